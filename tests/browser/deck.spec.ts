import { expect, type Page, test } from '@playwright/test'
import { rightAnswer } from '../../src/stores/deck/right-answer.ts'
import { faultsInBothThemes } from './axe.ts'
import { answerByKeys, checksOf, wrongAnswer } from './checks.ts'
import { finished } from './finished.ts'
import { check, fillStorage, forbidStorage, keep } from './kept.ts'
import { faultsOf, open, pressByKeys } from './keys.ts'

const LESSON = 'funnel/visible-pipe'
const DECK = '/en/review/'
const [first, second] = checksOf(LESSON, 'en')
if (!first || !second) throw new Error(`${LESSON} has too few checks for these tests`)

/** Both checks answered long ago. */
const twoDue = {
  [`fc:check:${LESSON}#${first.id}`]: check(true, 1),
  [`fc:check:${LESSON}#${second.id}`]: check(true, 2),
}
/** The day that is in this browser. */
const setDay = (page: Page, day: number, hour = 9) => page.clock.install({ time: new Date(2026, 2, day, hour) })
const title = (page: Page) => page.locator('#deck-title')
const form = (page: Page) => page.locator('form.check')

test('a newcomer is told what the deck is and how cards come into it', async ({ page }) => {
  await open(page, DECK)
  await expect(title(page)).toHaveText('No cards yet')
  await expect(page.getByText('comes back here the next day')).toBeVisible()
  await page.getByRole('link', { name: /^1\.1 / }).click()
  await expect(page).toHaveURL(/\/en\/lessons\/funnel\/visible-pipe\/$/)
})

