import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { precompress } from '../../../src/server/precompress.ts'
import { DIST, serve } from '../../budgets/site.ts'
import { SLOW_4G, SLOWDOWN, slowNetwork, slowPage } from './slow-phone.ts'

const LESSONS = ['/en/lessons/funnel/stages/', '/zh-cn/lessons/funnel/stages/']
const TIMES = 7
const AIM = 1.15

/** Prints the largest contentful paint of lessons beside bare pages with the same article, taking turns. */
export async function largestPaint(browser: Browser): Promise<void> {
  console.log(
    `Largest contentful paint, Slow 4G (${SLOW_4G.down / 1e6} Mbit/s, ${SLOW_4G.latency} ms) and a processor ${SLOWDOWN} times slower, median of ${TIMES}`,
  )
  const folder = await mkdtemp(join(tmpdir(), 'funnelcraft-plain-'))
  for (const lesson of LESSONS) {
    await mkdir(join(folder, lesson), { recursive: true })
    const html = await readFile(join(DIST, lesson, 'index.html'), 'utf8')
    await writeFile(join(folder, lesson, 'index.html'), plainPage(html))
  }
  await precompress(folder)
  const [ours, plain] = [await serve(DIST), await serve(folder)]
  for (const lesson of LESSONS) {
    const [our, bare]: [number[], number[]] = [[], []]
    for (let n = 0; n < TIMES; n++) {
      our.push(await paintOf(browser, ours.url + lesson))
      bare.push(await paintOf(browser, plain.url + lesson))
    }
    const ratio = median(our) / median(bare)
    console.log(
      `  ${lesson.padEnd(34)} ${ms(median(our))}, bare page ${ms(median(bare))}: ${ratio.toFixed(2)} times (aim ${AIM})`,
    )
    console.log(`    each: ${our.map(Math.round).join(' ')} | bare: ${bare.map(Math.round).join(' ')}`)
  }
  ours.close()
  plain.close()
  await rm(folder, { recursive: true })
}

/** What Astro writes for a page that is the article alone: no style, no script, islands as they were drawn. */
export function plainPage(html: string): string {
  const [, lang = 'en'] = /<html lang="([^"]+)"/.exec(html) ?? []
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? []
  const [article = ''] = /<article[\s\S]*<\/article>/.exec(html) ?? []
  const text = article
    .replace(/<style>[\s\S]*?<\/style>|<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<\/astro-island>|<astro-island (?:[^"'>]|"[^"]*"|'[^']*')*>/g, '')
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body>${text}</body></html>`
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

function ms(time: number): string {
  return `${Math.round(time)} ms`
}
