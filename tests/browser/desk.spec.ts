import { expect, type Page, test } from '@playwright/test'
import { fillStorage, forbidStorage } from './kept.ts'

/** Opens a scenario under known luck and starts it. */
async function begin(page: Page, scenario: string, seed = 7): Promise<void> {
  await page.goto(`/en/scenarios/${scenario}/#seed=${seed}`)
  await page.getByRole('button', { name: `Start with luck no. ${seed}` }).click()
  await expect(page.getByRole('heading', { name: /Week 1 of/ })).toBeFocused()
}

const card = (page: Page, name: string) => page.locator('[data-account]', { hasText: name })
const answer = (page: Page) => page.locator('.desk-answer')

test('the introduction, by keyboard alone, from the start to the scorecard', async ({ page }) => {
  await page.goto('/en/scenarios/first-deals/')
  await page.getByRole('button', { name: 'Start', exact: true }).focus()
  await page.keyboard.press('Enter')
  for (let week = 1; week <= 3; week += 1) {
    await expect(page.getByRole('heading', { name: `Week ${week} of 3` })).toBeFocused()
    const first = page.locator('[data-account]').first()
    if ((await first.count()) > 0) {
      await first.focus()
      await page.keyboard.press('Enter')
      await expect(page.locator('#desk-panel-title')).toBeFocused()
      const task = page.locator('.desk-tasks > li > button').first()
      await task.focus()
      await page.keyboard.press('Enter')
      await expect(answer(page)).not.toBeEmpty()
      await expect(task).toBeFocused()
    }
    await page.locator('.desk-week .desk-main-button').focus()
    await page.keyboard.press('Enter')
    await endByKeyboard(page)
    await expect(page.getByRole('heading', { name: `Week ${week} is over` })).toBeFocused()
    await page.locator('.desk-page .desk-main-button').focus()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { name: 'Your result: First deals' })).toBeFocused()
  await expect(page.locator('.desk-total')).toContainText('of 100')
})

/** States a chance for every Top deal, if there is a review, and lets the buyers act. */
async function endByKeyboard(page: Page): Promise<void> {
  const review = page.getByRole('heading', { name: /^Weekly review/ })
  const over = page.getByRole('heading', { name: /is over/ })
  const anyway = page.getByRole('button', { name: 'End the week anyway' })
  await expect(review.or(over).or(anyway)).toBeVisible()
  if (await anyway.isVisible()) await page.keyboard.press('Enter')
  if (!(await review.isVisible())) return
  for (const row of await page.getByRole('group').all()) {
    await row.getByRole('spinbutton').focus()
    await page.keyboard.type('30')
    await row.getByRole('radio', { name: 'Pipeline' }).focus()
    await page.keyboard.press('Space')
    await row.getByRole('button', { name: 'State it' }).focus()
    await page.keyboard.press('Enter')
    await expect(row.getByRole('button', { name: 'Stated' })).toBeFocused()
  }
  await page.getByRole('button', { name: 'See what the buyers do' }).focus()
  await page.keyboard.press('Enter')
}

test('a card is picked up, carried and put back by keyboard, and told where it is', async ({ page }) => {
  await begin(page, 'first-deals')
  const estate = card(page, 'Qingshipo Estate')
  const told = page.locator('[aria-live=assertive]')
  await estate.focus()
  await page.keyboard.press('Space')
  await expect(told).toHaveText(/over First contact, where it stands/)
  await page.keyboard.press('ArrowRight')
  await expect(told).toHaveText(/over Needs analysis. It would be refused: Still missing/)
  await page.keyboard.press('Escape')
  await expect(told).toHaveText('Put back.')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(answer(page)).toContainText('Still missing')
  await expect(answer(page).getByRole('link')).toHaveAttribute('href', '/en/lessons/stages/contact/')
  await expect(estate).toBeFocused()
})

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
  await page.locator('.desk-tasks > li > button').first().click()
  const hours = await page.locator('.desk-hours').textContent()
  await page.getByRole('button', { name: 'To the weekly review' }).click()
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Weekly review/ })).toBeVisible()
  await expect(page.locator('.desk-hours')).toHaveText(hours ?? '')
  await page.goto('/zh-cn/scenarios/first-deals/')
  await page.getByRole('button', { name: '从第 1 周继续' }).click()
  await expect(page.getByRole('heading', { name: '周评审' })).toBeVisible()
})

test('two tabs never fork a run: the one left behind catches up and says so', async ({ page, context }) => {
  await begin(page, 'first-deals')
  const other = await context.newPage()
  await other.goto(page.url())
  await card(other, 'Qingshipo Estate').click()
  await other.locator('.desk-tasks > li > button').first().click()
  await expect(page.getByRole('alert')).toContainText('played on in another tab')
  await expect(page.locator('.desk-hours')).toHaveText((await other.locator('.desk-hours').textContent()) ?? '')
})

for (const [what, spoil] of [
  ['full', fillStorage],
  ['forbidden', forbidStorage],
] as const) {
  test(`with a storage that is ${what} the run goes on, says so and can be saved as a file`, async ({ page }) => {
    await spoil(page)
    await begin(page, 'first-deals')
    await card(page, 'Qingshipo Estate').click()
    await page.locator('.desk-tasks > li > button').first().click()
    await expect(page.locator('.desk-saved')).toHaveText('Not saved')
    const download = page.waitForEvent('download')
    await page.getByRole('alert').getByRole('button', { name: 'Save the run as a file' }).click()
    expect((await download).suggestedFilename()).toMatch(/^first-deals-[0-9a-f]{6}\.jsonl$/)
  })
}

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
