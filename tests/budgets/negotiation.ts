import type { Page } from '@playwright/test'

/** A whole negotiation in short: one question, one offer, their offer taken, the result. In either language, with the mouse. */
export async function playTalk(page: Page): Promise<void> {
  await page.locator('.nego-start .desk-main-button').click()
  await page.locator('.nego-questions button').last().click()
  await page.locator('.nego-lines [data-what=answer]').waitFor()
  await page.locator('.nego-options label').nth(1).click()
  await page.locator('[data-send]').click()
  await page.locator('.nego-lines [data-by=us][data-what=offer]').nth(1).waitFor()
  const accept = page.locator('[data-end=accept]')
  // They may have taken the offer at once.
  if (await accept.isVisible()) {
    await accept.click()
    await page.locator('[data-confirm]').click()
  }
  await page.locator('.nego-result').waitFor()
}
