import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { precompress } from '../../../src/server/precompress.ts'
import { DIST, type Site, serve } from '../../budgets/site.ts'
import { withoutIslands } from '../../budgets/without-islands.ts'
import { plainPage } from './plain-page.ts'
import { SLOW_4G, SLOWDOWN, slowNetwork, slowPage } from './slow-phone.ts'

/** The first lesson that a newcomer opens. */
const LESSONS = ['/en/lessons/funnel/visible-pipe/', '/zh-cn/lessons/funnel/visible-pipe/']
const TIMES = 7
const AIM = 1.15

/**
 * Prints when the largest part of a lesson's first screen is painted, beside a bare page with the same article. Both
 * take turns, so that what else the machine does falls on both. Median, and the best, which other work disturbs least.
 */
export async function largestPaint(browser: Browser): Promise<void> {
  const phone = `Slow 4G (${SLOW_4G.down / 1e6} Mbit/s, ${SLOW_4G.latency} ms), processor ${SLOWDOWN} times slower`
  console.log(`Largest contentful paint, ${phone}, ${TIMES} times each (aim: ${AIM} times the bare page)`)
  const folder = await mkdtemp(join(tmpdir(), 'funnelcraft-paint-'))
  const site = await prepare(folder)
  for (const lesson of LESSONS) {
    await compare(browser, `${lesson} without islands`, `${site.url}/quiet${lesson}`, `${site.url}/quiet-bare${lesson}`)
    await compare(browser, lesson, `${site.url}${lesson}`, `${site.url}/bare${lesson}`)
  }
  site.close()
  await rm(folder, { recursive: true })
}

/** Lays beside each other: the lesson, the same without its islands, and the bare page of each. */
async function prepare(folder: string): Promise<Site> {
  for (const lesson of LESSONS) {
    const html = await readFile(join(DIST, lesson, 'index.html'), 'utf8')
    const quiet = withoutIslands(html)
    const pages = { '': html, quiet, bare: plainPage(html), 'quiet-bare': plainPage(quiet) }
    for (const [place, text] of Object.entries(pages)) {
      await mkdir(join(folder, place, lesson), { recursive: true })
      await writeFile(join(folder, place, lesson, 'index.html'), text)
    }
  }
  await precompress(folder)
  await symlink(join(DIST, '_astro'), join(folder, '_astro'), 'dir')
  return serve(folder)
}

async function compare(browser: Browser, name: string, lesson: string, bare: string): Promise<void> {
  const [ours, plain]: [number[], number[]] = [[], []]
  for (let n = 0; n < TIMES; n++) {
    ours.push(await paintOf(browser, lesson))
    plain.push(await paintOf(browser, bare))
  }
  console.log(`  ${name}`)
  for (const [measure, of] of [
    ['median', median],
    ['best', best],
  ] as const) {
    const [our, other] = [of(ours), of(plain)]
    console.log(`    ${measure.padEnd(7)} ${ms(our)}, bare ${ms(other)}: ${(our / other).toFixed(2)} times`)
  }
}

async function paintOf(browser: Browser, url: string): Promise<number> {
  const { page, context, devtools } = await slowPage(browser, 412, 823)
  await slowNetwork(devtools)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(500)
  const paint = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
  await context.close()
  return paint
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function best(values: readonly number[]): number {
  return Math.min(...values)
}

function ms(time: number): string {
  return `${Math.round(time)} ms`
}
