import { expect, test } from '@playwright/test'
import { faultsInBothThemes, SIGHTS } from './axe.ts'
import { keep } from './kept.ts'
import { open } from './keys.ts'

/** What a phone lays out in its own way. */
const OWN = [
  'a lesson with its checks answered and its steps open',
  'the desk, an account open',
  'the desk, the menu of a card',
  'the weekly review',
  'the scorecard',
  'a call',
  'a task talked through',
  'a letter being written',
  'letters and their answers',
  'the result of a call',
  'the debrief of a call',
  'the table of a negotiation, the brief open',
  'the result of a negotiation',
]

for (const name of OWN) {
  test(`axe finds nothing in either theme, and nothing scrolls sideways: ${name}`, async ({ page }) => {
    const { place, kept, first, part } = SIGHTS[name] ?? {}
    await page.setViewportSize({ width: 320, height: 640 })
    await keep(page, kept ?? {})
    await open(page, `/zh-cn/${place}`)
    await first?.(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await faultsInBothThemes(page, part)).toEqual([])
  })
}
