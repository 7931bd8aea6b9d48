import { expect, test } from '@playwright/test'
import { territory } from '../../src/sim/territory/territory.ts'
import { act, actInVain, cardOf, expectKept, goOn, handsOn, headingOf, moveByMenu, playOn, start } from './desk.ts'
import { keep } from './kept.ts'
import { faultsOf, pressByKeys, tabTo } from './keys.ts'
import { playUntil, seedWith, sellerOf, settingOf, storedRun } from './seller.ts'

const setting = settingOf('first-deals')
/** A luck under which the expert moves a deal, gives one up, and wins one. */
const seed = seedWith(setting, ['DealMoved', 'DealDisqualified', 'DealWon', 'EventStruck'])

test('the introduction is played by keyboard alone, from the start to the scorecard', async ({ page }) => {
  const faults = faultsOf(page)
  const seller = sellerOf(setting, seed)
  const hands = handsOn(page, seller)
  await start(hands)
  await playOn(hands)
  await expect(headingOf(hands, 'score.title', { scenario: 'First deals' })).toBeFocused()
  const { total } = territory.score(setting, seed, seller.facts())
  await expect(page.locator('.desk-total strong')).toHaveText(hands.speech.number(total))
  await expect(page.locator('.desk-competencies .desk-marks li').first()).toContainText('week')
  const next = page.locator('.desk-next').getByRole('link')
  expect((await page.request.get(String(await next.getAttribute('href')))).status()).toBe(200)

  await pressByKeys(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Progress' }))
  const row = page.getByRole('region', { name: 'All runs of First deals' }).getByRole('row').nth(1)
  await expect(row).toContainText(hands.speech.number(total))
  await expect(row).toContainText(String(seed))
  expect(faults).toEqual([])
})

test('a refused move says what is missing, before and after, and where to read about it', async ({ page }) => {
  const seller = sellerOf(setting, seed)
  const hands = handsOn(page, seller)
  await start(hands)
  const school = await cardOf(hands, 'hupan-school')
  await tabTo(school)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[aria-live=assertive]')).toContainText(/would be refused: Still missing: .+/)
  await page.keyboard.press('Escape')
  await expect(page.locator('[aria-live=assertive]')).toHaveText('Put back.')
  await expect(school).toBeFocused()

  const said = await actInVain(hands, { type: 'MoveDeal', deal: 'hupan-school', to: 'close' })
  await expect(said).toContainText(/Still missing: .+/)
  const lesson = said.getByRole('link', { name: 'Read the lesson' })
  expect((await page.request.get(String(await lesson.getAttribute('href')))).status()).toBe(200)

  await moveByMenu(hands, { type: 'MoveDeal', deal: 'hongyan-rubber', to: 'close' })
  await expect(said).toContainText('A deal moves one stage at a time.')
  await expectKept(hands)
})

test('a card is dragged where the buyer has gone, and nowhere else', async ({ page }) => {
  const seller = playUntil(sellerOf(setting, seed), ({ advice }) => advice().type === 'MoveDeal')
  const move = seller.advice()
  if (move.type !== 'MoveDeal') throw new Error('the expert moves nothing')
  const hands = handsOn(page, seller)
  await keep(page, { 'fc:run:r': storedRun(seller) })
  await goOn(hands)
  const card = page.locator(`[data-card="${move.deal}"]`)
  const to = setting.stageIndex.get(move.to) ?? 0
  await card.dragTo(page.locator('[data-column="0"]'))
  await expect(page.locator('.desk-answer[data-kind=refusal]')).toContainText('one stage at a time')
  await expectKept(hands)
  await card.dragTo(page.locator(`[data-column="${to}"]`))
  seller.take(move)
  await expectKept(hands)
  await expect(page.locator(`[data-column="${to}"]`)).toContainText(hands.speech.text(nameOf(move.deal)))
})

test('a deal is moved by its menu, and the focus goes with the card', async ({ page }) => {
  const seller = playUntil(sellerOf(setting, seed), ({ advice }) => advice().type === 'MoveDeal')
  const move = seller.advice()
  if (move.type !== 'MoveDeal') throw new Error('the expert moves nothing')
  const hands = handsOn(page, seller)
  await keep(page, { 'fc:run:r': storedRun(seller) })
  await goOn(hands)
  await moveByMenu(hands, move)
  seller.take(move)
  await expectKept(hands)
  await expect(await cardOf(hands, move.deal)).toBeFocused()
  await act(hands, { type: 'Undo' })
  await expect(page.locator('.desk-answer')).toContainText('Taken back.')
})

test('what has drawn no luck is taken back until the week ends, what has stays', async ({ page }) => {
  const seller = sellerOf(setting, seed)
  const hands = handsOn(page, seller)
  const hours = page.locator('.desk-hours')
  await start(hands)
  const atFirst = String(await hours.textContent())
  await act(hands, { type: 'DoTask', deal: 'qingshipo-estate', task: taskThat('week-end') })
  await expect(hours).not.toHaveText(atFirst)
  await act(hands, { type: 'Undo' })
  await expect(hours).toHaveText(atFirst)
  await act(hands, { type: 'EndPhase' })
  await act(hands, { type: 'Undo' })
  await expect(page.locator('.desk-board')).toBeVisible()
  await act(hands, { type: 'DoTask', deal: 'qingshipo-estate', task: taskThat('now') })
  await expect(await actInVain(hands, { type: 'Undo' })).toContainText('Once luck has been drawn')
})

/** A task of the vineyard's stage whose answer comes then. */
function taskThat(answer: 'now' | 'week-end'): string {
  const stage = setting.stages[setting.stageIndex.get('contact') ?? 0]
  return stage?.tasks.find((id) => (setting.tasks.get(id)?.answer === 'week-end') === (answer === 'week-end')) ?? ''
}

function nameOf(account: string) {
  return setting.accounts.find(({ id }) => id === account)?.name ?? account
}
