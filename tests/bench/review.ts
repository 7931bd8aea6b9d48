/**
 * `npm run bench -- review`: how soon the debrief of a full quarter played by the expert, and by the average player,
 * stands in Chromium: every decision in at least as many imagined worlds as docs/review.md says. Prints figures;
 * asserts nothing.
 */
import type { Page } from '@playwright/test'
import { finished } from '../browser/finished.ts'
import { keep } from '../browser/kept.ts'
import { DIST, launch, needBuild, serve } from '../budgets/site.ts'

const AIMS = 'aims: first moments 1 s, whole review 5 s, no block over 50 ms'

needBuild()
const browser = await launch()
const site = await serve(DIST)
try {
  console.log(`Review of a full quarter (${AIMS})`)
  for (const policy of ['expert', 'average', 'expert', 'average']) await time(policy)
} finally {
  await browser.close()
  site.close()
}

async function time(policy: string): Promise<void> {
  const page = await (await browser.newContext()).newPage()
  await keep(page, finished('bench', 'full-quarter', policy))
  await page.addInitScript(() => {
    const blocks: number[] = []
    new PerformanceObserver((list) => blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
    Object.assign(window, { blocks })
  })
  await page.goto(`${site.url}/en/scenarios/full-quarter/debrief/#run=bench`)
  await page.getByRole('button', { name: 'I would rather not say' }).click()
  const first = await when(page, '.debrief-key button')
  const whole = await when(page, '.debrief-progress[data-phase=done]')
  const blocks = await page.evaluate(() => (window as unknown as { blocks: number[] }).blocks)
  const longest = Math.max(0, ...blocks)
  console.log(
    `  ${policy.padEnd(9)} first moments ${seconds(first)}, whole review ${seconds(whole)}, ` +
      `blocks of the main thread over 50 ms: ${blocks.length}, longest ${Math.round(longest)} ms`,
  )
  await page.context().close()
}

/** Milliseconds from the opening of the page until something stands on it. */
async function when(page: Page, selector: string): Promise<number> {
  await page.locator(selector).first().waitFor({ timeout: 120_000 })
  return page.evaluate(() => performance.now())
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
