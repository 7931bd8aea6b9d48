import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { finished } from './finished.ts'
import { keep } from './kept.ts'

const open = (page: Page, scenario: string, run: string) => page.goto(`/en/scenarios/${scenario}/debrief/#run=${run}`)
const weighed = (page: Page) =>
  expect(page.getByText(/^All \d+ decisions have been weighed/)).toBeVisible({ timeout: 60_000 })

async function guess(page: Page, points: string): Promise<void> {
  await page.getByRole('spinbutton').fill(points)
  await page.getByRole('button', { name: 'That is my view' }).click()
}

test('from the progress page to a mistake that is put right; the result is kept and not made again', async ({
  page,
}) => {
  await keep(page, finished('w', 'worth-your-time', 'random'))
  await page.goto('/en/progress/')
  await page.getByRole('link', { name: 'Look back' }).click()
  await expect(page.getByRole('heading', { name: 'What came out, and what was luck' })).toBeHidden()
  await guess(page, '55')
  await weighed(page)
  await expect(page.getByText('You gave yourself 55 points, your score is')).toBeVisible()
  await expect(page.locator('.debrief-outcome')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show what came of it' }).click()
  await expect(page.locator('.debrief-outcome')).toBeVisible()

  await page
    .getByRole('button', { name: /^Go back to week/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'What would you do now?' })).toBeFocused()
  const options = page.locator('.debrief-options button')
  for (let n = 0; n < (await options.count()); n += 1) {
    if (await options.nth(n).isEnabled()) await options.nth(n).click()
  }
  await expect(page.getByText('Yes. That is as good as it gets here.')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(page.getByText(/^1 of \d+ solved/)).toBeVisible()

  const kept = await page.evaluate(() => localStorage.getItem('fc:review:w'))
  await page.reload()
  await weighed(page)
  await expect(page.getByText(/^1 of \d+ solved/)).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('fc:review:w'))).toBe(kept)
})

test('what if: both futures, as a picture and as a table', async ({ page }) => {
  await keep(page, finished('f', 'first-deals', 'random'))
  await open(page, 'first-deals', 'f')
  await page.getByRole('button', { name: 'I would rather not say' }).click()
  await weighed(page)
  await page.getByLabel('Decision', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'See both futures' }).click()
  await expect(page.getByText(/The other choice ended higher in \d+ of 120 futures/)).toBeVisible()
  await page.getByText('The chart as a table').click()
  const counts = await page.locator('.debrief-futures details tbody td:nth-child(3)').allTextContents()
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(120)
})

test('is stopped, and goes on later where it was', async ({ page }) => {
  await keep(page, finished('q', 'full-quarter', 'average'))
  await open(page, 'full-quarter', 'q')
  await page.getByRole('button', { name: 'I would rather not say' }).click()
  await page.locator('.debrief-strip [data-verdict]:not([data-verdict=pending])').first().waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Stop for now' }).click()
  await expect(page.getByText(/^Stopped at/)).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Stop for now' }).click()
  const stopped = await page.getByText(/^Stopped at/).textContent()
  expect(Number(stopped?.match(/\d+/)?.[0])).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('button', { name: 'Stop for now' })).toBeVisible()
})

test('a run from older rules opens and says so; one that is gone or damaged is told of', async ({ page }) => {
  const damaged = { ...(finished('d', 'first-deals', 'random')['fc:run:d'] as object), sum: 1 }
  await keep(page, { ...finished('o', 'first-deals', 'random', { rulesVersion: 0 }), 'fc:run:d': damaged })
  await open(page, 'first-deals', 'o')
  await expect(page.getByText('The rules of the simulation have changed')).toBeVisible()
  await weighed(page)
  for (const id of ['d', 'nothing']) {
    await page.goto('about:blank')
    await open(page, 'first-deals', id)
    await expect(page.getByText('That run is no longer in this browser, or it was damaged')).toBeVisible()
  }
})

for (const [locale, theme] of [
  ['en', 'light'],
  ['zh-cn', 'dark'],
] as const) {
  test(`has no barrier that axe knows, and fits 320 px: ${locale}, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 740 })
    await keep(page, { ...finished('f', 'first-deals', 'random'), 'fc:theme': theme })
    await page.goto(`/${locale}/scenarios/first-deals/debrief/#run=f`)
    await page.locator('.debrief-form button').nth(1).click()
    await page.locator('.debrief-progress[data-phase=done]').waitFor()
    await page.locator('.debrief-moment .first').click()
    await page.locator('.debrief-week summary').first().click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
}
