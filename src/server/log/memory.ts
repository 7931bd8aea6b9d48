import { type FactLog, type RoomMark, SINCE_LIMIT } from './fact-log.ts'
import { closedError, deletedError } from './log-error.ts'
import { type KnownRoom, knownRoom, mapLedger } from './map-ledger.ts'
import { checkCount, checkNames, openRows, openSnapshot, seal } from './seal.ts'
import { settle } from './settle.ts'
import { wakes } from './wakes.ts'

/** Keeps everything in this process, for rehearsals and tests; gone when it ends. */
export function memoryLog(): FactLog {
  const rooms = new Map<string, KnownRoom>()
  /** By room, then stream. */
  const snapshots = new Map<string, Map<string, { version: number; state: string }>>()
  const { subscribe, tell } = wakes()
  const ledger = mapLedger(rooms)
  let closed = false

  /** The room as it is, after the checks that every method makes. */
  function find(name: string, ...names: string[]): KnownRoom | undefined {
    checkNames(name, ...names)
    if (closed) throw closedError()
    return rooms.get(name)
  }
  function living(name: string, ...names: string[]): KnownRoom | undefined {
    const room = find(name, ...names)
    if (room?.deleted) throw deletedError(name)
    return room
  }

  return {
    async append(append) {
      const sealed = seal(append)
      find(append.room)
      const result = settle(ledger, sealed)
      if (result.kind === 'appended') {
        queueMicrotask(() => tell({ room: append.room, position: result.position, deleted: false }))
      }
      return result
    },
    async read(name, stream, version = 0) {
      checkCount('version', version)
      const rows = living(name, stream)?.rows.filter((row) => row.stream === stream && row.version > version)
      return openRows(name, rows ?? [], version)
    },
    async since(name, position, limit = SINCE_LIMIT) {
      checkCount('position', position)
      const rows = living(name)?.rows ?? []
      // From the end, since who reads on wants the latest.
      const first = rows.findLastIndex((row) => row.position <= position) + 1
      const beyond = rows.findIndex((row, n) => n >= first && row.position > position + limit)
      return openRows(name, rows.slice(first, beyond < 0 ? undefined : beyond))
    },
    async keepSnapshot(name, stream, { version, state }) {
      if (!living(name, stream)) return
      const kept = snapshots.get(name) ?? new Map()
      snapshots.set(name, kept)
      if (version > (kept.get(stream)?.version ?? -1)) kept.set(stream, { version, state: JSON.stringify(state) })
    },
    async snapshot(name, stream) {
      living(name, stream)
      return openSnapshot(name, stream, snapshots.get(name)?.get(stream))
    },
    subscribe,
    async room(name) {
      const room = find(name)
      return room && markOf(name, room)
    },
    async rooms() {
      if (closed) throw closedError()
      const all = [...rooms].filter(([, { deleted }]) => !deleted).map(([name, room]) => markOf(name, room))
      return all.sort((a, b) => (a.room < b.room ? -1 : 1))
    },
    async deleteRoom(name) {
      const room = find(name)
      if (!room || room.deleted) return false
      rooms.set(name, knownRoom(room.position, true))
      snapshots.delete(name)
      queueMicrotask(() => tell({ room: name, position: room.position, deleted: true }))
      return true
    },
    async close() {
      closed = true
    },
  }
}

function markOf(room: string, { position, deleted }: KnownRoom): RoomMark {
  return { room, position, deleted }
}
