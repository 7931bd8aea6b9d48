import type { Browser, Locator, Page } from '@playwright/test'
import { begin, doTask, endWeek, openAccount } from '../../budgets/desk.ts'
import { DIST, serve } from '../../budgets/site.ts'
import { SLOWDOWN, slowPage } from './slow-phone.ts'

const SCENARIO = '/en/scenarios/full-quarter/'
const WEEKS = 3
const CARDS = 8
const AIM = 100

/** What the person was doing when a key or a button was pressed, and how long until the screen showed it (ms). */
interface Interaction {
  readonly act: string
  readonly duration: number
}

/** Prints how long the desk of the full quarter takes from a press to the next paint. */
export async function interactions(browser: Browser): Promise<void> {
  console.log(`\nInteraction to next paint, desk of the full quarter, processor ${SLOWDOWN} times slower`)
  const site = await serve(DIST)
  const { page, context } = await slowPage(browser, 1280, 720)
  await page.addInitScript(recordEvents)
  await page.goto(site.url + SCENARIO, { waitUntil: 'load' })
  const acts = await playWeeks(page)
  const { slow, count } = await recorded(page, acts)
  await context.close()
  site.close()

  const byTime = slow.toSorted((a, b) => b.duration - a.duration)
  const at = (share: number): Interaction | undefined => byTime[Math.floor(count * share)]
  console.log(`  ${count} interactions in ${WEEKS} weeks (aim: under ${AIM} ms)`)
  console.log(`  worst ${told(at(0))}; p98 ${told(at(0.02))}; p75 ${told(at(0.25))}`)
  for (const act of new Set(byTime.map((one) => one.act))) {
    const times = byTime.filter((one) => one.act === act).map((one) => one.duration)
    console.log(`    ${act.padEnd(24)} ${times.slice(0, 12).join(' ')}${times.length > 12 ? ' …' : ''}`)
  }
}

function told(one: Interaction | undefined): string {
  return one ? `${one.duration} ms (${one.act})` : 'under 16 ms'
}

/** Runs in the page: keeps what the Event Timing API tells of each press. */
function recordEvents(): void {
  const kept: { id: number; start: number; duration: number }[] = []
  Object.assign(window, { interactionsKept: kept })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      if (entry.interactionId) kept.push({ id: entry.interactionId, start: entry.startTime, duration: entry.duration })
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
}

interface Act {
  readonly name: string
  /** On the page's clock, in ms. */
  readonly start: number
}

/** The slowest event of each interaction, and the number of all, those too quick to be recorded included. */
async function recorded(page: Page, acts: readonly Act[]): Promise<{ slow: Interaction[]; count: number }> {
  const { kept, count } = await page.evaluate(() => ({
    kept: (window as unknown as { interactionsKept: { id: number; start: number; duration: number }[] })
      .interactionsKept,
    count: (performance as unknown as { interactionCount?: number }).interactionCount,
  }))
  const slowest = new Map<number, Interaction>()
  for (const { id, start, duration } of kept) {
    const known = slowest.get(id)
    if (known && known.duration >= duration) continue
    slowest.set(id, { act: acts.findLast((act) => act.start <= start)?.name ?? 'load', duration })
  }
  return { slow: [...slowest.values()], count: count ?? slowest.size }
}

async function playWeeks(page: Page): Promise<Act[]> {
  const acts: Act[] = []
  const act = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    acts.push({ name, start: await page.evaluate(() => performance.now()) })
    const result = await work()
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
    return result
  }
  await act('start a run', () => begin(page))
  for (let week = 0; week < WEEKS; week++) {
    const ids = await page
      .locator('[data-card]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card')))
    for (const id of ids.slice(week, week + CARDS)) {
      const card = page.locator(`[data-card="${id}"]`)
      await act('open an account', () => openAccount(page, card))
      await act('do a task', () => doTask(page))
      await carryByKeys(page, card, act)
      await act('open the move menu', () => card.locator('.desk-card-menu').click())
      await moveOrClose(page, act)
    }
    for (const place of ['sources', 'funnel', 'closed'])
      await act(`look at ${place}`, () => page.locator(`.desk-tabs [data-to=${place}]`).click())
    await act('undo', () => page.locator('.desk-week-acts .desk-button').first().click({ force: true }))
    await act('end the week', () => endWeek(page))
  }
  return acts
}

type Doing = (name: string, work: () => Promise<void>) => Promise<void>

async function carryByKeys(page: Page, card: Locator, act: Doing): Promise<void> {
  await act('focus a card', () => card.locator('.desk-card-open').focus())
  await act('pick a card up', () => page.keyboard.press('Space'))
  await act('carry a card', () => page.keyboard.press('ArrowRight'))
  await act('put a card back', () => page.keyboard.press('Escape'))
}

/** Moves the card on if its evidence is there. */
async function moveOrClose(page: Page, act: Doing): Promise<void> {
  const onward = page.locator('.desk-menu [data-stage]:not([aria-disabled=true])').last()
  if ((await onward.count()) > 0) await act('move a card', () => onward.click())
  else await act('close the move menu', () => page.keyboard.press('Escape'))
}
