import fc from 'fast-check'
import type { Decision } from '../simulation.ts'
import type { Desk } from '../territory/desk.ts'
import { CATEGORIES, type Category, type Command, type Fact } from '../territory/facts.ts'
import { isReviewed, topDeals } from '../territory/pipeline.ts'
import type { Setting } from '../territory/setting.ts'
import type { State } from '../territory/state.ts'
import { territory } from '../territory/territory.ts'
import { smallTown } from './fixture.ts'

/** Random runs of a territory: mostly sensible commands, mixed with wrong ones. */

/** Sequences a property is tried on. */
export const RUNS = 1_000

/** One intention; which command it becomes depends on the desk it meets. */
export type Wish =
  /** One of the permitted commands of this type, else a task. */
  | { readonly wish: 'some'; readonly type: Command['type']; readonly n: number }
  /** Whatever brings the week on: state what is asked for, else end the phase. */
  | { readonly wish: 'on' }
  /** The same command once more. */
  | { readonly wish: 'again' }
  /** A command of wrong or right ids in the wrong places, and of any numbers. */
  | {
      readonly wish: 'wild'
      readonly type: Command['type']
      readonly a: number
      readonly b: number
      readonly x: number
    }
  /** What an `on` would state, but with any number. */
  | { readonly wish: 'say'; readonly x: number; readonly category: Category }

const TYPES = [
  'DoTask',
  'WorkSource',
  'MoveDeal',
  'Disqualify',
  'StateChance',
  'StateOutlook',
  'EndPhase',
  'Undo',
] as const satisfies readonly Command['type'][]

const some = (type: Command['type']): fc.Arbitrary<Wish> =>
  fc.record({ wish: fc.constant('some' as const), type: fc.constant(type), n: fc.nat(9999) })
const chances = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(-0.01, 1.01, Number.NaN, Number.POSITIVE_INFINITY, -0),
)

const wishes: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 8, arbitrary: some('DoTask') },
  { weight: 4, arbitrary: some('MoveDeal') },
  { weight: 1, arbitrary: some('WorkSource') },
  { weight: 1, arbitrary: some('Disqualify') },
  { weight: 2, arbitrary: some('Undo') },
  { weight: 6, arbitrary: fc.constant<Wish>({ wish: 'on' }) },
  { weight: 1, arbitrary: fc.constant<Wish>({ wish: 'again' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      wish: fc.constant('say' as const),
      x: chances,
      category: fc.constantFrom(...CATEGORIES),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      wish: fc.constant('wild' as const),
      type: fc.constantFrom(...TYPES),
      a: fc.nat(9999),
      b: fc.nat(9999),
      x: fc.oneof(chances, fc.double()),
    }),
  },
)

/** The territories that properties are tried on, by name, so that a failure prints no whole setting. */
export const TOWNS: Readonly<Record<string, Setting>> = {
  guarded: smallTown(),
  open: smallTown({ guarded: false }),
  'no meetings': smallTown({ reviewTop: 0, healthEvery: 0, pace: 3 }),
  'every week a health check': smallTown({ guarded: false, reviewTop: 8, healthEvery: 1, pace: 2 }),
  'one week': smallTown({ weeks: 1, healthEvery: 1 }),
  long: smallTown({ weeks: 8, hoursPerWeek: 4, pace: 0.5 }),
}

export interface RandomRun {
  readonly town: string
  readonly seed: number
  readonly wishes: readonly Wish[]
}

export const randomRun: fc.Arbitrary<RandomRun> = fc.record({
  town: fc.constantFrom(...Object.keys(TOWNS)),
  seed: fc.nat(2 ** 31 - 1),
  wishes: fc.array(wishes, { maxLength: 100, size: 'max' }),
})

/** Holds `claim` against 1,000 random runs. */
export function onEveryRun(claim: (setting: Setting, run: RandomRun) => void): void {
  fc.assert(
    fc.property(randomRun, (run) => claim(TOWNS[run.town] as Setting, run)),
    { numRuns: RUNS },
  )
}

