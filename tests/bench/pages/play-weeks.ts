import type { Locator, Page } from '@playwright/test'
import { type Act, begin, doTask, endWeek, openAccount, showCard } from '../../budgets/desk.ts'

/** Cards that are worked on in a week. */
const CARDS = 8

/** Works some weeks on a desk that shows its start screen, with everything that the board and the panel offer. */
export async function playWeeks(page: Page, weeks: number, act: Act): Promise<void> {
  await begin(page, act)
  for (let week = 0; week < weeks; week++) {
    const cards = await page
      .locator('[data-card]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-card')))
    for (const card of cards.slice(week, week + CARDS)) await workOn(page, page.locator(`[data-card="${card}"]`), act)
    for (const place of ['sources', 'funnel', 'closed'])
      await act(`look at ${place}`, () => page.locator(`.desk-tabs [data-to=${place}]`).click())
    const undo = page.locator('.desk-week-acts .desk-button:not(.desk-main-button)').first()
    await act('undo', () => undo.click({ force: true }))
    await endWeek(page, act)
  }
}

async function workOn(page: Page, card: Locator, act: Act): Promise<void> {
  await openAccount(page, card, act)
  await doTask(page, act)
  await carryByKeys(page, card, act)
  await moveByMenu(page, card, act)
}

async function carryByKeys(page: Page, card: Locator, act: Act): Promise<void> {
  await card.locator('.desk-card-open').focus()
  await act('pick a card up', () => page.keyboard.press('Space'))
  await act('carry a card', () => page.keyboard.press('ArrowRight'))
  await act('put a card back', () => page.keyboard.press('Escape'))
}

/** Moves the card on if its evidence is there. */
async function moveByMenu(page: Page, card: Locator, act: Act): Promise<void> {
  await showCard(card)
  await act('open the move menu', () => card.locator('.desk-card-menu').click())
  const onward = page.locator('.desk-menu [data-stage]:not([aria-disabled=true])').last()
  if ((await onward.count()) > 0) await act('move a card', () => onward.click())
  else await act('close the move menu', () => page.keyboard.press('Escape'))
}
