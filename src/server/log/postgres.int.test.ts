import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresLog } from './postgres.ts'
import { factLogContract } from './testing/contract.ts'
import { crowdContract } from './testing/crowd-contract.ts'
import { durableContract } from './testing/durable-contract.ts'
import { command, news, readOn, words } from './testing/samples.ts'
import { postgresPrograms, type TemporaryPostgres, temporaryPostgres } from './testing/temporary-postgres.ts'

const programs = postgresPrograms()
const isCi = process.env.CI === 'true'

if (programs) suite(programs)
else if (isCi)
  test('PostgreSQL is there', () =>
    expect.fail('CI needs PostgreSQL: no initdb on the PATH, nor in /usr/lib/postgresql'))
else test.skip('PostgreSQL: no initdb on the PATH, nor in /usr/lib/postgresql, so its log is not tried', () => {})

function suite(programs: string): void {
  let postgres: TemporaryPostgres
  beforeAll(async () => {
    postgres = await temporaryPostgres(programs)
  })
  afterAll(() => postgres?.stop())

  async function place() {
    const url = await postgres.database()
    return { open: () => postgresLog(url), clear: async () => {}, writer: ['postgres', url] as const }
  }

  factLogContract('PostgreSQL', place)
  crowdContract('PostgreSQL, two servers', place, 2)
  durableContract('PostgreSQL', place)

  describe('PostgreSQL', () => {
    test('servers that start together make the tables once', async () => {
      const { open } = await place()
      const logs = await Promise.all(Array.from({ length: 4 }, open))
      await Promise.all(logs.map((log, n) => log.append(command('r', `c${n}`, { [`s${n}`]: [0, n] }))))
      expect(await logs[0]?.room('r')).toMatchObject({ position: 4 })
      await Promise.all(logs.map((log) => log.close()))
    })

    test('lost connections lose no command and no news', async () => {
      const { open } = await place()
      const [writer, reader] = [await open(), await open()]
      const { until, stop } = news(reader, 'r')
      for (let n = 0; n < 40; n++) {
        const writing = writer.append(command('r', `c${n}`, { s: [n, n], room: [n, 'seen'] }))
        if (n % 8 === 4) await postgres.dropConnections()
        expect(await writing).toMatchObject({ kind: 'appended', position: n + 1 })
      }
      await until(({ position }) => position === 40)
      expect(words(await readOn(reader, 'r')).filter((word) => word !== 'seen')).toEqual(
        Array.from({ length: 40 }, (_, n) => n),
      )
      stop()
      await Promise.all([writer.close(), reader.close()])
    })

    test('news that were given out while nobody listened are caught up with', async () => {
      const { open } = await place()
      const [writer, reader] = [await open(), await open()]
      const { until, stop } = news(reader, 'r')
      await postgres.dropConnections()
      await writer.append(command('r', 'a', { s: [0, 'x'] }))
      await until(({ position }) => position === 1)
      stop()
      await Promise.all([writer.close(), reader.close()])
    })

    test('a database of a newer version, one that does not flush and one that is not there are refused', async () => {
      const { open, writer } = await place()
      const [, url] = writer
      await (await open()).close()
      await run(url, 'INSERT INTO funnelcraft.migrations VALUES (999, now())')
      await expect(open()).rejects.toMatchObject({ code: 'newer', message: expect.stringContaining('step 999') })
      await run(url, 'DELETE FROM funnelcraft.migrations WHERE number = 999')
      await run(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`)
      await expect(open()).rejects.toMatchObject({ code: 'unsafe' })
      const nowhere = await postgresLog('postgres://me:secret@127.0.0.1:1/rooms').catch((error: Error) => error)
      expect(nowhere).toMatchObject({
        code: 'unavailable',
        message: expect.stringMatching(/^DATABASE_URL: no database at 127\.0\.0\.1:1\/rooms: .*\.$/),
      })
      expect(String(nowhere)).not.toContain('secret')
    })

    test('an append that the database refuses takes none of its group with it', async () => {
      const { open, writer } = await place()
      const log = await open()
      await log.append(command('r', 'a', { s: [0, 'x'] }))
      await run(writer[1], "ALTER TABLE funnelcraft.entries ADD CHECK (stream <> 'bad')")
      const sent = ['s1', 'bad', 's2'].map((stream) => log.append(command('r', stream, { [stream]: [0, stream] })))
      const [one, bad, two] = await Promise.allSettled(sent)
      expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'damaged' } })
      expect([one, two]).toMatchObject([{ value: { position: 2 } }, { value: { position: 3 } }])
      await run(writer[1], "UPDATE funnelcraft.entries SET facts = '[' WHERE stream = 's1'")
      await expect(log.read('r', 's1')).rejects.toMatchObject({ code: 'damaged' })
      expect(words(await log.read('r', 's2'))).toEqual(['s2'])
      await log.close()
    })
  })
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(sql)
  await client.end()
}