/** A command with all that it met and made; a refused one leaves the state as it was. */
export interface Step {
  readonly before: State
  readonly command: Command
  readonly decision: Decision<Fact>
  readonly facts: readonly Fact[]
  readonly after: State
}

/** Plays the wishes one by one. */
export function walk(setting: Setting, run: Pick<RandomRun, 'seed' | 'wishes'>): Step[] {
  let state = territory.start(setting, run.seed)
  let command: Command = { type: 'Undo' }
  return run.wishes.map((wish) => {
    const before = state
    if (wish.wish !== 'again') command = commandFor(wish, setting, before.desk)
    const decision = territory.decide(before, command)
    const facts = 'facts' in decision ? decision.facts : []
    state = facts.reduce(territory.evolve, before)
    return { before, command, decision, facts, after: state }
  })
}

/** All facts of a walk, in order. */
export function factsOf(steps: readonly Step[]): Fact[] {
  return steps.flatMap((step) => step.facts)
}

function commandFor(wish: Exclude<Wish, { wish: 'again' }>, setting: Setting, desk: Desk): Command {
  switch (wish.wish) {
    case 'some': {
      const options = territory.options(desk, setting)
      const fitting = options.filter((command) => command.type === wish.type)
      const tasks = options.filter((command) => command.type === 'DoTask')
      return fitting[wish.n % fitting.length] ?? tasks[wish.n % tasks.length] ?? onward(setting, desk, 0.5, 'best')
    }
    case 'on':
      return onward(setting, desk, 0.5, 'best')
    case 'say':
      return onward(setting, desk, wish.x, wish.category)
    case 'wild':
      return wild(wish, setting, desk)
    default:
      return wish satisfies never
  }
}

function onward(setting: Setting, desk: Desk, x: number, category: Category): Command {
  const open = desk.phase === 'review' && topDeals(setting, desk).find((deal) => !isReviewed(desk, deal))
  if (open) return { type: 'StateChance', deal: open.id, chance: x, category }
  const asked = desk.phase === 'health' && desk.outlooks.at(-1)?.week !== desk.week
  return asked ? { type: 'StateOutlook', amount: x * setting.scenario.quota } : { type: 'EndPhase' }
}

/** Ids of what there is not, or not here. */
const NOBODY = ['', 'nobody', '__proto__', 'constructor', 'won', '商机']

/** Mostly an id of the right kind, else one of another, else none at all. */
function pick(setting: Setting, right: readonly string[], n: number): string {
  const any = [
    ...setting.accounts.map(({ id }) => id),
    ...setting.tasks.keys(),
    ...setting.stageIndex.keys(),
    ...setting.sources.keys(),
    ...NOBODY,
  ]
  const ids = n % 4 === 0 ? any : right
  return ids[Math.floor(n / 4) % ids.length] ?? ''
}

function wild(wish: Extract<Wish, { wish: 'wild' }>, setting: Setting, desk: Desk): Command {
  const deal = pick(
    setting,
    desk.deals.map(({ id }) => id),
    wish.a,
  )
  const pickFrom = (ids: Iterable<string>) => pick(setting, [...ids], wish.b)
  switch (wish.type) {
    case 'DoTask':
      return { type: 'DoTask', deal, task: pickFrom(setting.tasks.keys()) }
    case 'WorkSource':
      return { type: 'WorkSource', source: pickFrom(setting.sources.keys()) }
    case 'MoveDeal':
      return { type: 'MoveDeal', deal, to: pickFrom(setting.stageIndex.keys()) }
    case 'Disqualify':
      return { type: 'Disqualify', deal, reason: pickFrom(setting.playbook.reasons.map(({ id }) => id)) }
    case 'StateChance':
      return { type: 'StateChance', deal, chance: wish.x, category: pickFrom(CATEGORIES) as Category }
    case 'StateOutlook':
      return { type: 'StateOutlook', amount: wish.x }
    default:
      return { type: wish.type }
  }
}
