import type { DatabaseSync } from 'node:sqlite'
import type { Ledger } from './settle.ts'

interface KeptRoom {
  readonly id: number
  position: number
  readonly deleted: boolean
}

export interface SqliteLedger extends Ledger {
  /** Whether there was such a room to delete. */
  deleteRoom(name: string): boolean
  /** What was written was rolled back. */
  forget(): void
}

/** Settles within the open transaction. Where rooms stand is kept in memory, since nobody else writes the file. */
export function sqliteLedger(database: DatabaseSync): SqliteLedger {
  const rooms = new Map<string, KeptRoom>()
  const sql = statements(database)

  function find(name: string): KeptRoom | undefined {
    const known = rooms.get(name)
    if (known) return known
    const row = sql.room.get(name) as { id: number; position: number; deleted: number } | undefined
    const room = row && { ...row, deleted: row.deleted === 1 }
    if (room) rooms.set(name, room)
    return room
  }

  function add(name: string): KeptRoom {
    const room = { id: Number(sql.addRoom.run(name).lastInsertRowid), position: 0, deleted: false }
    rooms.set(name, room)
    return room
  }

  return {
    mark: (name) => find(name) ?? { position: 0, deleted: false },
    version(name, stream) {
      const row = sql.version.get(find(name)?.id ?? 0, stream)
      return Number(row?.version ?? 0)
    },
    done(name, stream, commandId) {
      const id = find(name)?.id ?? 0
      const done = sql.done.get(id, stream, commandId)
      if (!done) return undefined
      const position = Number(done.position)
      const versions = sql.versionsAt.all(id, position).map((row) => [String(row.stream), Number(row.version)])
      return { position, versions: Object.fromEntries(versions) }
    },
    write(name, rows, { position }) {
      const room = find(name) ?? add(name)
      for (const row of rows) sql.write.run(room.id, position, row.stream, row.version, row.commandId, row.facts)
      room.position = position
    },
    deleteRoom(name) {
      const room = find(name)
      if (!room || room.deleted) return false
      sql.bury.run(room.position, room.id)
      sql.removeEntries.run(room.id)
      sql.removeSnapshots.run(room.id)
      rooms.set(name, { ...room, deleted: true })
      return true
    },
    forget: () => rooms.clear(),
  }
}

function statements(database: DatabaseSync) {
  return {
    room: database.prepare(`
      SELECT id, deleted, coalesce((SELECT max(position) FROM entries WHERE room_id = id), last_position) AS position
      FROM rooms WHERE name = ?
    `),
    addRoom: database.prepare('INSERT INTO rooms (name) VALUES (?)'),
    version: database.prepare('SELECT max(version) AS version FROM entries WHERE room_id = ? AND stream = ?'),
    done: database.prepare(
      'SELECT position FROM entries WHERE room_id = ? AND stream = ? AND command_id = ? AND command_id IS NOT NULL',
    ),
    versionsAt: database.prepare('SELECT stream, version FROM entries WHERE room_id = ? AND position = ?'),
    write: database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)'),
    bury: database.prepare('UPDATE rooms SET deleted = 1, last_position = ? WHERE id = ?'),
    removeEntries: database.prepare('DELETE FROM entries WHERE room_id = ?'),
    removeSnapshots: database.prepare('DELETE FROM snapshots WHERE room_id = ?'),
  }
}
