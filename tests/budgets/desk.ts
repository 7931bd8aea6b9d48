import type { Locator, Page } from '@playwright/test'

/** The desk of a territory, worked with mouse and keyboard in either language. */

/** Told of each thing that is about to be done, and does it: a place to measure. */
export type Act = (name: string, work: () => Promise<void>) => Promise<void>
const plainly: Act = (_name, work) => work()

/** From the start screen to the first week. */
export async function begin(page: Page, act = plainly): Promise<void> {
  await act('start a run', () => page.locator('.desk-start .desk-main-button').click())
  await page.locator('.desk-board').waitFor()
}

/** Opens the account of a card. */
export async function openAccount(page: Page, card: Locator, act = plainly): Promise<void> {
  await showCard(card)
  await act('open an account', () => card.locator('.desk-card-open').click())
  await page.locator('.desk-panel[data-place=account]').waitFor()
}

/** Brings a card to where it can be pressed: up its column, and out from under the answer to the last command. */
export async function showCard(card: Locator): Promise<void> {
  const covered = await card.evaluate((element) => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' })
    const { left, top, width, height } = element.getBoundingClientRect()
    return !element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })
  if (covered) await card.page().locator('.desk-answer button').click()
}

/** Does the first task that the hours allow with the open account, if there is one. */
export async function doTask(page: Page, act = plainly): Promise<void> {
  const task = page.locator('.desk-tasks').first().locator('button:not([aria-disabled=true])').first()
  if ((await task.count()) > 0) await act('do a task', () => task.click())
}

/** Works through the end of a week, review and health check included, up to the next week's board. */
export async function endWeek(page: Page, act = plainly): Promise<void> {
  for (let phase = await phaseOf(page); phase !== 'finished'; phase = await phaseOf(page)) {
    if (phase === 'review') await review(page, act)
    if (phase === 'health') await stateOutlook(page, act)
    const reading = phase === 'reading'
    const button = page.locator(reading ? '.desk-page > .desk-main-button' : '.desk-week-acts .desk-main-button')
    await act(reading ? 'begin the next week' : `end the ${phase}`, () => button.click())
    await page.waitForFunction(answered, phase)
    if (reading) return
  }
}

function phaseOf(page: Page): Promise<string | null> {
  return page.locator('.desk-run').getAttribute('data-phase')
}

/** Runs in the page: the phase has changed, or the desk asks whether the hours left may be lost. */
function answered(was: string | null): boolean {
  const phase = document.querySelector('.desk-run')?.getAttribute('data-phase')
  return phase !== was || document.querySelector('.desk-week-acts [role=alert]') !== null
}

async function review(page: Page, act: Act): Promise<void> {
  const rows = page.locator('.desk-review-row:not([data-stated])')
  for (let left = await rows.count(); left > 0; left = await rows.count()) {
    const row = rows.first()
    await act('type a chance', () => row.locator('input[type=number]').pressSequentially('35'))
    await act('choose a category', () => row.locator('.desk-choices label').nth(1).click())
    await act('state the chance', () => row.locator('.desk-review-acts .desk-button').last().click())
    await page.waitForFunction(
      (count) => document.querySelectorAll('.desk-review-row:not([data-stated])').length < count,
      left,
    )
  }
}

async function stateOutlook(page: Page, act: Act): Promise<void> {
  const field = page.locator('#desk-outlook')
  await act('type the outlook', () => field.pressSequentially('100'))
  await act('state the outlook', () => field.press('Enter'))
}
