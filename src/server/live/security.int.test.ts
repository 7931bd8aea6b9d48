import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { HostCommand, JoinCommand, TraineeCommand } from '../../protocol/commands.ts'
import { CreateCommand } from '../../protocol/create.ts'
import type { State } from '../../sim/territory/state.ts'
import { keysIn, numbersIn, secretsOf } from '../../sim/testing/secrets.ts'
import type { FactLog } from '../log/fact-log.ts'
import { memoryLog } from '../log/memory.ts'
import { exercisesOf } from './exercises.ts'
import { Follower } from './follower.ts'
import { type Client, type Got, PASSCODE } from './testing/client.ts'
import { type Running, serve, UNLIMITED } from './testing/server.ts'
import { wrongOf } from './testing/wrong-values.ts'

let log: FactLog
let server: Running
let host: Client
let ann: Client
let code: string
let seat: string
beforeEach(async () => {
  log = memoryLog()
  server = await serve(log)
  host = server.client()
  ann = server.client()
  code = String((await host.create()).body.room)
  seat = String((await ann.join(code, 'Ann')).body.seat)
})
afterEach(async () => {
  await server.stop()
  await log.close()
})

const WORK = { type: 'DoTask', deal: 'hupan-school', task: 'closing-plan' }
const codeOf = ({ body }: Got) => body.refusal?.code
const position = async () => (await log.room(code))?.position

/** Refused with this code, told in the log, and nothing has changed. */
async function refused(expected: string, ...requests: (() => Promise<Got>)[]): Promise<void> {
  const before = await position()
  for (const request of requests) {
    const lines = server.lines.length
    const got = await request()
    expect([codeOf(got), got.body.ok]).toEqual([expected, false])
    expect(server.lines.slice(lines)).toContainEqual(expect.objectContaining({ msg: 'refused', code: expected }))
  }
  expect(await position()).toBe(before)
}

test('no token, a forged one, and that of another room, seat or role open nothing', async () => {
  const other = String((await host.create()).body.room)
  const play = { type: 'Play', turn: 0, command: WORK } as const
  const token = ann.cookies.get(`fc-seat-${code}`) ?? ''
  const hosts = host.cookies.get(`fc-host-${other}`) ?? ''
  const as = (name: string, value: string): Client => {
    const client = server.client()
    client.cookies.set(name, value)
    return client
  }
  const forged = `${seat}.${'A'.repeat(43)}`
  await refused(
    'not-signed-in',
    () => server.client().seat(code, play),
    () => as(`fc-seat-${code}`, forged).seat(code, play),
    () => as(`fc-seat-${code}`, token.replace(seat, 's-OTHERSEAT')).seat(code, play),
    () => as(`fc-seat-${other}`, token).seat(other, play),
    () => as(`fc-host-${code}`, token).host(code, { type: 'Start' }),
    () => as(`fc-host-${code}`, hosts).host(code, { type: 'Start' }),
    () => ann.host(code, { type: 'Start' }),
    () => as(`fc-seat-${code}`, forged).get(`/live/api/rooms/${code}/seat/events`),
    () => ann.get(`/live/api/rooms/${code}/host/events`),
    () => ann.get(`/live/api/rooms/${code}/wall/events`),
    () => ann.get(`/live/api/rooms/${code}/key?wall`),
    () => ann.post(`/live/api/rooms/${code}/rejoin`, { v: 1, id: randomUUID(), key: '2222-2222' }),
  )
})

test('a stale command, another version, another site and a wrong passcode are refused', async () => {
  await host.host(code, { type: 'Start' })
  const before = await position()
  const act = { type: 'Play', turn: 7, command: WORK } as const
  expect((await ann.seat(code, act)).body.refusal).toEqual({ code: 'stale', params: { turn: 0 } })
  expect(await position()).toBe(before)
  const path = `/live/api/rooms/${code}/seat`
  const message = { v: 1, id: randomUUID(), act: { type: 'AskHelp', text: 'Help' } }
  await refused('other-version', () => ann.post(path, { ...message, v: 2 }))
  await refused(
    'wrong-origin',
    () => ann.post(path, message, { Origin: 'https://elsewhere.example' }),
    () => ann.post(path, message, { 'Sec-Fetch-Site': 'cross-site' }),
    () => ann.post(path, message, { Origin: 'null' }),
  )
  await refused('bad-message', () => ann.post(path, message, { 'Content-Type': 'text/plain' }))
  for (let n = 0; n < 10; n += 1) await refused('wrong-passcode', () => host.create({}, `${PASSCODE}${n}`))
  await refused('too-many-requests', () => host.create({}))
})

