import { expect, type Page, test } from '@playwright/test'
import { keep } from './kept.ts'
import { open } from './keys.ts'
import { keptNegotiation, negotiatorOf, talkUntil } from './negotiator.ts'

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

/** Everything that can be pressed on the table is at least this high, in pixels. */
async function expectFingerSize(page: Page): Promise<void> {
  const heights = await page
    .locator('.nego :is(button, summary, select, label:has(input))')
    .filter({ visible: true })
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(heights.length).toBeGreaterThan(3)
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
}

for (const locale of ['en', 'zh-cn']) {
  test(`one thing at a time at 320 px, by finger, from the start to a signature: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await open(page, `/${locale}/scenarios/the-tender/#seed=7`)
    await page.locator('.nego-start .desk-main-button').tap()
    await expect(page.locator('.nego-talk')).toBeVisible()
    await expect(page.locator('.nego-builder')).toBeHidden()
    await expect(page.locator('.nego-questions')).toBeHidden()
    expect(await width(page)).toBe(320)
    await expectFingerSize(page)

    await page.locator('.nego-places [data-to=ask]').tap()
    await expect(page.locator('.nego-questions h3')).toBeFocused()
    await expect(page.locator('.nego-talk')).toBeHidden()
    expect(await width(page)).toBe(320)
    await expectFingerSize(page)
    await page.locator('.nego-questions button').first().tap()
    await expect(page.locator('.nego-lines [data-what=answer]')).toBeVisible()
    await expect(page.locator('.nego-bar h2')).toBeFocused()

    await page.locator('.nego-places [data-to=offer]').tap()
    await expect(page.locator('.nego-builder h3')).toBeFocused()
    await expect(page.locator('.nego-talk')).toBeHidden()
    expect(await width(page)).toBe(320)
    await expectFingerSize(page)
    const worth = page.locator('.nego-builder .is-ours b')
    const before = await worth.textContent()
    await page.locator('.nego-issue').nth(1).locator('label').nth(2).tap()
    await expect(worth).not.toHaveText(before ?? '')
    await expect(worth).toBeInViewport()
    await page.locator('.nego-switch label').nth(1).tap()
    expect(await width(page)).toBe(320)
    await page.locator('[data-send]').tap()
    await expect(page.locator('.nego-lines [data-by=us][data-what=trade]')).toBeVisible()
    await expect(page.locator('.nego-builder')).toBeHidden()
    await page.locator('.nego-earlier').tap()
    await expect(page.locator('.nego-lines li').first()).toBeVisible()
    await page.locator('[data-twin]').tap()
    expect(await width(page)).toBe(320)
    await page.locator('[data-twin]').tap()

    await page.locator('[data-end=accept]').tap()
    await expect(page.locator('.nego-confirm')).toBeInViewport()
    expect(await width(page)).toBe(320)
    await expectFingerSize(page)
    await page.locator('[data-confirm]').tap()
    await expect(page.locator('.nego-result h2')).toBeFocused()
    expect(await width(page)).toBe(320)
  })

  test(`the last word and the debrief fit 320 px: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    const late = talkUntil(negotiatorOf('whole-package', 7), 'price-cutter', ({ phase }) => phase === 'last-word')
    await keep(page, keptNegotiation(late.table().phase === 'finished' ? lastWord() : late, 'late'))
    await open(page, `/${locale}/scenarios/whole-package/#run=late`)
    await expect(page.locator('.nego[data-phase=last-word] .nego-last')).toBeVisible()
    await expect(page.locator('.nego-places')).toHaveCount(0)
    expect(await width(page)).toBe(320)
    await page.locator('[data-end=walk]').tap()
    await page.locator('[data-confirm]').tap()
    await page.locator('.nego-result a[href*=debrief]').tap()
    await page.locator('.debrief-form button').nth(1).tap()
    await page.locator('.debrief-progress[data-phase=done]').waitFor({ timeout: 60_000 })
    for (const summary of await page.locator('.debrief details > summary').all()) await summary.tap()
    expect(await width(page)).toBe(320)
  })
}

/** A talk in which we stand still until no time is left. */
function lastWord() {
  const negotiator = negotiatorOf('whole-package', 7)
  while (negotiator.table().phase === 'talk') negotiator.take({ type: 'MakeOffer', offer: negotiator.table().ours })
  return negotiator
}