test('an answer given in a lesson comes back the next day, is reviewed by keyboard, and is gone', async ({ page }) => {
  const faults = faultsOf(page)
  await setDay(page, 10, 21)
  await open(page, `/en/lessons/${LESSON}/`)
  await answerByKeys(page.locator(`#check-${first.id} form`), first, rightAnswer(first))
  await open(page, DECK)
  await expect(title(page)).toHaveText('Nothing to review now')
  await expect(page.getByRole('status')).toHaveText('The next card comes tomorrow.')
  await open(page, '/en/')
  await expect(page.getByText('to review')).toHaveCount(0)

  await page.clock.setFixedTime(new Date(2026, 2, 11, 7))
  await open(page, '/en/')
  await pressByKeys(page.getByRole('link', { name: '1 card to review' }))
  await expect(title(page)).toContainText('1 of 1')
  await expect(page.getByRole('link', { name: /^1\.1 / })).toHaveCount(0)
  await answerByKeys(form(page), first, rightAnswer(first))
  await expect(form(page)).toContainText('Right.')
  await expect(page.getByRole('status').filter({ hasText: 'This card comes again in' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^1\.1 / })).toHaveAttribute(
    'href',
    `/en/lessons/${LESSON}/#check-${first.id}`,
  )
  await expect(form(page).getByRole('button', { name: 'Next card' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(title(page)).toBeFocused()
  await expect(title(page)).toHaveText('Done for now')

  await page.reload()
  await expect(title(page)).toHaveText('Nothing to review now')
  await open(page, '/en/')
  await expect(page.getByText('to review')).toHaveCount(0)
  expect(faults).toEqual([])
})

test('each card in turn: wrong, then right; given up; and what was wrong comes back after minutes', async ({
  page,
}) => {
  await setDay(page, 10)
  await keep(page, twoDue)
  await open(page, DECK)
  await expect(title(page)).toContainText('1 of 2')
  await answerByKeys(form(page), first, wrongAnswer(first))
  await expect(form(page)).toContainText('Not yet.')
  await page.reload()
  await expect(title(page)).toContainText('1 of 1')

  await pressByKeys(form(page).getByRole('button', { name: 'Show the answer' }))
  await expect(form(page)).toContainText('This is the answer.')
  await expect(page.getByText('This card comes again in 10 minutes.')).toBeVisible()
  await pressByKeys(form(page).getByRole('button', { name: 'Next card' }))
  await expect(title(page)).toHaveText('Done for now')
  await expect(page.getByRole('status')).toHaveText('The next card comes in 10 minutes.')

  await page.clock.runFor('11:00')
  await expect(title(page)).toHaveText('2 cards to review')
  await pressByKeys(page.getByRole('button', { name: 'Start' }))
  await expect(title(page)).toBeFocused()
  await expect(title(page)).toContainText('1 of 2')
  const inLesson = await page.evaluate((key) => localStorage.getItem(key), `fc:check:${LESSON}#${first.id}`)
  expect(JSON.parse(inLesson ?? '')).toEqual(check(true, 1))
})

test('a question that cannot be fetched says so, can be asked for again, and can be left for later', async ({
  page,
}) => {
  await setDay(page, 10)
  await keep(page, twoDue)
  let isOffline = true
  await page.route('**/review/**/*.json', (route) => (isOffline ? route.abort() : route.continue()))
  await open(page, DECK)
  await expect(page.getByText('The question could not be fetched.')).toBeVisible()
  await pressByKeys(page.getByRole('button', { name: 'Not now' }))
  await expect(title(page)).toContainText('2 of 2')
  await expect(page.getByText('The question could not be fetched.')).toBeVisible()
  isOffline = false
  await pressByKeys(page.getByRole('button', { name: 'Try again' }))
  await expect(form(page)).toBeVisible()
})

test('a mistake leads to its debrief; put right there, it is gone from the deck and comes back after its time', async ({
  page,
}) => {
  await keep(page, finished('w', 'worth-your-time', 'random'))
  await open(page, '/en/scenarios/worth-your-time/debrief/#run=w')
  await page.getByRole('button', { name: 'I would rather not say' }).click()
  await expect(page.getByText(/^All \d+ decisions have been weighed/)).toBeVisible({ timeout: 60_000 })
  await open(page, '/en/')
  const before = page.getByRole('link', { name: /\d+ cards? to review/ })
  const count = Number.parseInt((await before.textContent()) ?? '', 10)
  await before.click()
  await expect(page.getByText(/^Week \d+ of “.+”: what would have been better\?$/)).toBeVisible()
  await pressByKeys(page.getByRole('link', { name: 'Go back to that moment' }))

  await expect(page.getByRole('heading', { name: 'What would you do now?' })).toBeFocused()
  const options = page.locator('.debrief-options button')
  for (let n = 0; n < (await options.count()); n += 1)
    if (await options.nth(n).isEnabled()) await options.nth(n).click()
  await expect(page.getByText('Yes. That is as good as it gets here.')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the review cards' }).click()
  if (count > 1) await expect(title(page)).toContainText(`1 of ${count - 1}`)
  else await expect(title(page)).toHaveText('Nothing to review now')

  await page.clock.setFixedTime(Date.now() + 40 * 86_400_000)
  await page.reload()
  await expect(title(page)).toContainText(`1 of ${count}`)
})

for (const [name, spoil] of [
  ['has no room left', fillStorage],
  ['forbids storage', forbidStorage],
] as const) {
  test(`where the browser ${name}, the deck says so`, async ({ page }) => {
    const faults = faultsOf(page)
    await spoil(page)
    await open(page, DECK)
    await expect(page.getByText('This browser does not keep what you do here.')).toBeVisible()
    await expect(title(page)).toHaveText('No cards yet')
    expect(faults).toEqual([])
  })
}

test('a damaged schedule is set aside and named, and the card goes on without it', async ({ page }) => {
  await setDay(page, 10)
  await keep(page, { ...twoDue, [`fc:card:check:${LESSON}#${first.id}`]: '{"v":1,"due":"2099' })
  await open(page, DECK)
  await expect(title(page)).toContainText('1 of 2')
  await open(page, '/en/progress/')
  const aside = page.getByRole('region', { name: 'Set aside' })
  await expect(aside.getByRole('listitem')).toHaveText(/^A review card’s date/)
})

for (const locale of ['en', 'zh-cn']) {
  test(`axe finds nothing in either theme, and all fits 320 px: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await setDay(page, 10)
    await keep(page, twoDue)
    await open(page, `/${locale}/review/`)
    const fits = async () => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      expect(await faultsInBothThemes(page)).toEqual([])
    }
    await form(page).locator('.check-quiet').first().waitFor()
    await fits()
    await form(page).locator('.check-quiet').first().click()
    await fits()
    await form(page).locator('[type=submit]').click()
    await form(page).locator('.check-quiet').first().click()
    await form(page).locator('[type=submit]').click()
    await fits()
  })
}
