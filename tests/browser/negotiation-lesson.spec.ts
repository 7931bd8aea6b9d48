import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { loadCourse } from '../../src/authoring/course.ts'
import { tabTo } from './keys.ts'

/** Lessons in which a negotiation can be played, with its scenario. */
function playedIn(): { readonly lesson: string; readonly scenario: string }[] {
  const { modules, scenarios } = loadCourse()
  return modules.flatMap(({ lessons }) =>
    lessons.flatMap(({ id, files }) => {
      const text = files.en ? readFileSync(files.en, 'utf8') : ''
      const played = [...text.matchAll(/<Play id="([^"]+)"/g)].map((found) => found[1] ?? '')
      return played
        .filter((scenario) => scenarios.get(scenario)?.kind === 'negotiation')
        .map((scenario) => ({ lesson: id, scenario }))
    }),
  )
}

for (const { lesson, scenario } of playedIn().slice(0, 2)) {
  test(`in a lesson: played, left, gone on with, and the address untouched: ${lesson}, ${scenario}`, async ({
    page,
  }) => {
    const address = `/en/lessons/${lesson}/`
    await page.goto(address)
    // Tab comes to it before its script is here, and brings it.
    const start = page.locator('.nego-start .desk-main-button')
    await tabTo(start)
    await expect(start).toBeEnabled()
    await expect(page.locator('.nego-start .nego-brief p').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('.nego-bar .nego-round')).toBeFocused()
    // The lesson stays: no heading of it is hidden, and the table is one of its parts.
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.nego-bar h4')).toBeVisible()
    await page.locator('.nego-places [data-to=offer]').click()
    await page.locator('.nego-issue').first().locator('label').nth(1).click()
    await page.locator('[data-send]').click()
    await expect(page.locator('.nego-lines [data-by=us][data-what=offer]').last()).toContainText('round 1')
    const lines = await page.locator('.nego-lines').textContent()
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(address)

    await page.goto(address)
    await page.locator('.nego-start').scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: 'Go on in round 2' }).click()
    await expect(page.locator('.nego-lines')).toHaveText(lines ?? '')
    await page.locator('[data-end=walk]').click()
    await page.locator('[data-confirm]').click()
    await expect(page.locator('.nego-result h4').first()).toBeFocused()
    expect(new URL(page.url()).hash).toBe('')
    const debrief = page.locator('.nego-result a[href*=debrief]')
    await expect(debrief).toHaveAttribute('href', new RegExp(`^/en/scenarios/${scenario}/debrief/#run=`))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280)
  })
}
