import type { Appended, AppendResult } from './fact-log.ts'
import type { Row, SealedAppend } from './seal.ts'

/** What an adapter knows of the rooms that are written to, and where it writes to. */
export interface Ledger {
  /** Position 0 for a room that is not there yet. */
  mark(room: string): { readonly position: number; readonly deleted: boolean }
  version(room: string, stream: string): number
  /** Position and versions of a command of this stream that was done before. */
  done(room: string, stream: string, commandId: string): Done | undefined
  /** Rows of one command, those of its own stream first. */
  write(room: string, rows: readonly Row[], done: Done): void
}

export type Done = Pick<Appended, 'position' | 'versions'>

/**
 * Decides one append and writes it down. A refusal writes nothing, so many appends can share a transaction and none
 * undoes its neighbour.
 */
export function settle(ledger: Ledger, { room, commandId, writes }: SealedAppend): AppendResult {
  const { position: before, deleted } = ledger.mark(room)
  if (deleted) return { kind: 'deleted' }
  const earlier = ledger.done(room, writes[0]?.stream ?? '', commandId)
  if (earlier) return { kind: 'appended', ...earlier, again: true }
  for (const { stream, expectedVersion: expected } of writes) {
    const actual = ledger.version(room, stream)
    if (actual !== expected) return { kind: 'conflict', stream, expected, actual }
  }
  const position = before + 1
  const lead = writes[0]?.stream
  const rows = writes
    .filter(({ count }) => count > 0)
    .map(({ stream, expectedVersion, count, facts }) => {
      return {
        position,
        stream,
        version: expectedVersion + count,
        commandId: stream === lead ? commandId : null,
        facts,
      }
    })
    .sort(ownStreamFirst)
  const versions = Object.fromEntries(rows.map(({ stream, version }) => [stream, version]))
  ledger.write(room, rows, { position, versions })
  return { kind: 'appended', position, versions, again: false }
}

/** The order in which entries of one command are read. */
function ownStreamFirst(a: Row, b: Row): number {
  if (a.commandId !== null || b.commandId !== null) return a.commandId !== null ? -1 : 1
  return a.stream < b.stream ? -1 : 1
}
