import { nameKey } from '../../../schema/name.ts'
import type { HostView, RunRow, SeatRow } from '../../../stores/live/host.ts'

/** A person and the run that person plays. */
export interface Row {
  readonly seat: SeatRow
  readonly run: RunRow | null
}

export const FILTERS = ['all', 'here', 'away', 'help', 'waiting', 'playing', 'removed'] as const
export type Filter = (typeof FILTERS)[number]
export const SORTS = ['name', 'where', 'last', 'result', 'signs'] as const
export type Sort = (typeof SORTS)[number]

export interface Choice {
  readonly filter: Filter
  readonly sort: Sort
  readonly find: string
  /** Only rows for which this holds; `null`: all. */
  readonly alert: string | null
}

/** The rows that a host wants to see, in the order wanted. Who was removed is shown only when asked for. */
export function rowsOf(view: HostView, choice: Choice): Row[] {
  const runs = new Map(view.runs.map((run) => [run.run, run]))
  const find = nameKey(choice.find.trim())
  return view.seats
    .map((seat): Row => ({ seat, run: runs.get(seat.run) ?? null }))
    .filter((row) => isChosen(row, choice.filter))
    .filter((row) => choice.alert === null || signsOf(row).includes(choice.alert))
    .filter(({ seat }) => find === '' || nameKey(seat.name).includes(find))
    .sort((a, b) => ORDER[choice.sort](a, b) || byName(a, b))
}

function isChosen({ seat, run }: Row, filter: Filter): boolean {
  const seated = seat.status === 'seated'
  switch (filter) {
    case 'all':
      return seat.status !== 'removed'
    case 'here':
      return seated && seat.present
    case 'away':
      return seated && !seat.present && seat.bot === null
    case 'help':
      return seat.help !== null && seat.help.answer === null
    case 'waiting':
      return seat.status === 'waiting'
    case 'playing':
      return seated && run !== null && !run.ended && !run.waits && run.step <= run.steps
    default:
      return seat.status === 'removed'
  }
}

/** What a host should look at, by code: what asks first stands first. */
export function signsOf({ seat, run }: Row): string[] {
  if (seat.status !== 'seated') return []
  return [
    ...(seat.help?.answer === null ? ['asks-for-help'] : []),
    ...(!seat.present && seat.bot === null ? ['away'] : []),
    ...(run?.alerts ?? []),
  ]
}

const byName = (a: Row, b: Row) => a.seat.name.localeCompare(b.seat.name, undefined, { numeric: true })

/** Who may need the host stands first: the furthest behind, the longest silent, the least booked, the most signs. */
const ORDER: Readonly<Record<Sort, (a: Row, b: Row) => number>> = {
  name: byName,
  where: (a, b) => (a.run?.step ?? 0) - (b.run?.step ?? 0),
  last: (a, b) => (a.run?.last?.at ?? 0) - (b.run?.last?.at ?? 0),
  result: (a, b) => (a.run?.result ?? 0) - (b.run?.result ?? 0),
  signs: (a, b) => weight(b) - weight(a),
}

function weight(row: Row): number {
  const signs = signsOf(row)
  return signs.length + (signs.includes('asks-for-help') ? 10 : 0)
}
