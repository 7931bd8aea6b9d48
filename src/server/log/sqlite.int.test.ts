import { copyFile, mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sqliteLog } from './sqlite.ts'
import { FILE } from './sqlite-file.ts'
import { factLogContract } from './testing/contract.ts'
import { crowdContract } from './testing/crowd-contract.ts'
import { durableContract } from './testing/durable-contract.ts'
import { command, readOn, words } from './testing/samples.ts'

const fresh = () => mkdtemp(join(tmpdir(), 'funnelcraft-log-'))

async function place() {
  const folder = await fresh()
  return {
    open: () => sqliteLog(folder),
    clear: () => rm(folder, { recursive: true }),
    writer: ['sqlite', folder] as const,
  }
}

factLogContract('SQLite', place)
crowdContract('SQLite', place, 1)
durableContract('SQLite', place)

let folder: string
beforeEach(async () => {
  folder = await fresh()
})
afterEach(() => rm(folder, { recursive: true }))

test('a second server on the same folder is told so, until the first has ended', async () => {
  const first = await sqliteLog(folder)
  await expect(sqliteLog(folder)).rejects.toMatchObject({
    code: 'held',
    message: `DATA_DIR "${folder}" is in use by another server: stop that one, or name another folder.`,
  })
  await first.close()
  await (await sqliteLog(folder)).close()
})

test('a file of a newer version is refused and left as it is', async () => {
  await (await sqliteLog(folder)).close()
  change("INSERT INTO migrations VALUES (999, '')")
  await expect(sqliteLog(folder)).rejects.toMatchObject({ code: 'newer', message: expect.stringContaining('step 999') })
  change('DELETE FROM migrations WHERE number = 999')
  await (await sqliteLog(folder)).close()
})

test('a folder that cannot be made, and a file that is none of ours, are told in one line', async () => {
  await copyFile(import.meta.filename, join(folder, FILE))
  await expect(sqliteLog(join(folder, FILE))).rejects.toMatchObject({ code: 'unavailable' })
  const refused = await sqliteLog(folder).catch((error: Error) => error)
  expect(refused).toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/^DATA_DIR ".*" cannot be written to: .*\.$/),
  })
})

test('a damaged room keeps no other from being read or written', async () => {
  const log = await sqliteLog(folder)
  for (const room of ['bad', 'good']) await log.append(command(room, 'a', { s: [0, 'x'] }))
  await log.close()
  change(`UPDATE entries SET facts = '["x' WHERE room_id = (SELECT id FROM rooms WHERE name = 'bad')`)
  const again = await sqliteLog(folder)
  await expect(again.read('bad', 's')).rejects.toMatchObject({ code: 'damaged' })
  await expect(again.since('bad', 0)).rejects.toMatchObject({ code: 'damaged' })
  expect(await again.append(command('good', 'b', { s: [1, 'y'] }))).toMatchObject({ position: 2 })
  expect(words(await again.read('good', 's'))).toEqual(['x', 'y'])
  await again.close()
})

test('an append that the file refuses takes none of its group with it', async () => {
  const log = await sqliteLog(folder)
  for (const room of ['bad', 'good']) await log.append(command(room, 'a', { s: [0, 'x'] }))
  await log.close()
  change(`CREATE TRIGGER t BEFORE INSERT ON entries WHEN NEW.stream = 'bad' BEGIN SELECT raise(ABORT, 'planted'); END`)
  const again = await sqliteLog(folder)
  const sent = ['s1', 'bad', 's2'].map((stream) => again.append(command('r', stream, { [stream]: [0, stream] })))
  const [one, bad, two] = await Promise.allSettled(sent)
  expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'damaged' } })
  expect([one, two]).toMatchObject([{ value: { position: 1 } }, { value: { position: 2 } }])
  expect(words(await again.since('r', 0))).toEqual(['s1', 's2'])
  await again.close()
})

test('a torn end of the write-ahead log loses the torn commands alone', async () => {
  const log = await sqliteLog(folder)
  for (let n = 0; n < 30; n++) await log.append(command('r', `c${n}`, { s: [n, `${n}`] }))
  const torn = await fresh()
  for (const name of [FILE, `${FILE}-wal`]) await copyFile(join(folder, name), join(torn, name))
  await log.close()
  const { size } = await stat(join(torn, `${FILE}-wal`))
  await truncate(join(torn, `${FILE}-wal`), size - 5000)
  const again = await sqliteLog(torn)
  const left = words(await readOn(again, 'r'))
  expect(left).toEqual(left.map((_, n) => `${n}`))
  expect(left.length).toBeGreaterThan(20)
  expect(left.length).toBeLessThan(30)
  expect(await again.append(command('r', 'next', { s: [left.length, 'on'] }))).toMatchObject({ kind: 'appended' })
  await again.close()
  await rm(torn, { recursive: true })
})

test('nothing of a deleted room is left in the folder', async () => {
  const log = await sqliteLog(folder)
  const found = async () => {
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))))
    return files.some((file) => file.includes('Wang Xiaoming'))
  }
  for (let n = 0; n < 50; n++) await log.append(command('r', `c${n}`, { s: [n, 'Wang Xiaoming', 'x'.repeat(n * 200)] }))
  await log.append(command('kept', 'a', { s: [0, 'x'] }))
  expect(await found()).toBe(true)
  await log.deleteRoom('r')
  expect(await found()).toBe(false)
  await log.close()
})

function change(sql: string): void {
  const database = new DatabaseSync(join(folder, FILE))
  database.exec(sql)
  database.close()
}
