import type { DatabaseSync } from 'node:sqlite'
import type { Entry, RoomMark, Snapshot } from './fact-log.ts'
import { deletedError, firstLine, LogError } from './log-error.ts'
import { openRows, openSnapshot, type Row } from './seal.ts'

/** What is read from the file. Everything given is flushed; each method throws a `LogError`. */
export interface SqliteReader {
  read(room: string, stream: string, version: number): Entry[]
  since(room: string, position: number, limit: number): Entry[]
  snapshot(room: string, stream: string): Snapshot | undefined
  room(room: string): RoomMark | undefined
  rooms(): RoomMark[]
}

const COLUMNS = 'position, stream, version, command_id AS commandId, facts'
const MARK = `
  SELECT name AS room, deleted, coalesce((SELECT max(position) FROM entries WHERE room_id = id), last_position) AS position
  FROM rooms
`

export function sqliteReader(database: DatabaseSync): SqliteReader {
  const sql = {
    id: database.prepare('SELECT id, deleted FROM rooms WHERE name = ?'),
    read: database.prepare(
      `SELECT ${COLUMNS} FROM entries WHERE room_id = ? AND stream = ? AND version > ? ORDER BY version`,
    ),
    since: database.prepare(`
      SELECT ${COLUMNS} FROM entries WHERE room_id = ? AND position > ? AND position <= ?
      ORDER BY position, command_id IS NULL, stream
    `),
    snapshot: database.prepare('SELECT version, state FROM snapshots WHERE room_id = ? AND stream = ?'),
    room: database.prepare(`${MARK} WHERE name = ?`),
    rooms: database.prepare(`${MARK} WHERE deleted = 0 ORDER BY name`),
  }

  /** 0, which no room has, if it is not there. */
  function idOf(room: string): number {
    const row = sql.id.get(room)
    if (row?.deleted === 1) throw deletedError(room)
    return Number(row?.id ?? 0)
  }

  return {
    read: (room, stream, version) =>
      openRows(room, attempt(() => sql.read.all(idOf(room), stream, version)) as unknown as Row[], version),
    since: (room, position, limit) =>
      openRows(room, attempt(() => sql.since.all(idOf(room), position, position + limit)) as unknown as Row[]),
    snapshot(room, stream) {
      const row = attempt(() => sql.snapshot.get(idOf(room), stream))
      return openSnapshot(room, stream, row as { version: number; state: string } | undefined)
    },
    room(room) {
      const row = attempt(() => sql.room.get(room))
      return row && markOf(row)
    },
    rooms: () => attempt(() => sql.rooms.all()).map(markOf),
  }
}

function markOf(row: Record<string, unknown>): RoomMark {
  return { room: String(row.room), position: Number(row.position), deleted: row.deleted === 1 }
}

function attempt<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof LogError) throw error
    throw new LogError('damaged', `The file of the rooms cannot be read here: ${firstLine(error)}.`, error)
  }
}
