import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postgresLog } from '../log/postgres.ts'
import { postgresPrograms, type TemporaryPostgres, temporaryPostgres } from '../log/testing/temporary-postgres.ts'
import { OPTIONS } from './testing/client.ts'
import { type Running, serve } from './testing/server.ts'

const programs = postgresPrograms()
const WORK = { type: 'DoTask', deal: 'hupan-school', task: 'closing-plan' }

if (programs) suite(programs)
else if (process.env.CI === 'true')
  test('PostgreSQL is there', () => expect.fail('CI needs PostgreSQL: no initdb found'))
else test.skip('PostgreSQL: no initdb found, so two servers are not tried', () => {})

function suite(programs: string): void {
  let postgres: TemporaryPostgres
  beforeAll(async () => {
    postgres = await temporaryPostgres(programs)
  })
  afterAll(() => postgres?.stop())

  test('two servers of one database hold one room', async () => {
    const url = await postgres.database()
    const logs = await Promise.all([postgresLog(url), postgresLog(url)])
    const servers = (await Promise.all(logs.map((log) => serve(log)))) as [Running, Running]
    const [first, second] = servers
    const [host, ann, bo] = [first.client(), first.client(), second.client()]
    const code = String(
      (await host.create({ options: { ...OPTIONS, pace: { steps: 1, ms: null, pauseBetween: false } } })).body.room,
    )
    const seat = String((await ann.join(code, 'Ann')).body.seat)
    expect((await bo.join(code, 'Bo')).body.ok).toBe(true)
    const [desk, other, table] = [ann.listen(code, 'seat'), bo.listen(code, 'seat'), host.listen(code, 'host')]
    await expect.poll(() => [desk, other].map((stream) => stream.of('state').length)).toEqual([1, 1])
    await host.host(code, { type: 'Start' })
    await expect.poll(() => [desk, other].map((stream) => stream.of('state').length)).toEqual([2, 2])

    // What is done at one server is seen at the other.
    expect((await bo.seat(code, { type: 'Play', turn: 0, command: WORK })).body.ok).toBe(true)
    await expect.poll(() => JSON.stringify(table.of('news').map(({ data }) => data))).toContain('"turn":1')

    // The same command, sent to both at once, is done once.
    const twin = second.client()
    for (const [name, value] of ann.cookies) twin.cookies.set(name, value)
    const id = randomUUID()
    const play = { type: 'Play', turn: 0, command: WORK } as const
    const answers = await Promise.all([ann.seat(code, play, id), twin.seat(code, play, id)])
    expect(answers.map(({ body }) => body.ok)).toEqual([true, true])
    expect(answers.filter(({ body }) => body.again)).toHaveLength(1)

    // A round ends once for all, whichever server carries it out.
    await host.host(code, { type: 'PushOn', round: 1, runs: null })
    const typesOf = async (run: string) =>
      (await logs[1]?.read(code, `run/${run}`))
        ?.flatMap(({ facts }) => facts as { type: string }[])
        .map(({ type }) => type)
    await expect.poll(() => typesOf(seat)).toEqual(['Played', 'OrderCarriedOut'])
    await expect.poll(() => [desk, other].map((stream) => stream.of('run').length)).toEqual([2, 2])

    // One server stops: its people go on at the other.
    await first.stop()
    ann.url = second.url
    const back = ann.listen(code, 'seat', desk.lastId ?? 0)
    await expect.poll(() => back.status).toBe(200)
    expect((await ann.seat(code, { type: 'AskHelp', text: 'Where am I?' })).body.ok).toBe(true)
    await expect.poll(() => back.of('me').length).toBe(1)
    ann.close()
    await second.stop()
    await Promise.all(logs.map((log) => log.close()))
  }, 60_000)
}
