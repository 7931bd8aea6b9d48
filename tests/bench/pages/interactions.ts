import type { Browser, Page } from '@playwright/test'
import type { Act } from '../../budgets/desk.ts'
import { DIST, serve } from '../../budgets/site.ts'
import { playWeeks } from './play-weeks.ts'
import { SLOWDOWN, slowPage } from './slow-phone.ts'

/** The same luck, and so the same acts, on every run. */
const SCENARIO = '/en/scenarios/full-quarter/#seed=7'
const WEEKS = 3
const TIMES = 3
const AIM = 100

/** One thing that was done on the desk, and the slowest of its presses: ms until the screen showed it. */
interface Done {
  readonly act: string
  readonly time: number
}

/**
 * Prints how long the desk of the full quarter takes from a press to the next paint. The same weeks are played
 * several times and each act counts with its best time, since other work on the machine only ever slows a run down.
 */
export async function interactions(browser: Browser): Promise<void> {
  console.log(`\nInteraction to next paint, ${WEEKS} weeks of the full quarter, processor ${SLOWDOWN} times slower`)
  const site = await serve(DIST)
  const rounds: Done[][] = []
  for (let n = 0; n < TIMES; n++) rounds.push(await playOnce(browser, site.url + SCENARIO))
  site.close()
  for (const [n, round] of rounds.entries()) console.log(`  round ${n + 1}: ${summary(round)}`)
  const best = bestOf(rounds)
  console.log(`  best of ${TIMES} for each act: ${summary(best)} (aim: under ${AIM} ms)`)
  for (const [act, all] of Map.groupBy(best, (done) => done.act)) {
    const times = all.map((done) => done.time).toSorted((a, b) => b - a)
    console.log(`    ${act.padEnd(22)} ${String(all.length).padStart(3)} times, slowest ${times.slice(0, 8).join(' ')}`)
  }
}

async function playOnce(browser: Browser, url: string): Promise<Done[]> {
  const { page, context } = await slowPage(browser, 1280, 720)
  await page.addInitScript(recordEvents)
  await page.goto(url, { waitUntil: 'load' })
  const done: Done[] = []
  const act: Act = async (name, work) => {
    const start = await page.evaluate(() => performance.now())
    await work()
    done.push({ act: name, time: await slowestSince(page, start) })
  }
  await playWeeks(page, WEEKS, act)
  await context.close()
  return done
}

type Recording = Window & { presses?: { start: number; time: number }[] }

/** Runs in the page: keeps what the Event Timing API tells of each press. It tells nothing under 16 ms. */
function recordEvents(): void {
  const presses: { start: number; time: number }[] = []
  Object.assign(window, { presses })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      if (entry.interactionId) presses.push({ start: entry.startTime, time: entry.duration })
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
}

/** The slowest press since then, ms; 0 if none took 16. The browser tells of a press a little after its paint. */
async function slowestSince(page: Page, start: number): Promise<number> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 60))))
  return page.evaluate((since) => {
    const presses = ((window as Recording).presses ?? []).filter((press) => press.start >= since)
    return Math.max(0, ...presses.map((press) => press.time))
  }, start)
}

function bestOf(rounds: readonly (readonly Done[])[]): Done[] {
  const [first = []] = rounds
  return first.map(({ act }, n) => ({ act, time: Math.min(...rounds.map((round) => round[n]?.time ?? 0)) }))
}

function summary(round: readonly Done[]): string {
  const sorted = round.toSorted((a, b) => b.time - a.time)
  const at = (share: number): string => {
    const done = sorted[Math.floor(sorted.length * share)]
    return done ? `${done.time} ms (${done.act})` : 'nothing'
  }
  return `${round.length} acts, worst ${at(0)}, p98 ${at(0.02)}, p75 ${at(0.25)}`
}
