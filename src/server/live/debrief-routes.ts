import { RUNS_AT_ONCE } from '../../protocol/debrief.ts'
import { TABLES, type TableName } from '../../protocol/export.ts'
import { type DebriefSource, isLookedBackOn, mineOf, overviewOf, runsOf } from './debrief.ts'
import { csvOf, jsonOf } from './export.ts'

/** Who asks, as the cookies of the room say. */
export interface Asker {
  readonly host: string | null
  readonly seat: string | null
}

/** An answer to be sent; a text, or one that is written as it comes. */
export type DebriefAnswer =
  | { readonly refusal: 'not-signed-in' | 'wrong-room-phase' | 'bad-message' | 'unknown-run' }
  | { readonly type: string; readonly file?: string; readonly body: string | AsyncIterable<string> }

/**
 * What the routes of a room's debrief answer, by what stands after the room's code: `debrief`, `debrief/mine`,
 * `export.csv`, `export.json`; `undefined` for any other.
 */
export async function debriefAnswer(
  source: DebriefSource,
  path: string,
  query: URLSearchParams,
  { host, seat }: Asker,
  now: number,
): Promise<DebriefAnswer | undefined> {
  const { room } = source
  switch (path) {
    case 'debrief': {
      if (host === null) return { refusal: 'not-signed-in' }
      if (!isLookedBackOn(room)) return { refusal: 'wrong-room-phase' }
      const ids = query.get('runs')?.split(',')
      if (!ids) return json(overviewOf(source))
      if (ids.length > RUNS_AT_ONCE) return { refusal: 'bad-message' }
      return json(await runsOf(source, ids))
    }
    case 'debrief/mine': {
      if (seat === null) return { refusal: 'not-signed-in' }
      if (!isLookedBackOn(room)) return { refusal: 'wrong-room-phase' }
      const mine = await mineOf(source, seat)
      return mine ? json(mine) : { refusal: 'unknown-run' }
    }
    case 'export.json':
    case 'export.csv': {
      if (host === null) return { refusal: 'not-signed-in' }
      if (!isLookedBackOn(room)) return { refusal: 'wrong-room-phase' }
      if (path === 'export.json') {
        return { type: 'application/json', file: `${room.id}.json`, body: jsonOf(source, now) }
      }
      const table = query.get('table') ?? 'decisions'
      if (!(table in TABLES)) return { refusal: 'bad-message' }
      const body = csvOf(source, table as TableName)
      return { type: 'text/csv; charset=utf-8', file: `${room.id}-${table}.csv`, body }
    }
    default:
      return undefined
  }
}

function json(value: unknown): DebriefAnswer {
  return { type: 'application/json', body: JSON.stringify(value) }
}
