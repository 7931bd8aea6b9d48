import fc from 'fast-check'
import type { Decision } from '../../simulation.ts'
import type { Command, Fact, Terms } from '../facts.ts'
import { negotiation } from '../negotiation.ts'
import type { Setting } from '../setting.ts'
import type { State } from '../state.ts'
import { TALKS } from './fixture.ts'

/** Random talks: mostly sensible commands, mixed with wrong ones. */

export const RUNS = 500

export type Wish =
  /** One of the permitted commands of this type, else of any. */
  | { readonly wish: 'some'; readonly type: Command['type']; readonly n: number }
  /** Any ids in any places. */
  | { readonly wish: 'wild'; readonly type: Command['type']; readonly dice: readonly number[] }
  | { readonly wish: 'again' }

const TYPES = ['MakeOffer', 'ProposeTrade', 'AskPriority', 'AskAlternative', 'Accept', 'WalkAway'] as const
const GOING_ON = TYPES.slice(0, 4)

const wishes: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ wish: fc.constant('some' as const), type: fc.constantFrom(...GOING_ON), n: fc.nat(9999) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ wish: fc.constant('some' as const), type: fc.constantFrom(...TYPES), n: fc.nat(9999) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      wish: fc.constant('wild' as const),
      type: fc.constantFrom(...GOING_ON),
      dice: fc.array(fc.nat(9999), { minLength: 8, maxLength: 8 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Wish>({ wish: 'again' }) },
)

export interface RandomRun {
  readonly talk: string
  readonly seed: number
  readonly wishes: readonly Wish[]
}

export const randomRun: fc.Arbitrary<RandomRun> = fc.record({
  talk: fc.constantFrom(...Object.keys(TALKS)),
  seed: fc.nat(2 ** 31 - 1),
  wishes: fc.array(wishes, { maxLength: 30, size: 'max' }),
})

/** Holds `claim` against many random runs. */
export function onEveryRun(claim: (setting: Setting, run: RandomRun) => void): void {
  fc.assert(
    fc.property(randomRun, (run) => claim(TALKS[run.talk] as Setting, run)),
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

export function walk(setting: Setting, run: Pick<RandomRun, 'seed' | 'wishes'>): Step[] {
  let state = negotiation.start(setting, run.seed)
  let command: Command = { type: 'AskAlternative' }
  return run.wishes.map((wish) => {
    const before = state
    if (wish.wish !== 'again') command = commandFor(wish, setting, before)
    const decision = negotiation.decide(before, command)
    const facts = 'facts' in decision ? decision.facts : []
    state = facts.reduce(negotiation.evolve, before)
    return { before, command, decision, facts, after: state }
  })
}

export function factsOf(steps: readonly Step[]): Fact[] {
  return steps.flatMap((step) => step.facts)
}

function commandFor(wish: Exclude<Wish, { wish: 'again' }>, setting: Setting, { table }: State): Command {
  if (wish.wish === 'wild') return wild(wish.type, setting, wish.dice)
  const options = negotiation.options(table, setting)
  const fitting = options.filter(({ type }) => type === wish.type)
  return fitting[wish.n % fitting.length] ?? options[wish.n % options.length] ?? { type: 'WalkAway' }
}

/** Ids of what there is not. */
const NOTHING = ['', 'nothing', '__proto__', 'constructor', '价格']

function wild(type: Command['type'], { issues }: Setting, dice: readonly number[]): Command {
  const die = (n: number) => dice[n] ?? 0
  const pick = (ids: readonly string[], n: number) =>
    (n % 5 === 0 ? NOTHING : ids)[n % (n % 5 === 0 ? NOTHING : ids).length] ?? ''
  const terms = (from: number): Terms =>
    Object.fromEntries(
      issues.flatMap(({ id, options }, i) => {
        const n = die((from + i) % dice.length)
        if (n % 3 === 0) return []
        return [
          [
            pick([id], n),
            pick(
              options.map((option) => option.id),
              n,
            ),
          ],
        ]
      }),
    )
  switch (type) {
    case 'MakeOffer':
      return { type, offer: terms(0) }
    case 'ProposeTrade':
      return { type, from: die(7) % 2 === 0 ? 'ours' : 'theirs', get: terms(0), give: terms(3) }
    case 'AskPriority':
      return {
        type,
        issue: pick(
          issues.map(({ id }) => id),
          die(0),
        ),
      }
    default:
      return { type } as Command
  }
}
