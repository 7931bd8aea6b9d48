import { expect, type Page } from '@playwright/test'
import type { Command } from '../../src/sim/negotiation/facts.ts'
import { pressByKeys, tabTo } from './keys.ts'
import { type Negotiator, packageOf } from './negotiator.ts'

/** Gives a command at the table by keyboard alone. */
export async function giveByKeys(page: Page, { setting, table }: Negotiator, command: Command): Promise<void> {
  switch (command.type) {
    case 'AskPriority':
      return pressByKeys(page.locator('.nego-questions button').nth(setting.issueIndex.get(command.issue) ?? -1))
    case 'AskAlternative':
      return pressByKeys(page.locator('.nego-questions button').last())
    case 'Accept':
    case 'WalkAway': {
      await pressByKeys(page.locator(`[data-end=${command.type === 'Accept' ? 'accept' : 'walk'}]`))
      await expect(page.locator('.nego-confirm h3')).toBeFocused()
      return pressByKeys(page.locator('[data-confirm]'))
    }
    default: {
      if (setting.issues.length > 1) await chooseByKeys(page, 'mode', command.type === 'MakeOffer' ? 'offer' : 'trade')
      const chosen = packageOf(setting, table(), command)
      for (const { id } of setting.issues) await chooseByKeys(page, id, chosen[id] ?? '')
      return pressByKeys(page.locator('[data-send]'))
    }
  }
}

/** Moves the choice within one group of radios by arrow keys. */
async function chooseByKeys(page: Page, group: string, value: string): Promise<void> {
  const radios = page.locator(`.nego input[name$="-${group}"]`)
  const values = await radios.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  const from = await radios.evaluateAll((all) => all.findIndex((one) => (one as HTMLInputElement).checked))
  const to = values.indexOf(value)
  if (from === to) return
  await tabTo(radios.nth(from))
  for (let step = 0; step < Math.abs(to - from); step += 1)
    await page.keyboard.press(to > from ? 'ArrowDown' : 'ArrowUp')
  await expect(radios.nth(to)).toBeChecked()
}
