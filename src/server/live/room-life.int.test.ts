import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HostMessage, ProjectorMessage, TraineeMessage } from '../../protocol/messages.ts'
import type { FactLog } from '../log/fact-log.ts'
import { memoryLog } from '../log/memory.ts'
import { sqliteLog } from '../log/sqlite.ts'
import type { Client, Listening } from './testing/client.ts'
import { OPTIONS } from './testing/client.ts'
import { type Running, serve } from './testing/server.ts'

const WORK = { type: 'DoTask', deal: 'hupan-school', task: 'closing-plan' }
let folder: string
let log: FactLog
let server: Running

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'funnelcraft-live-'))
})
afterEach(async () => {
  await server.stop()
  await log.close()
  await rm(folder, { recursive: true })
})

const logs: [string, () => FactLog | Promise<FactLog>][] = [
  ['memory', memoryLog],
  ['SQLite', () => sqliteLog(folder)],
]

async function begin(open: () => FactLog | Promise<FactLog>): Promise<void> {
  log = await open()
  server = await serve(log)
}

async function room(host: Client, options: Partial<typeof OPTIONS> = {}): Promise<string> {
  return String((await host.create({ options: { ...OPTIONS, ...options } })).body.room)
}

const states = (stream: Listening) => stream.of('state').length
const turnOf = (stream: Listening) => (stream.of('run').at(-1)?.data.run as { turn: number } | undefined)?.turn
const ok = { status: 200, body: { ok: true } }

