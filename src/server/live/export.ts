import { setImmediate as nextTurn } from 'node:timers/promises'
import Papa from 'papaparse'
import { EXPORT_VERSION, TABLES, type TableName } from '../../protocol/export.ts'
import type { RunFact } from '../../room/facts.ts'
import type { DebriefSource } from './debrief.ts'
import { decisionRows, roomRow, seatRows } from './export-rows.ts'

/**
 * An export is written run by run as it is read, so that a room of a thousand does not lie in memory as one text.
 */

/** Spreadsheet programs take a file for UTF-8, and show Chinese, only with this in front. */
const BOM = '\uFEFF'

/** A table as CSV (RFC 4180). What a program might take for a formula gets an apostrophe in front. */
export async function* csvOf(source: DebriefSource, table: TableName): AsyncGenerator<string> {
  const columns = Object.keys(TABLES[table].shape)
  yield BOM + line(columns)
  for await (const rows of tables[table](source)) {
    yield rows.map((row) => line(columns.map((column) => cellOf(row[column as keyof typeof row])))).join('')
  }
}

/** All three tables as one JSON document, `RoomExport` of `src/protocol/export.ts`. */
export async function* jsonOf(source: DebriefSource, now: number): AsyncGenerator<string> {
  yield `{"v":${EXPORT_VERSION},"at":${now},"room":${JSON.stringify(roomRow(source))},"seats":`
  for await (const rows of tables.seats(source)) yield JSON.stringify(rows)
  yield ',"decisions":['
  let between = ''
  for await (const rows of tables.decisions(source)) {
    if (rows.length === 0) continue
    yield between + rows.map((row) => JSON.stringify(row)).join(',')
    between = ','
  }
  yield ']}\n'
}

type Rows = AsyncGenerator<readonly Readonly<Record<string, unknown>>[]>

const tables: Readonly<Record<TableName, (source: DebriefSource) => Rows>> = {
  async *decisions(source) {
    for (const run of source.room.runs.keys()) {
      yield decisionRows(source, run, await source.runFacts(run))
      // Streams and commands of all rooms have their turn between two runs.
      await nextTurn()
    }
  },
  async *seats(source) {
    const facts = new Map<string, readonly RunFact[]>()
    for (const run of source.room.runs.keys()) facts.set(run, await source.runFacts(run))
    yield seatRows(source, await source.roomFacts(), facts)
  },
  async *room(source) {
    yield [roomRow(source)]
  },
}

function line(cells: readonly unknown[]): string {
  return `${Papa.unparse([cells as unknown[]], { escapeFormulae: true, newline: '\r\n' })}\r\n`
}

/** Numbers and texts as they are, all else as JSON. */
function cellOf(value: unknown): string | number {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'string') return value
  return JSON.stringify(value)
}
