import type { RunRow, SeatRow } from './host.ts'

/**
 * The sums of a room. Whole numbers only: rows are added and taken away one by one, and what was added and taken away
 * again leaves no trace.
 */
export interface Tally {
  readonly seats: SeatSums
  readonly runs: RunSums
  /** How many rows each alert holds for, by its code; those of the simulation and the room's own. */
  readonly alerts: Readonly<Record<string, number>>
}

interface SeatSums {
  readonly seated: number
  readonly waiting: number
  readonly present: number
  readonly bots: number
}

interface RunSums {
  readonly count: number
  readonly waits: number
  readonly finished: number
  /** The funnel of the whole room. */
  readonly funnel: readonly number[]
  readonly result: number
  readonly goal: number
  /** Runs by the step they stand in: `{ 1: 3, 2: 14 }`. */
  readonly steps: Readonly<Record<string, number>>
}

/** Rows as they were and as they are; `null`: there was, or is, none. Rows that did not change need not be named. */
export interface Changes {
  readonly seats: readonly Change<SeatRow>[]
  readonly runs: readonly Change<RunRow>[]
}

interface Change<Row> {
  readonly before: Row | null
  readonly after: Row | null
}

export const EMPTY_TALLY: Tally = {
  seats: { seated: 0, waiting: 0, present: 0, bots: 0 },
  runs: { count: 0, waits: 0, finished: 0, funnel: [], result: 0, goal: 0, steps: {} },
  alerts: {},
}

export function tallyOf(seats: readonly SeatRow[], runs: readonly RunRow[]): Tally {
  return retally(EMPTY_TALLY, {
    seats: seats.map((after) => ({ before: null, after })),
    runs: runs.map((after) => ({ before: null, after })),
  })
}

/** The sums after these changes. */
export function retally(tally: Tally, { seats, runs }: Changes): Tally {
  let next = tally
  for (const { before, after } of seats) {
    if (before) next = withSeat(next, before, -1)
    if (after) next = withSeat(next, after, 1)
  }
  for (const { before, after } of runs) {
    if (before) next = withRun(next, before, -1)
    if (after) next = withRun(next, after, 1)
  }
  return next
}

function withSeat(tally: Tally, row: SeatRow, by: 1 | -1): Tally {
  const { seated, waiting, present, bots } = tally.seats
  const held = row.status === 'seated'
  const away = held && !row.present && row.bot === null
  return {
    ...tally,
    seats: {
      seated: seated + (held ? by : 0),
      waiting: waiting + (row.status === 'waiting' ? by : 0),
      present: present + (held && row.present ? by : 0),
      bots: bots + (held && row.bot !== null ? by : 0),
    },
    alerts: counted(
      tally.alerts,
      [...(row.help?.answer === null ? ['asks-for-help'] : []), ...(away ? ['away'] : [])],
      by,
    ),
  }
}

function withRun(tally: Tally, row: RunRow, by: 1 | -1): Tally {
  const { runs } = tally
  return {
    ...tally,
    runs: {
      count: runs.count + by,
      waits: runs.waits + (row.waits ? by : 0),
      finished: runs.finished + (row.step > row.steps ? by : 0),
      funnel: added(runs.funnel, row.funnel, by),
      result: runs.result + by * row.result,
      goal: runs.goal + by * row.goal,
      steps: counted(runs.steps, [String(row.step)], by),
    },
    alerts: counted(tally.alerts, row.alerts, by),
  }
}

function added(funnel: readonly number[], own: readonly number[], by: 1 | -1): number[] {
  const longest = funnel.length >= own.length ? funnel : own
  return longest.map((_, stage) => (funnel[stage] ?? 0) + by * (own[stage] ?? 0))
}

/** Counts that come to nothing are left out. */
function counted(counts: Tally['alerts'], codes: readonly string[], by: 1 | -1): Tally['alerts'] {
  if (codes.length === 0) return counts
  const next = { ...counts }
  for (const code of codes) {
    const count = (next[code] ?? 0) + by
    if (count === 0) delete next[code]
    else next[code] = count
  }
  return next
}
