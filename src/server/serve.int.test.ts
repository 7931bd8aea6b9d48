import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const script = fileURLToPath(new URL('serve.ts', import.meta.url))
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'funnelcraft-serve-'))
  await writeFile(join(folder, '404.html'), '<h1>Nothing</h1>')
})
afterAll(() => rm(folder, { recursive: true }))

/** A server of the folder, and what it has said until it ended. */
function start(env: Record<string, string>, dist = folder) {
  const dataDir = join(folder, 'data')
  const server = spawn(process.execPath, [script, dist], {
    env: { PATH: process.env.PATH, PORT: '1', DATA_DIR: dataDir, ...env },
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += text))
  const ended = new Promise<{ code: number | null; said: string }>((done) => {
    server.once('close', (code) => done({ code, said }))
  })
  return { server, ended, said: () => said }
}

test.each([
  ['a port that is none', { PORT: 'abc' }, /^PORT is "abc"; .*\n$/],
  ['a passcode too short', { INSTRUCTOR_PASSCODE: 'short' }, /^INSTRUCTOR_PASSCODE is not as it must be; .*\n$/],
  ['a folder that cannot be made', { DATA_DIR: join(script, 'data') }, /^DATA_DIR ".*" cannot be written to: .*\n$/],
  [
    'a database that is not there',
    { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x' },
    /^DATABASE_URL: no database at 127\.0\.0\.1:1\/x: .*\n$/,
  ],
])('%s ends the server with one line', async (_, env, line) => {
  expect(await start(env).ended).toEqual({ code: 1, said: expect.stringMatching(line) })
})

test('a course that is not built ends the server with one line', async () => {
  expect(await start({}, join(folder, 'nowhere')).ended).toEqual({
    code: 1,
    said: expect.stringMatching(/^There is nothing to serve yet.*\n$/),
  })
})

test('a port in use, and a folder in use, end the second server with one line', async () => {
  const first = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => first.once('listening', ready))
  const { port } = first.address() as AddressInfo
  const used = { PORT: String(port) }
  expect(await start(used).ended).toEqual({
    code: 1,
    said: expect.stringMatching(/^Port \d+ is in use.*\n$/),
  })
  await new Promise((done) => first.close(done))
  const running = start(used)
  await expect.poll(running.said, { timeout: 20_000 }).toContain('Funnelcraft is at')
  await expect.poll(running.said).toMatch(/Instructor passcode for live rooms: \S{4}-\S{4}-\S{4}\n/)
  expect(await (await fetch(`http://127.0.0.1:${port}/live/ready`)).json()).toEqual({ ok: true })
  const second = await start({ PORT: String(port + 1) }).ended
  expect(second).toEqual({ code: 1, said: expect.stringMatching(/^DATA_DIR ".*" is in use by another server.*\n$/) })
  running.server.kill('SIGTERM')
  expect((await running.ended).code).toBe(0)
})
