import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { courseHandler } from './course-handler.ts'
import { precompress } from './precompress.ts'
import { hashesIn, hashScripts } from './script-hashes.ts'

const lesson = `<script>let theme</script><h1>漏斗</h1>${'<p>Lesson</p>'.repeat(50)}`
const missing = `<h1>没有这个页面</h1>${'<p>Nothing</p>'.repeat(50)}`
let dist: string
let server: Server
let compressed: number

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'funnelcraft-'))
  await put('en/lessons/funnel/stages/index.html', lesson)
  await put('404.html', missing)
  await put('_astro/page.abc123.js', 'let a = 1;'.repeat(40))
  await put('tiny.txt', 'x')
  await hashScripts(dist)
  compressed = await precompress(dist)
  server = createServer(courseHandler(dist)).listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
})
afterAll(async () => {
  server.close()
  await rm(dist, { recursive: true })
})

test('what is worth it is compressed, nothing else', () => {
  expect(compressed).toBe(3)
})

test('a page comes compressed as the browser asks, and is asked for again each time', async () => {
  const br = await get('/en/lessons/funnel/stages/', { 'accept-encoding': 'gzip, br' })
  expect(br.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'no-cache', vary: 'Accept-Encoding' })
  expect(brotliDecompressSync(br.body).toString()).toBe(lesson)
  const gz = await get('/en/lessons/funnel/stages/', { 'accept-encoding': 'gzip' })
  expect(gunzipSync(gz.body).toString()).toBe(lesson)
  const plain = await get('/en/lessons/funnel/stages/')
  expect(plain.body.toString()).toBe(lesson)
})

test('an unchanged page is not sent again', async () => {
  const { headers } = await get('/en/lessons/funnel/stages/')
  const again = await get('/en/lessons/funnel/stages/', { 'if-none-match': headers.etag ?? '' })
  expect(again.status).toBe(304)
})

test('a file with a hash in its name is kept for ever', async () => {
  const { headers } = await get('/_astro/page.abc123.js')
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('only scripts of the course run: files, and what stands in a page by its hash', async () => {
  expect(
    hashesIn('<script>let a</script><script src="/x.js"></script><script type="application/json">{}</script>'),
  ).toEqual(["'sha256-IfEXP/8HLuXoAiy0hZVrCAcjcLsZqYFpLOHDGj8enqE='"])
  for (const path of ['/en/lessons/funnel/stages/', '/en/nope/']) {
    const { headers } = await get(path)
    expect(headers['content-security-policy']).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hashesIn(lesson)[0]};`)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  }
  const { headers } = await get('/_astro/page.abc123.js')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy'], 'a file is asked for a hundred times, and needs none').toBeUndefined()
  expect((await get('/.script-hashes')).status).toBe(404)
})

test('what does not exist gets the page in both languages', async () => {
  const { status, headers, body } = await get('/en/nope/', { 'accept-encoding': 'br' })
  expect(status).toBe(404)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(brotliDecompressSync(body).toString()).toBe(missing)
  expect((await get('/en/nope/')).body.toString()).toBe(missing)
})

test.each(['/%E0%A4%A', '/../address.ts', '/..%2f..%2fetc/passwd'])('%s is answered with 404', async (path) => {
  expect((await get(path)).status).toBe(404)
})

async function put(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(dist, name)), { recursive: true })
  await writeFile(join(dist, name), text)
}

type Answer = { status: number | undefined; headers: IncomingMessage['headers']; body: Buffer }

/** Unlike `fetch`, sends the path as it stands and leaves the body compressed. */
function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part)
      done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) })
    })
      .on('error', fail)
      .end()
  })
}
