import type { AppendResult } from './fact-log.ts'
import { type FactLog, SINCE_LIMIT } from './fact-log.ts'
import { groupCommit } from './group-commit.ts'
import { closedError } from './log-error.ts'
import { checkCount, checkNames, seal } from './seal.ts'
import { holdFolder, openToRead } from './sqlite-file.ts'
import type { Answer, Job } from './sqlite-jobs.ts'
import { sqliteReader } from './sqlite-reader.ts'
import { type Writer, writerHere, writerInThread } from './sqlite-writer.ts'
import { type Wakes, wakes } from './wakes.ts'

/** Jobs of one flush. So many take less time than the flush itself, and no one waits for a longer one. */
const MOST = 1000

/**
 * Keeps all rooms in one SQLite file in `folder`, which this process then holds alone. Rejects with a `LogError`: `held`,
 * `newer`, `unavailable`.
 */
export async function sqliteLog(folder: string, { thread = true } = {}): Promise<FactLog> {
  const hold = holdFolder(folder)
  let writer: Writer | undefined
  try {
    writer = thread ? await writerInThread(folder) : writerHere(folder)
    return logOver(folder, writer, () => hold.release())
  } catch (error) {
    await writer?.close()
    hold.release()
    throw error
  }
}

function logOver(folder: string, writer: Writer, release: () => void): FactLog {
  const group = groupCommit<Job, Answer>(writer.work, MOST)
  const database = openToRead(folder)
  const reader = sqliteReader(database)
  const news = wakes()
  let closed = false

  async function check(...names: string[]): Promise<void> {
    checkNames(...names)
    if (closed) throw closedError()
  }

  return {
    async append(append) {
      const result = (await group.add({ kind: 'append', append: seal(append) })) as AppendResult
      if (result.kind === 'appended') tell(news, append.room, result.position, false)
      return result
    },
    async read(room, stream, version = 0) {
      await check(room, stream)
      checkCount('version', version)
      return reader.read(room, stream, version)
    },
    async since(room, position, limit = SINCE_LIMIT) {
      await check(room)
      checkCount('position', position)
      return reader.since(room, position, limit)
    },
    async keepSnapshot(room, stream, { version, state }) {
      await check(room, stream)
      if (reader.room(room)?.deleted !== false) return
      await group.add({ kind: 'snapshot', room, stream, version, state: JSON.stringify(state) })
    },
    async snapshot(room, stream) {
      await check(room, stream)
      return reader.snapshot(room, stream)
    },
    subscribe: news.subscribe,
    async room(room) {
      await check(room)
      return reader.room(room)
    },
    async rooms() {
      await check()
      return reader.rooms()
    },
    async deleteRoom(room) {
      await check(room)
      const was = (await group.add({ kind: 'delete', room })) as boolean
      if (was) tell(news, room, reader.room(room)?.position ?? 0, true)
      return was
    },
    async close() {
      if (closed) return
      closed = true
      await group.close()
      database.close()
      await writer.close()
      release()
    },
  }
}

/** After whoever appended knows: their answer need not wait for what the news sets off. */
function tell({ tell }: Wakes, room: string, position: number, deleted: boolean): void {
  queueMicrotask(() => tell({ room, position, deleted }))
}
