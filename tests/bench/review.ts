/**
 * `npm run bench -- review`: how soon the debrief of a full quarter played by the expert, and by the average player,
 * stands in Chromium: every decision, every option in 64 imagined worlds. Prints figures; asserts nothing.
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
  await page.addInitScript(watch)
  await page.goto(`${site.url}/en/scenarios/full-quarter/debrief/#run=bench`)
  const { seen, blocks } = await result(page)
  const [begun, first, whole] = ['begun', 'first', 'whole'].map((name) => seen[name] ?? Number.NaN) as Times
  console.log(
    `  ${policy.padEnd(9)} first moments ${seconds(first - begun)}, whole review ${seconds(whole - begun)} ` +
      `(${seconds(first)} and ${seconds(whole)} after the page was asked for), ` +
      `blocks of the main thread over 50 ms: ${blocks.length}, longest ${Math.round(Math.max(0, ...blocks))} ms`,
  )
  await page.context().close()
}

type Times = [begun: number, first: number, whole: number]

interface Seen {
  /** Milliseconds since the page was asked for. */
  readonly seen: Record<string, number>
  /** How long each block lasted, in milliseconds. */
  readonly blocks: number[]
}

/**
 * In the page, so that nobody asks it anything while it works: skips the guess, and notes when the first question goes to
 * a worker, when key moments are drawn and when all is judged.
 */
function watch(): void {
  const seen: Record<string, number> = {}
  const blocks: number[] = []
  Object.assign(window, { bench: { seen, blocks } })
  new PerformanceObserver((list) => blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  })
  const note = (name: string): void => {
    seen[name] ??= performance.now()
  }
  const send = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (...args: unknown[]) {
    note('begun')
    return send.apply(this, args as Parameters<typeof send>)
  }
  new MutationObserver(() => {
    document.querySelector<HTMLElement>('[aria-labelledby=debrief-guess] button[type=button]')?.click()
    if (document.querySelector('.debrief-key button')) note('first')
    if (document.querySelector('.debrief-progress[data-phase=done]')) note('whole')
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-phase'] })
}

async function result(page: Page): Promise<Seen> {
  const bench = (): Seen => (window as unknown as { bench: Seen }).bench
  for (let waited = 0; waited < 120; waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const found = await page.evaluate(bench)
    if (found.seen.whole !== undefined) return found
  }
  throw new Error('The review did not end within two minutes.')
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
