import { difference, meanOf, type Paired } from './paired.ts'
import { CLEAR, isSettled, type Verdict, verdictOf } from './verdict.ts'

/** Values of one option, a number a world; asked for more worlds only where it matters. */
export type Sampler<Command> = (command: Command, world: number) => number

/** One decision, valued. Values in the exercise's own unit, losses too. */
export interface Judged<Command> {
  readonly value: number
  readonly best: { readonly command: Command; readonly value: number }
  /** What the reference's command is worth: the yardstick of luck and of the sum of regrets. */
  readonly reference: number
  /** Value of the best option less the chosen one's: mean and standard error over the same worlds. */
  readonly regret: Paired
  readonly verdict: Verdict
  readonly options: readonly { readonly command: Command; readonly value: number; readonly values: readonly number[] }[]
  readonly worlds: number
}

export interface Effort {
  /** Worlds for every option. */
  readonly pilot: number
  /** Worlds at most. */
  readonly cap: number
}

/** A decision to be valued. `contenders` hold the chosen command too, the reference's first. */
export interface Trial<Command> {
  readonly chosen: Command
  readonly contenders: readonly Command[]
  readonly sample: Sampler<Command>
}

/**
 * Two stages: every option in `pilot` worlds, then those still in doubt until the verdict is settled or the cap is reached.
 * World by world over all decisions, since what is worked out in a world for one holds for the others.
 */
export function judgeAll<Command>(trials: readonly Trial<Command>[], point: number, effort: Effort): Judged<Command>[] {
  const hearings = trials.map(openHearing)
  let open = hearings
  for (let world = 0; world < effort.cap && open.length > 0; ) {
    const until = Math.min(effort.cap, world + effort.pilot)
    for (; world < until; world += 1) {
      for (const { live, sample } of open) for (const row of live) row.values.push(sample(row.command, world))
    }
    open = open.filter((hearing) => stillInDoubt(hearing, point))
  }
  return hearings.map(({ mine, rows }) => verdictOn(mine, rows, point))
}

/** A trial under way; `live` are the options in doubt. */
interface Hearing<Command> {
  readonly sample: Sampler<Command>
  readonly mine: Row<Command>
  readonly rows: readonly Row<Command>[]
  live: readonly Row<Command>[]
}

function openHearing<Command>({ chosen, contenders, sample }: Trial<Command>): Hearing<Command> {
  const rows = contenders.map((command) => ({ command, values: [] as number[] }))
  const mine = rows.find((row) => row.command === chosen) as Row<Command>
  return { sample, mine, rows, live: rows }
}

/** Drops the options that are out of the running; `false` if the verdict stands. */
function stillInDoubt<Command>(hearing: Hearing<Command>, point: number): boolean {
  const { rows, mine } = hearing
  const best = bestOf(rows)
  if (isSettled(inPoints(difference(best.values, mine.values), point))) return false
  hearing.live = rows.filter((row) => row === mine || row === rows[0] || inTheRunning(row, best))
  return true
}

/** Standard errors by which another option must lead to be called better than the reference's. */
const AHEAD = 3

interface Row<Command> {
  readonly command: Command
  readonly values: number[]
}

/**
 * The reference's option; another one only if it is clearly better over the worlds
 * that both have seen, so that the best of several noisy values is not taken for an insight.
 */
function bestOf<Command>(rows: readonly Row<Command>[]): Row<Command> {
  let best = rows[0] as Row<Command>
  for (const row of rows.slice(1)) {
    const n = Math.min(row.values.length, best.values.length)
    const ahead = difference(row.values.slice(0, n), best.values.slice(0, n))
    if (ahead.mean > AHEAD * ahead.se) best = row
  }
  return best
}

function inTheRunning<Command>(row: Row<Command>, best: Row<Command>): boolean {
  const behind = difference(best.values, row.values)
  return row === best || behind.mean <= CLEAR * behind.se
}

function verdictOn<Command>(mine: Row<Command>, rows: readonly Row<Command>[], point: number): Judged<Command> {
  const best = bestOf(rows)
  const n = Math.min(best.values.length, mine.values.length)
  const regret = difference(best.values.slice(0, n), mine.values.slice(0, n))
  return {
    value: meanOf(mine.values),
    best: { command: best.command, value: meanOf(best.values.slice(0, n)) },
    reference: meanOf(rows[0]?.values ?? []),
    regret: best === mine ? { mean: 0, se: 0 } : regret,
    verdict: verdictOf(inPoints(regret, point), best === mine),
    options: rows.map((row) => ({ command: row.command, value: meanOf(row.values), values: row.values })),
    worlds: mine.values.length,
  }
}

function inPoints(loss: Paired, point: number): Paired {
  return { mean: loss.mean / point, se: loss.se / point }
}
