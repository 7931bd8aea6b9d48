import type pg from 'pg'
import type { AppendResult } from './fact-log.ts'
import { doneKey, type KnownRoom, knownRoom, mapLedger } from './map-ledger.ts'
import { CHANNEL, newsTexts } from './postgres-news.ts'
import type { SealedAppend } from './seal.ts'
import { settle } from './settle.ts'

/**
 * Appends of one group, within the open transaction: lock their rooms, read what they hang on, settle in memory, write
 * all rows at once. Six round trips whatever the size of the group.
 */
export async function appendAll(client: pg.ClientBase, appends: readonly SealedAppend[]): Promise<AppendResult[]> {
  const { rooms, ids } = await lockRooms(client, [...new Set(appends.map(({ room }) => room))].sort())
  await readVersions(client, rooms, ids, appends)
  await readDone(client, rooms, ids, appends)
  const ledger = mapLedger(rooms)
  const results = appends.map((append) => settle(ledger, append))
  await writeRows(client, rooms, ids)
  return results
}

/** In the order of their names, so that two servers never wait for each other. */
async function lockRooms(client: pg.ClientBase, names: readonly string[]) {
  const lock = {
    name: 'lock-rooms',
    text: `SELECT id, name, position, deleted FROM funnelcraft.rooms WHERE name = ANY($1) ORDER BY name FOR UPDATE`,
    values: [names],
  }
  let { rows } = await client.query(lock)
  if (rows.length < names.length) {
    await client.query(
      `INSERT INTO funnelcraft.rooms (name) SELECT name FROM unnest($1::text[]) AS name ORDER BY name COLLATE "C"
       ON CONFLICT DO NOTHING`,
      [names],
    )
    rows = (await client.query(lock)).rows
  }
  return {
    rooms: new Map<string, KnownRoom>(rows.map((row) => [row.name, knownRoom(row.position, row.deleted)])),
    ids: new Map<string, number>(rows.map((row) => [row.name, row.id])),
  }
}

async function readVersions(
  client: pg.ClientBase,
  rooms: Map<string, KnownRoom>,
  ids: Map<string, number>,
  appends: readonly SealedAppend[],
): Promise<void> {
  const wanted = new Map<string, { room: string; stream: string }>()
  for (const { room, writes } of appends)
    for (const { stream } of writes) wanted.set(`${room} ${stream}`, { room, stream })
  const streams = [...wanted.values()]
  const { rows } = await client.query({
    name: 'read-versions',
    text: `
      SELECT n::integer - 1 AS n, entry.version
      FROM unnest($1::integer[], $2::text[]) WITH ORDINALITY AS wanted (room_id, stream, n)
      CROSS JOIN LATERAL (
        SELECT version FROM funnelcraft.entries
        WHERE entries.room_id = wanted.room_id AND entries.stream = wanted.stream ORDER BY version DESC LIMIT 1
      ) AS entry`,
    values: [streams.map(({ room }) => ids.get(room)), streams.map(({ stream }) => stream)],
  })
  for (const { n, version } of rows) {
    const of = streams[n]
    if (of) rooms.get(of.room)?.versions.set(of.stream, version)
  }
}

async function readDone(
  client: pg.ClientBase,
  rooms: Map<string, KnownRoom>,
  ids: Map<string, number>,
  appends: readonly SealedAppend[],
): Promise<void> {
  const { rows } = await client.query({
    name: 'read-done',
    text: `
      SELECT n::integer - 1 AS n, entry.position, entry.stream, entry.version
      FROM unnest($1::integer[], $2::text[], $3::text[]) WITH ORDINALITY AS command (room_id, stream, id, n)
      JOIN funnelcraft.entries AS own
        ON own.room_id = command.room_id AND own.stream = command.stream AND own.command_id = command.id
      JOIN funnelcraft.entries AS entry ON entry.room_id = own.room_id AND entry.position = own.position`,
    values: [
      appends.map(({ room }) => ids.get(room)),
      appends.map(({ writes }) => writes[0]?.stream),
      appends.map(({ commandId }) => commandId),
    ],
  })
  for (const { n, position, stream, version } of rows) {
    const { room, commandId, writes } = appends[n] as SealedAppend
    const key = doneKey(writes[0]?.stream ?? '', commandId)
    const done = rooms.get(room)?.done
    done?.set(key, { position, versions: { ...done.get(key)?.versions, [stream]: version } })
  }
}

/** Rows, positions, and the news of them, which PostgreSQL gives out when the transaction is committed. */
async function writeRows(
  client: pg.ClientBase,
  rooms: Map<string, KnownRoom>,
  ids: Map<string, number>,
): Promise<void> {
  const written = [...rooms].filter(([, { rows }]) => rows.length > 0)
  if (written.length === 0) return
  const rows = written.flatMap(([name, room]) => room.rows.map((row) => ({ roomId: ids.get(name), ...row })))
  const marks = written.map(([room, { position }]) => ({ room, position, deleted: false }))
  await client.query({
    name: 'write-rows',
    text: `
      WITH moved AS (
        UPDATE funnelcraft.rooms SET position = mark.position
        FROM unnest($1::integer[], $2::integer[]) AS mark (id, position) WHERE rooms.id = mark.id
      ), written AS (
        INSERT INTO funnelcraft.entries (room_id, position, stream, version, command_id, facts)
        SELECT * FROM unnest($3::integer[], $4::integer[], $5::text[], $6::integer[], $7::text[], $8::text[])
      )
      SELECT pg_notify('${CHANNEL}', text) FROM unnest($9::text[]) AS text`,
    values: [
      written.map(([name]) => ids.get(name)),
      written.map(([, { position }]) => position),
      rows.map(({ roomId }) => roomId),
      rows.map(({ position }) => position),
      rows.map(({ stream }) => stream),
      rows.map(({ version }) => version),
      rows.map(({ commandId }) => commandId),
      rows.map(({ facts }) => facts),
      newsTexts(marks),
    ],
  })
}
