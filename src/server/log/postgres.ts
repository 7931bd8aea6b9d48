import type pg from 'pg'
import { type AppendResult, type Entry, type FactLog, type RoomMark, SINCE_LIMIT } from './fact-log.ts'
import { groupCommit } from './group-commit.ts'
import { closedError, deletedError } from './log-error.ts'
import { appendAll } from './postgres-appends.ts'
import { type Connections, connections, unavailable } from './postgres-connection.ts'
import { CHANNEL, marksOf, newsFeed, newsTexts } from './postgres-news.ts'
import { setUpDatabase } from './postgres-setup.ts'
import { checkCount, checkNames, openRows, openSnapshot, type Row, type SealedAppend, seal } from './seal.ts'
import { wakes } from './wakes.ts'

/** Appends of one flush. */
const MOST = 1000
const COLUMNS = 'position, stream, version, command_id AS "commandId", facts'

/**
 * Keeps all rooms in a PostgreSQL database, which several servers may use at once. Rejects with a `LogError`:
 * `unavailable`, `newer`, `unsafe`.
 */
export async function postgresLog(url: string): Promise<FactLog> {
  await setUpDatabase(url)
  const links = connections(url)
  const news = wakes()
  const feed = await newsFeed(url, links.on, news).catch(async (error) => {
    await links.close()
    throw unavailable(error)
  })
  const group = groupCommit<SealedAppend, AppendResult>(
    (appends) => links.within((client) => appendAll(client, appends)),
    MOST,
  )
  let closed = false

  async function check(...names: string[]): Promise<void> {
    checkNames(...names)
    if (closed) throw closedError()
  }

  return {
    async append(append) {
      const result = await group.add(seal(append))
      // The database tells us too, but later.
      if (result.kind === 'appended') {
        queueMicrotask(() => news.tell({ room: append.room, position: result.position, deleted: false }))
      }
      return result
    },
    async read(room, stream, version = 0) {
      await check(room, stream)
      checkCount('version', version)
      return openRows(room, await rowsOf(links, room, 'stream = $2 AND version > $3', [stream, version]), version)
    },
    async since(room, position, limit = SINCE_LIMIT): Promise<Entry[]> {
      await check(room)
      checkCount('position', position)
      return openRows(room, await rowsOf(links, room, 'position > $2 AND position <= $3', [position, position + limit]))
    },
    async keepSnapshot(room, stream, { version, state }) {
      await check(room, stream)
      await links.within((client) => keepSnapshot(client, room, [stream, version, JSON.stringify(state)]))
    },
    async snapshot(room, stream) {
      await check(room, stream)
      const rows = await ofRoom(
        links,
        room,
        'SELECT version, state FROM funnelcraft.snapshots WHERE room_id = $1 AND stream = $2',
        [stream],
      )
      return openSnapshot(room, stream, rows[0] as { version: number; state: string } | undefined)
    },
    subscribe: news.subscribe,
    async room(room) {
      await check(room)
      return (await marksOf(links.on, [room]))[0]
    },
    async rooms() {
      await check()
      const text = `SELECT name AS room, position, deleted FROM funnelcraft.rooms WHERE position > 0 AND NOT deleted ORDER BY name`
      return (await links.on((client) => client.query<RoomMark>(text))).rows
    },
    async deleteRoom(room) {
      await check(room)
      const mark = await links.within((client) => deleteRoom(client, room))
      if (mark) queueMicrotask(() => news.tell(mark))
      return mark !== undefined
    },
    async close() {
      if (closed) return
      closed = true
      await group.close()
      await feed.close()
      await links.close()
    },
  }
}

/** The room's own lock: appends wait while the room is deleted or a snapshot of it kept. */
async function lockRoom(client: pg.ClientBase, room: string): Promise<(RoomMark & { id: number }) | undefined> {
  const text = 'SELECT id, name AS room, position, deleted FROM funnelcraft.rooms WHERE name = $1 FOR UPDATE'
  return (await client.query({ name: 'lock-room', text, values: [room] })).rows[0]
}

async function keepSnapshot(client: pg.ClientBase, room: string, values: readonly unknown[]): Promise<void> {
  const found = await lockRoom(client, room)
  if (!found) return
  if (found.deleted) throw deletedError(room)
  const text = `
    INSERT INTO funnelcraft.snapshots AS kept VALUES ($1, $2, $3, $4)
    ON CONFLICT (room_id, stream) DO UPDATE SET version = excluded.version, state = excluded.state
    WHERE excluded.version > kept.version`
  await client.query({ name: 'keep-snapshot', text, values: [found.id, ...values] })
}

async function deleteRoom(client: pg.ClientBase, room: string): Promise<RoomMark | undefined> {
  const found = await lockRoom(client, room)
  if (!found || found.deleted || found.position === 0) return undefined
  const mark = { room, position: found.position, deleted: true }
  await client.query('DELETE FROM funnelcraft.entries WHERE room_id = $1', [found.id])
  await client.query('DELETE FROM funnelcraft.snapshots WHERE room_id = $1', [found.id])
  await client.query('UPDATE funnelcraft.rooms SET deleted = true WHERE id = $1', [found.id])
  await client.query(`SELECT pg_notify('${CHANNEL}', $1)`, newsTexts([mark]))
  return mark
}

function rowsOf(links: Connections, room: string, which: string, values: readonly unknown[]): Promise<Row[]> {
  const order = 'ORDER BY position, command_id IS NULL, stream'
  return ofRoom(
    links,
    room,
    `SELECT ${COLUMNS} FROM funnelcraft.entries WHERE room_id = $1 AND ${which} ${order}`,
    values,
  )
}

/** Rows of a query whose first value is the room's id; none if there is no such room. */
async function ofRoom<T extends pg.QueryResultRow>(
  { on }: Connections,
  room: string,
  text: string,
  values: readonly unknown[],
): Promise<T[]> {
  return on(async (client) => {
    const find = 'SELECT id, deleted FROM funnelcraft.rooms WHERE name = $1'
    const { rows } = await client.query({ name: 'find-room', text: find, values: [room] })
    if (rows[0]?.deleted) throw deletedError(room)
    return rows[0] ? (await client.query<T>(text, [rows[0].id, ...values])).rows : []
  })
}