describe.each(logs)('a room on %s', (_, open) => {
  beforeEach(() => begin(open))

  test('is made, joined, played, debriefed and deleted; every message is as the protocol says', async () => {
    const [host, ann, bo, wall] = [server.client(), server.client(), server.client(), server.client()]
    const code = await room(host)
    expect(await ann.join(code.toLowerCase(), 'Ann')).toMatchObject(ok)
    expect(await bo.join(code, '李伟', { locale: 'zh-cn' })).toMatchObject(ok)
    const { key } = (await host.get(`/live/api/rooms/${code}/key?wall`)).body
    const asWall = await wall.post(`/live/api/rooms/${code}/rejoin`, { v: 1, id: randomUUID(), key })
    expect(asWall.body).toMatchObject({ ok: true, as: 'wall' })
    const [table, screen, desk, other] = [
      host.listen(code, 'host'),
      wall.listen(code, 'wall'),
      ann.listen(code, 'seat'),
      bo.listen(code, 'seat'),
    ]
    await expect.poll(() => [table, screen, desk, other].map(states)).toEqual([1, 1, 1, 1])
    expect(await host.host(code, { type: 'Start' })).toMatchObject(ok)
    await expect.poll(() => states(desk)).toBe(2)
    expect(await ann.seat(code, { type: 'Play', turn: 0, command: WORK })).toMatchObject(ok)
    await expect.poll(() => turnOf(desk)).toBe(1)
    expect(await bo.seat(code, { type: 'AskHelp', text: '这里怎么做？' })).toMatchObject(ok)
    await expect.poll(() => JSON.stringify(table.of('news').at(-1)?.data)).toContain('asks-for-help')
    expect(turnOf(other)).toBeUndefined()
    expect(await host.host(code, { type: 'Pause' })).toMatchObject(ok)
    expect((await ann.seat(code, { type: 'Play', turn: 1, command: WORK })).body.refusal?.code).toBe('wrong-room-phase')
    expect(await host.host(code, { type: 'End', runs: null })).toMatchObject(ok)
    await expect.poll(() => JSON.stringify(desk.of('room').at(-1)?.data)).toContain('"debrief"')
    expect(await host.host(code, { type: 'DeleteRoom' })).toMatchObject(ok)
    await expect.poll(() => [table, screen, desk, other].map((stream) => stream.ended)).toEqual(Array(4).fill(true))
    expect(desk.of('gone').at(-1)?.data).toMatchObject({ reason: 'deleted' })
    expect((await ann.get(`/live/api/rooms/${code}`)).body.refusal?.code).toBe('room-deleted')
    for (const { data } of [...desk.events, ...other.events]) TraineeMessage.parse(data)
    for (const { data } of table.events) HostMessage.parse(data)
    for (const { data } of screen.events) ProjectorMessage.parse(data)
  })

  test('what is sent twice is done once, a join and a room too', async () => {
    const [host, ann] = [server.client(), server.client()]
    const id = randomUUID()
    const first = await host.create({ id })
    const second = await server.client().create({ id })
    expect([first.body.again, second.body.again, second.body.room]).toEqual([false, true, first.body.room])
    const code = String(first.body.room)
    const joinId = randomUUID()
    const joins = await Promise.all([ann.join(code, 'Ann', {}, joinId), ann.join(code, 'Ann', {}, joinId)])
    expect(joins[1]?.body.seat).toBe(joins[0]?.body.seat)
    await host.host(code, { type: 'Start' })
    const play = { type: 'Play', turn: 0, command: WORK } as const
    const plays = await Promise.all([ann.seat(code, play, id), ann.seat(code, play, id), ann.seat(code, play)])
    expect(plays.map(({ body }) => body.again ?? body.refusal?.code)).toEqual([false, true, 'stale'])
    expect((await log.read(code, `run/${joins[0]?.body.seat}`)).flatMap(({ facts }) => facts)).toHaveLength(1)
  })

  test('who comes back with Last-Event-ID gets what was missed and no more', async () => {
    const [host, ann] = [server.client(), server.client()]
    const code = await room(host)
    await ann.join(code, 'Ann')
    await host.host(code, { type: 'Start' })
    const first = ann.listen(code, 'seat')
    await expect.poll(() => states(first)).toBe(1)
    first.close()
    await ann.seat(code, { type: 'Play', turn: 0, command: WORK })
    await ann.seat(code, { type: 'Play', turn: 1, command: WORK })
    await host.host(code, { type: 'Lock' })
    const second = ann.listen(code, 'seat', first.lastId ?? 0)
    await expect.poll(() => turnOf(second)).toBe(2)
    expect(states(second)).toBe(0)
    expect(second.of('run')).toHaveLength(1)
    expect(second.of('room').at(-1)?.data.room).toMatchObject({ locked: true })
  })

  test('after a restart everybody is who they were, and nothing is lost', async () => {
    const [host, ann] = [server.client(), server.client()]
    const code = await room(host)
    await ann.join(code, 'Ann')
    await host.host(code, { type: 'Start' })
    const before = ann.listen(code, 'seat')
    await expect.poll(() => states(before)).toBe(1)
    const last = before.lastId ?? 0
    await ann.seat(code, { type: 'Play', turn: 0, command: WORK })
    await server.stop()
    server = await serve(log)
    ann.url = server.url
    host.url = server.url
    const after = ann.listen(code, 'seat', last)
    await expect.poll(() => turnOf(after)).toBe(1)
    expect(states(after)).toBe(0)
    expect(await ann.seat(code, { type: 'Play', turn: 1, command: WORK })).toMatchObject(ok)
    const table = host.listen(code, 'host')
    await expect.poll(() => JSON.stringify(table.of('state').at(-1)?.data)).toContain('"turn":2')
    ann.close()
    host.close()
  })

  test('a key opens the same seat on a second device; the first goes on', async () => {
    const [host, phone, laptop] = [server.client(), server.client(), server.client()]
    const code = await room(host)
    const { seat } = (await phone.join(code, 'Ann')).body
    const { key } = (await phone.get(`/live/api/rooms/${code}/key?as=seat`)).body
    const typed = String(key)
      .toLowerCase()
      .replace(/^(.{4})/, '$1-')
    const back = await laptop.post(`/live/api/rooms/${code}/rejoin`, { v: 1, id: randomUUID(), key: typed })
    expect(back.body).toMatchObject({ ok: true, as: 'seat', seat })
    await host.host(code, { type: 'Start' })
    const both = [phone.listen(code, 'seat'), laptop.listen(code, 'seat')]
    await expect.poll(() => both.map(states)).toEqual([1, 1])
    await laptop.seat(code, { type: 'Play', turn: 0, command: WORK })
    await expect.poll(() => both.map(turnOf)).toEqual([1, 1])
  })

  test('who is removed is told and shut out; readmitted, they have their run again', async () => {
    const [host, ann] = [server.client(), server.client()]
    const code = await room(host)
    const seat = String((await ann.join(code, 'Ann')).body.seat)
    await host.host(code, { type: 'Start' })
    const desk = ann.listen(code, 'seat')
    await expect.poll(() => states(desk)).toBe(1)
    await ann.seat(code, { type: 'Play', turn: 0, command: WORK })
    await host.host(code, { type: 'Remove', seat })
    await expect.poll(() => desk.of('gone').at(-1)?.data.reason).toBe('removed')
    expect((await ann.seat(code, { type: 'Play', turn: 1, command: WORK })).body.refusal?.code).toBe('seat-removed')
    await host.host(code, { type: 'Readmit', seat })
    const again = ann.listen(code, 'seat')
    await expect.poll(() => JSON.stringify(again.of('state').at(-1)?.data)).toContain('"turn":1')
  })

  test('the end of a round moves every run, and a late comer begins where the room is', async () => {
    const [host, ann, late] = [server.client(), server.client(), server.client()]
    const code = await room(host, { pace: { steps: 1, ms: null, pauseBetween: false } })
    await ann.join(code, 'Ann')
    await host.host(code, { type: 'Start' })
    const desk = ann.listen(code, 'seat')
    await expect.poll(() => states(desk)).toBe(1)
    await host.host(code, { type: 'PushOn', round: 1, runs: null })
    await expect.poll(() => desk.of('run').length).toBe(1)
    await late.join(code, 'Late')
    const own = late.listen(code, 'seat')
    await expect
      .poll(() => [...own.of('run'), ...own.of('state')].map(({ data }) => JSON.stringify(data)).join())
      .toMatch(/"turn":[1-9]/)
  })

  test('who closes the page is away after a while, and there again when they open it', async () => {
    const [host, ann] = [server.client(), server.client()]
    const code = await room(host)
    await ann.join(code, 'Ann')
    const table = host.listen(code, 'host')
    const desk = ann.listen(code, 'seat')
    await expect.poll(() => states(desk)).toBe(1)
    const present = () => {
      const rows = table.events.flatMap(({ data }) => {
        const { seats } = (data.view ?? data.news) as { seats: { present: boolean }[] }
        return seats
      })
      return rows.at(-1)?.present
    }
    await expect.poll(present).toBe(true)
    desk.close()
    await expect.poll(present, { timeout: 30_000 }).toBe(false)
    ann.listen(code, 'seat')
    await expect.poll(present).toBe(true)
  })

  test('bots of a rehearsal play by themselves', async () => {
    const host = server.client()
    const code = await room(host)
    await host.host(code, { type: 'SeatBots', count: 4, name: 'Bot', policy: 'expert' })
    await host.host(code, { type: 'Start' })
    const screen = host.listen(code, 'host')
    await expect
      .poll(() => JSON.stringify(screen.of('news').at(-1)?.data), { timeout: 20_000 })
      .toContain('"how":"expert"')
  })
})