test('10,000 guesses of a code find nothing, and end after a few', async () => {
  const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  const letter = (n: number, place: number) => letters[Math.floor(n / 31 ** place) % 31]
  const guesses = Array.from({ length: 10_000 }, (_, n) => `ZZZ${letter(n, 2)}${letter(n, 1)}${letter(n, 0)}`)
  const counts = new Map<string, number>()
  const guesser = server.client()
  const work = async (): Promise<void> => {
    for (let guess = guesses.pop(); guess !== undefined; guess = guesses.pop()) {
      const found = codeOf(await guesser.get(`/live/api/rooms/${guess}`)) ?? 'found'
      counts.set(found, (counts.get(found) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: 20 }, work))
  const asked = counts.get('unknown-room') ?? 0
  expect([...counts.keys()].sort()).toEqual(['too-many-requests', 'unknown-room'])
  expect(asked).toBeLessThan(1_000)
  // Who is in the room already is not kept out by a neighbour's guesses.
  expect((await ann.get(`/live/api/rooms/${code}`)).status).toBe(200)
})

test('bodies of a megabyte are refused unread', async () => {
  const text = JSON.stringify({ v: 1, id: randomUUID(), act: { type: 'AskHelp', text: 'x'.repeat(1_000_000) } })
  await refused(
    'too-large',
    () => ann.post(`/live/api/rooms/${code}/seat`, text),
    () => host.post(`/live/api/rooms/${code}/host`, text),
    () => server.client().post(`/live/api/rooms/${code}/join`, text),
    () => host.post('/live/api/rooms', text, { 'X-Instructor-Passcode': PASSCODE }),
  )
})

test.each([
  ['a trainee', 'seat', TraineeCommand],
  ['a host', 'host', HostCommand],
  ['a guest', 'join', JoinCommand],
  ['whoever creates', '', CreateCommand],
] as const)('every field of %s with every wrong type is refused', async (_, role, schema) => {
  await server.stop()
  server = await serve(log, UNLIMITED)
  ann.url = server.url
  host.url = server.url
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })
  const wrong = wrongOf(json as Parameters<typeof wrongOf>[0], (message) => schema.safeParse(message).success)
  expect(wrong.length).toBeGreaterThan(20)
  const before = await position()
  const path = role === '' ? '/live/api/rooms' : `/live/api/rooms/${code}/${role}`
  const accepted: unknown[] = []
  for (const { path: field, message } of wrong) {
    const client = role === 'host' ? host : ann
    const got = await client.post(path, JSON.stringify(message ?? null), { 'X-Instructor-Passcode': PASSCODE })
    const refusal = codeOf(got)
    if (refusal !== 'bad-message' && refusal !== 'other-version') accepted.push({ field, message, refusal })
  }
  expect(accepted).toEqual([])
  expect(await position()).toBe(before)
})

test('what is played is of the simulation’s types', async () => {
  await host.host(code, { type: 'Start' })
  await refused(
    'bad-message',
    ...[null, 'EndPhase', { type: '__proto__' }, { ...WORK, deal: {} }, { ...WORK, seed: 1 }].map(
      (command) => () => ann.seat(code, { type: 'Play', turn: 0, command }),
    ),
  )
})

test('HTML in a name is a name: text in JSON that no browser takes for a page', async () => {
  const name = '<img src=x onerror=alert(1)>'
  const eve = server.client()
  expect((await eve.join(code, name)).status).toBe(200)
  const table = host.listen(code, 'host')
  await expect.poll(() => JSON.stringify(table.of('state'))).toContain(name)
  const { headers } = await host.get(`/live/api/rooms/${code}`)
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
})

test('nothing that a trainee or a wall is sent holds the seed or what is hidden', async () => {
  const seed = 1_234_567_891
  code = String((await host.create({ seed })).body.room)
  seat = String((await ann.join(code, 'Ann')).body.seat)
  const exercises = exercisesOf(log)
  const follower = new Follower(log, code, async (created) => exercises.exercise(await exercises.contentOf(created)))
  await follower.open()
  const streams = [ann.listen(code, 'seat'), host.listen(code, 'wall')]
  await host.host(code, { type: 'Start' })
  const secrets = new Set<number>([seed])
  for (let turn = 0; turn < 400; turn += 1) {
    await follower.catchUp()
    const { exercise, state } = follower.runs.get(seat) ?? { exercise: follower.room.exercise, state: null }
    if (state === null || exercise.step(state) > exercise.steps) break
    for (const secret of secretsOf(state as State)) secrets.add(secret)
    const command = exercise.choose(state, 'average', 7)
    expect(codeOf(await ann.seat(code, { type: 'Play', turn, command }))).toBeUndefined()
  }
  await host.host(code, { type: 'End', runs: null })
  await expect.poll(() => JSON.stringify(streams.map((stream) => stream.events.at(-1)))).toMatch(/debrief.*debrief/)
  const messages = streams.flatMap(({ events }) => events.map(({ data }) => data))
  expect(messages.length).toBeGreaterThan(20)
  expect(messages.flatMap(numbersIn).filter((n) => secrets.has(n))).toEqual([])
  expect(messages.flatMap(keysIn).filter((key) => ['seed', 'truth', 'setting', 'joinedBy'].includes(key))).toEqual([])
  follower.close()
}, 120_000)
