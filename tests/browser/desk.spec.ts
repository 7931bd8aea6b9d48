import { expect, type Page, test } from '@playwright/test'

/** Opens a scenario under known luck and starts it. */
async function begin(page: Page, scenario: string, seed = 7): Promise<void> {
  await page.goto(`/en/scenarios/${scenario}/#seed=${seed}`)
  await page.getByRole('button', { name: `Start with luck no. ${seed}` }).click()
  await expect(page.getByRole('heading', { name: /Week 1 of/ })).toBeFocused()
}

const card = (page: Page, name: string) => page.locator('[data-account]', { hasText: name })

test('where nothing guards the stages a card moves: dragged, from its menu, and back by Undo', async ({ page }) => {
  await begin(page, 'full-quarter-open')
  const proposal = page.locator('[data-column="3"]')
  const first = page.locator('[data-column="2"] [data-card]').first()
  const id = await first.getAttribute('data-card')
  await first.dragTo(proposal)
  await expect(proposal.locator(`[data-card="${id}"]`)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator(`[data-column="2"] [data-card="${id}"]`)).toBeVisible()
  await page.locator(`[data-menu="${id}"]`).click()
  await page.getByRole('menuitem', { name: 'Proposal' }).click()
  await expect(proposal.locator(`[data-account="${id}"]`)).toBeFocused()
  await page.locator(`[data-menu="${id}"]`).click()
  await page.getByRole('menuitem', { name: 'Give the deal up' }).click()
  await page.getByRole('menuitem', { name: /^No need/ }).click()
  await expect(page.locator(`[data-card="${id}"]`)).toHaveCount(0)
  await page.getByRole('button', { name: 'Closed (1)' }).click()
  await expect(page.locator('.desk-closed')).toContainText('Given up')
})

test('a reload goes on at the same step, and so does the card on the page', async ({ page }) => {
  await begin(page, 'first-deals')
  await card(page, 'Qingshipo Estate').click()
  const before = (await page.locator('.desk-hours').textContent()) ?? ''
  await page.locator('.desk-tasks > li > button').first().click()
  await expect(page.locator('.desk-hours')).not.toHaveText(before)
  const hours = await page.locator('.desk-hours').textContent()
  await page.getByRole('button', { name: 'To the weekly review' }).click()
  await expect(page.getByRole('heading', { name: /^Weekly review/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Weekly review/ })).toBeVisible()
  await expect(page.locator('.desk-hours')).toHaveText(hours ?? '')
  await page.goto('/zh-cn/scenarios/first-deals/')
  await page.getByRole('button', { name: '从第 1 周继续' }).click()
  await expect(page.getByRole('heading', { name: /^周评审/ })).toBeVisible()
})

test('a link to a run that is gone offers a new one', async ({ page }) => {
  await page.goto('/en/scenarios/first-deals/#run=0123456789abcdef')
  await expect(page.getByText('That run is no longer here')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeEnabled()
})

test('the whole week stands on one screen', async ({ page }) => {
  await begin(page, 'full-quarter')
  await page.locator('[data-account]').first().click()
  const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])
  expect(size).toEqual([1280, 720])
})
