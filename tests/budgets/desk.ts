import type { Locator, Page } from '@playwright/test'

/** The desk of a territory, worked with mouse and keyboard in either language. */

/** From the start screen to the first week. */
export async function begin(page: Page): Promise<void> {
  await page.locator('.desk-start .desk-main-button').click()
  await page.locator('.desk-board').waitFor()
}

/** Opens the account of a card. */
export async function openAccount(page: Page, card: Locator): Promise<void> {
  await card.locator('.desk-card-open').click()
  await page.locator('.desk-panel[data-place=account]').waitFor()
}

/** Does the first task that the hours allow with the open account; `false` if there is none. */
export async function doTask(page: Page): Promise<boolean> {
  const task = page.locator('.desk-tasks').first().locator('button:not([aria-disabled=true])').first()
  if ((await task.count()) === 0) return false
  await task.click()
  return true
}

/** Works through the end of a week, review and health check included, up to the next week's board. */
export async function endWeek(page: Page): Promise<void> {
  for (let phase = await phaseOf(page); ; phase = await phaseOf(page)) {
    if (phase === 'finished') return
    if (phase === 'review') await review(page)
    if (phase === 'health') await stateOutlook(page)
    await page
      .locator(phase === 'reading' ? '.desk-page > .desk-main-button' : '.desk-week-acts .desk-main-button')
      .click()
    await page.waitForFunction(answered, phase)
    if (phase === 'reading') return
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

async function review(page: Page): Promise<void> {
  const rows = page.locator('.desk-review-row:not([data-stated])')
  while ((await rows.count()) > 0) {
    const row = rows.first()
    const left = await rows.count()
    await row.locator('input[type=number]').pressSequentially('35')
    await row.locator('.desk-choices label').nth(1).click()
    await row.locator('.desk-review-acts .desk-button').last().click()
    await page.waitForFunction(
      (count) => document.querySelectorAll('.desk-review-row:not([data-stated])').length < count,
      left,
    )
  }
}

async function stateOutlook(page: Page): Promise<void> {
  await page.locator('#desk-outlook').pressSequentially('100')
  await page.locator('#desk-outlook').press('Enter')
}
