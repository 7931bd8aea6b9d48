import { expect, test } from '@playwright/test'

test('one stage at a time, the account over the board, Back to the board', async ({ page }) => {
  await page.goto('/en/scenarios/full-quarter/#seed=7')
  await page.getByRole('button', { name: 'Start with luck no. 7' }).tap()
  await page.getByRole('button', { name: /^Proposal: 4 deals/ }).tap()
  await expect(page.getByRole('heading', { name: /^Proposal/ })).toBeVisible()
  await expect(page.locator('[data-column]')).toHaveCount(1)
  await page.locator('[data-account]').first().tap()
  await expect(page.locator('#desk-panel-title')).toBeFocused()
  await expect(page.locator('.desk-board')).toBeHidden()
  await page.locator('.desk-tasks > li > button').first().tap()
  await expect(page.locator('.desk-answer')).not.toBeEmpty()
  await page.goBack()
  await expect(page.locator('.desk-board')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Proposal/ })).toBeVisible()
})

for (const path of ['/en/scenarios/full-quarter/#seed=7', '/zh-cn/scenarios/full-quarter/#seed=7']) {
  test(`nothing scrolls sideways at 320 px, and what is pressed fits a finger: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path)
    await page.locator('.desk-start .desk-main-button').tap()
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await width()).toBe(320)
    for (const place of ['sources', 'funnel', 'closed']) {
      await page.locator(`[data-to="${place}"]`).tap()
      expect(await width()).toBe(320)
    }
    await page.locator('[data-to="board"]').tap()
    await page.locator('[data-account]').first().tap()
    await expect(page.locator('.desk-board')).toBeHidden()
    expect(await width()).toBe(320)
    const heights = await page
      .locator('.desk-run button')
      .filter({ visible: true })
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height))
    expect(heights.length).toBeGreaterThan(5)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    await page.locator('.desk-week .desk-main-button').tap()
    expect(await width()).toBe(320)
  })
}
