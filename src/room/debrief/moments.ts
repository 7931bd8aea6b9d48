import { keyOf } from '../key.ts'
import { isMistake, type Judgement, lossOf } from './judgement.ts'

/** What somebody did in a run: one of their own commands. */
export interface Act<Command> {
  readonly step: number
  readonly week: number
  readonly subject: string | null
  readonly command: Command
}

/** A run as far as its decisions go. Only what its people did: what the room did for them is nobody's choice. */
export interface Choices<Command> {
  readonly run: string
  readonly acts: readonly Act<Command>[]
  /** Those that had an alternative and are judged so far. */
  readonly judged: readonly Judgement<Command>[]
  /** Subjects that could have been worked on, by week; only weeks in which people decided. */
  readonly open: ReadonlyMap<number, readonly string[]>
}

/** One way to decide, with who took it. */
export interface Option<Command> {
  readonly key: string
  readonly command: Command
  /** Runs that took it, each once, in the order of the room. */
  readonly runs: readonly string[]
  /** What it clearly cost where it was judged, all together. */
  readonly cost: number
  /** Judged decisions of this kind, and the mean of what they lost: what it is worth beside the best. */
  readonly judged: number
  readonly meanLoss: number
}

/**
 * A subject in a week: since all runs share the seed, all of them met it, and what the class did may be laid side by side.
 */
export interface Moment<Command> {
  readonly week: number
  /** `null`: the week itself (finding leads, calling it a week). */
  readonly subject: string | null
  /** Runs that could decide here. */
  readonly reached: readonly string[]
  /** The commonest first. */
  readonly options: readonly Option<Command>[]
  /** Runs that could have and did nothing here. */
  readonly passed: readonly string[]
  /** What the review would have done here instead or likewise, and in how many judged decisions; the commonest first. */
  readonly advised: readonly { readonly command: Command; readonly times: number }[]
  /** What would have been better than the mistakes made here, also about something else; the commonest first. */
  readonly instead: readonly { readonly command: Command; readonly times: number }[]
  /** What the decisions here clearly cost, all runs together. */
  readonly cost: number
}

/** Every moment of the room, the dearest first. */
export function momentsOf<Command>(
  runs: readonly Choices<Command>[],
  subjectOf: (command: Command) => string | null,
): Moment<Command>[] {
  const places = new Map<string, Place<Command>>()
  const at = (week: number, subject: string | null): Place<Command> => {
    const key = JSON.stringify([week, subject])
    const place = places.get(key) ?? { week, subject, reached: new Set(), acts: [], judged: [], advice: [] }
    places.set(key, place)
    return place
  }
  for (const { run, acts, judged, open } of runs) {
    for (const [week, subjects] of open) for (const subject of [null, ...subjects]) at(week, subject).reached.add(run)
    for (const act of acts) {
      const place = at(act.week, act.subject)
      place.reached.add(run)
      place.acts.push({ run, act })
    }
    for (const decision of judged) {
      at(decision.week, decision.subject).judged.push(decision)
      at(decision.week, subjectOf(decision.best.command)).advice.push(decision.best.command)
    }
  }
  return [...places.values()].map(momentAt).sort(dearestFirst)
}

interface Place<Command> {
  readonly week: number
  readonly subject: string | null
  readonly reached: Set<string>
  readonly acts: { readonly run: string; readonly act: Act<Command> }[]
  readonly judged: Judgement<Command>[]
  readonly advice: Command[]
}

function momentAt<Command>({ week, subject, reached, acts, judged, advice }: Place<Command>): Moment<Command> {
  const doers = new Set(acts.map(({ run }) => run))
  return {
    week,
    subject,
    reached: [...reached],
    options: optionsOf(acts, judged),
    passed: [...reached].filter((run) => !doers.has(run)),
    advised: counted(advice),
    instead: counted(judged.filter(({ verdict }) => isMistake(verdict)).map(({ best }) => best.command)),
    cost: sum(judged.map(lossOf)),
  }
}

function counted<Command>(commands: readonly Command[]): { command: Command; times: number }[] {
  return [...grouped(commands, keyOf).values()]
    .map((same) => ({ command: same[0] as Command, times: same.length }))
    .sort((a, b) => b.times - a.times)
}

function optionsOf<Command>(
  acts: Place<Command>['acts'],
  judged: readonly Judgement<Command>[],
): readonly Option<Command>[] {
  const verdicts = grouped(judged, ({ command }) => keyOf(command))
  return [...grouped(acts, ({ act }) => keyOf(act.command))]
    .map(([key, same]) => {
      const own = verdicts.get(key) ?? []
      return {
        key,
        command: (same[0] as Place<Command>['acts'][number]).act.command,
        runs: [...new Set(same.map(({ run }) => run))],
        cost: sum(own.map(lossOf)),
        judged: own.length,
        meanLoss: own.length === 0 ? 0 : sum(own.map(({ regret }) => Math.max(0, regret.mean))) / own.length,
      }
    })
    .sort((a, b) => b.runs.length - a.runs.length || b.cost - a.cost || (a.key < b.key ? -1 : 1))
}

/** The very first decision of each run: there all stood in exactly the same place, so nothing but the choice differs. */
export function openingOf<Command>(runs: readonly Choices<Command>[]): readonly Option<Command>[] {
  const firsts = runs.flatMap(({ run, acts }) => (acts[0]?.step === 0 ? [{ run, act: acts[0] }] : []))
  return optionsOf(
    firsts,
    runs.flatMap(({ judged }) => judged.filter(({ step }) => step === 0)),
  )
}

function dearestFirst<Command>(a: Moment<Command>, b: Moment<Command>): number {
  return b.cost - a.cost || a.week - b.week || (a.subject ?? '').localeCompare(b.subject ?? '')
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
