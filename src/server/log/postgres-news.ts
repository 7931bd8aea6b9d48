import pg from 'pg'
import type { RoomMark } from './fact-log.ts'
import { type OnConnection, settings } from './postgres-connection.ts'
import type { Wakes } from './wakes.ts'

export const CHANNEL = 'funnelcraft'
/** Bytes of one notification; PostgreSQL takes fewer than 8,000. */
const ROOM_FOR_NEWS = 7000
/** Milliseconds between two looks at the rooms that someone waits for: what was missed is late, never lost. */
const LOOK = 10_000
const PAUSES = [50, 200, 1000]

/** Marks as texts of notifications, as few as may be. */
export function newsTexts(marks: readonly RoomMark[]): string[] {
  const texts: string[] = []
  let lines = ''
  for (const { room, position, deleted } of marks) {
    const line = `${room} ${position}${deleted ? ' deleted' : ''}\n`
    if (lines.length + line.length > ROOM_FOR_NEWS) {
      texts.push(lines)
      lines = ''
    }
    lines += line
  }
  return lines ? [...texts, lines] : texts
}

function readNews(text: string): RoomMark[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([room = '', position, deleted]) => ({ room, position: Number(position), deleted: deleted === 'deleted' }))
}

/** Marks of rooms by name; of those only that are there. */
export async function marksOf(on: OnConnection, rooms: readonly string[]): Promise<RoomMark[]> {
  if (rooms.length === 0) return []
  const text =
    'SELECT name AS room, position, deleted FROM funnelcraft.rooms WHERE name = ANY($1) AND (position > 0 OR deleted)'
  const { rows } = await on((client) => client.query({ name: 'marks', text, values: [rooms] }))
  return rows
}

export interface NewsFeed {
  close(): Promise<void>
}

/**
 * Listens to all servers, this one included. After a lost connection it listens anew and then looks where the awaited
 * rooms are, in this order, so that nothing falls between. Resolves once it listens for the first time.
 */
export async function newsFeed(url: string, on: OnConnection, { awaited, tell }: Wakes): Promise<NewsFeed> {
  let client: pg.Client | undefined
  let closed = false

  async function listen(): Promise<void> {
    const fresh = new pg.Client(settings(url))
    let ended = false
    const lose = (): void => {
      if (ended) return
      ended = true
      if (client === fresh) void reconnect()
    }
    fresh.on('error', lose)
    fresh.on('end', lose)
    fresh.on('notification', ({ payload = '' }) => {
      for (const mark of readNews(payload)) tell(mark)
    })
    await fresh.connect()
    await fresh.query(`LISTEN ${CHANNEL}`)
    client = fresh
    if (ended) throw new Error('lost while it was made')
  }

  async function reconnect(): Promise<void> {
    client = undefined
    for (let n = 0; !closed; n++) {
      await new Promise((done) => setTimeout(done, PAUSES[Math.min(n, PAUSES.length - 1)]))
      const listens =
        !closed &&
        (await listen().then(
          () => true,
          () => false,
        ))
      if (listens) return look()
    }
  }

  async function look(): Promise<void> {
    // What cannot be looked at now is looked at next time.
    const marks = await marksOf(on, awaited()).catch(() => [])
    for (const mark of marks) tell(mark)
  }

  await listen()
  const timer = setInterval(look, LOOK)
  return {
    async close() {
      closed = true
      clearInterval(timer)
      await client?.end()
    },
  }
}
