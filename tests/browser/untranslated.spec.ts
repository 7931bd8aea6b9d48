import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { courseHandler } from '../../src/server/course-handler.ts'

// One build serves all of these.
test.describe.configure({ mode: 'default' })

/** A small course of its own, with one lesson that is only in English and one that is only in Chinese. */
let folder: string
let server: Server
let address: string

test.beforeAll(async () => {
  test.setTimeout(120_000)
  folder = await mkdtemp(join(tmpdir(), 'funnelcraft-course-'))
  const content = join(folder, 'content')
  await cp('tests/fixtures/authoring/good', content, { recursive: true })
  await cp('content/ui', join(content, 'ui'), { recursive: true })
  const lessons = join(content, 'lessons/01-start')
  await cp(join(lessons, '01-first'), join(lessons, '02-second'), { recursive: true })
  await rm(join(lessons, '01-first/zh-cn.mdx'))
  await rm(join(lessons, '02-second/en.mdx'))
  const dist = await buildOf(content)
  server = createServer(courseHandler(dist)).listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

test.afterAll(async () => {
  server?.closeAllConnections()
  server?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Built beside the course, with a cache of its own, so that neither disturbs the other. */
async function buildOf(content: string): Promise<string> {
  const [outDir, cacheDir] = [join(folder, 'dist'), join(folder, 'cache')]
  const script = `import('astro').then(({ build }) => build(${JSON.stringify({ outDir, cacheDir, logLevel: 'error' })}))`
  const env = { ...process.env, FUNNELCRAFT_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' }
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env })
  return outDir
}

for (const { path, written, notice } of [
  { path: '/zh-cn/lessons/start/first/', written: 'en', notice: '英文' },
  { path: '/en/lessons/start/second/', written: 'zh-CN', notice: 'You are reading it in Chinese' },
]) {
  test(`a lesson that is not translated is read in the other language, and says so: ${path}`, async ({ page }) => {
    expect((await page.goto(address + path))?.status()).toBe(200)
    await expect(page.locator('.lesson .notice').first()).toContainText(notice)
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', written)
    await expect(page.locator('.prose')).toHaveAttribute('lang', written)
    await page.getByRole('radio').nth(1).check()
    await page.locator('form.check [type=submit]').click()
    await expect(page.locator('.check-verdict')).toHaveAttribute('data-mark', 'true')
    await page.goto(`${address}/${path.split('/')[1]}/`)
    await expect(page.locator(`#map a[href="${path}"]`)).toBeVisible()
    await page.clock.setFixedTime(Date.now() + 2 * 86_400_000)
    await page.goto(`${address}/${path.split('/')[1]}/review/`)
    await expect(page.locator('.deck [lang] form.check')).toBeVisible()
  })
}

test('where it is written there is no such notice', async ({ page }) => {
  await page.goto(`${address}/en/lessons/start/first/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('First steps')
  await expect(page.getByText('has not been written')).toHaveCount(0)
})
