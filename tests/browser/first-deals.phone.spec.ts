import { expect, test } from '@playwright/test'
import { territory } from '../../src/sim/territory/territory.ts'
import { actInVain, handsOn, headingOf, playOn, start } from './desk.ts'
import { faultsOf } from './keys.ts'
import { seedWith, sellerOf, settingOf } from './seller.ts'

const setting = settingOf('first-deals')
const seed = seedWith(setting, ['DealMoved', 'DealDisqualified', 'DealWon', 'EventStruck'])

for (const locale of ['zh-cn', 'en'] as const) {
  test(`the introduction is played by finger from the start to the scorecard, ${locale}`, async ({ page }) => {
    const faults = faultsOf(page)
    const seller = sellerOf(setting, seed)
    const hands = handsOn(page, seller, 'touch', locale)
    await start(hands)
    const said = await actInVain(hands, { type: 'MoveDeal', deal: 'hupan-school', to: 'close' })
    const lesson = String(await said.getByRole('link').getAttribute('href'))
    expect(lesson).toContain(`/${locale}/lessons/`)
    expect((await page.request.get(lesson)).status()).toBe(200)
    await playOn(hands)
    await expect(headingOf(hands, 'score.title', { scenario: hands.speech.text(setting.scenario.title) })).toBeFocused()
    const { total } = territory.score(setting, seed, seller.facts())
    await expect(page.locator('.desk-total strong')).toHaveText(hands.speech.number(total))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)

    await page.goto(`/${locale}/progress/`)
    await expect(page.locator('.progress').getByRole('row').nth(1)).toContainText(hands.speech.number(total))
    expect(faults).toEqual([])
  })
}
