import { expect, test } from '@playwright/test'
import { keep, twoWeeksIn } from './kept.ts'

for (const path of ['/en/progress/', '/zh-cn/progress/', '/en/', '/zh-cn/']) {
  test(`nothing scrolls sideways at 320 px: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await keep(page, { ...twoWeeksIn, 'fc:note:old/lesson#gone': { v: 1, text: 'x', at: '2026-03-01T08:30:00.000Z' } })
    await page.goto(path)
    await expect(page.locator('.progress, .go-on').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
}

test('whatever is pressed is large enough for a finger', async ({ page }) => {
  await keep(page, twoWeeksIn)
  await page.goto('/en/progress/')
  await page.getByRole('button', { name: 'Forget everything' }).tap()
  for (const button of await page.getByRole('button').filter({ visible: true }).all()) {
    const box = await button.boundingBox()
    if (await button.evaluate((element) => element.closest('.progress, dialog') !== null)) {
      expect(box?.height).toBeGreaterThanOrEqual(44)
    }
  }
})
