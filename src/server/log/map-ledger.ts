import type { Row } from './seal.ts'
import type { Done, Ledger } from './settle.ts'

/** What is known of a room, in memory. */
export interface KnownRoom {
  position: number
  readonly deleted: boolean
  readonly versions: Map<string, number>
  /** Commands done, by `doneKey`. */
  readonly done: Map<string, Done>
  /** What was written since this was made. */
  readonly rows: Row[]
}

export function knownRoom(position = 0, deleted = false): KnownRoom {
  return { position, deleted, versions: new Map(), done: new Map(), rows: [] }
}

export function doneKey(stream: string, commandId: string): string {
  return `${stream} ${commandId}`
}

/** A ledger over rooms in memory; a room that is not there is added when it is written to. */
export function mapLedger(rooms: Map<string, KnownRoom>): Ledger {
  return {
    mark: (name) => rooms.get(name) ?? { position: 0, deleted: false },
    version: (name, stream) => rooms.get(name)?.versions.get(stream) ?? 0,
    done: (name, stream, commandId) => rooms.get(name)?.done.get(doneKey(stream, commandId)),
    write(name, rows, done) {
      const room = rooms.get(name) ?? knownRoom()
      rooms.set(name, room)
      room.position = done.position
      for (const row of rows) {
        room.rows.push(row)
        room.versions.set(row.stream, row.version)
        if (row.commandId !== null) room.done.set(doneKey(row.stream, row.commandId), done)
      }
    },
  }
}
