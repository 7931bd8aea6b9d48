import { expect, test } from '@playwright/test'
import { faultsInBothThemes, SIGHTS } from './axe.ts'
import { keep } from './kept.ts'
import { open } from './keys.ts'

for (const locale of ['en', 'zh-cn']) {
  for (const [name, { place, kept, first, part }] of Object.entries(SIGHTS)) {
    test(`axe finds nothing in either theme, ${locale}: ${name}`, async ({ page }) => {
      await keep(page, kept)
      await open(page, `/${locale}/${place}`)
      await first?.(page)
      expect(await faultsInBothThemes(page, part)).toEqual([])
    })
  }
}
