import { expect, type Page, test } from '@playwright/test'
import { exerciseIn, loadCourse } from '../../src/authoring/course.ts'
import { optionText } from '../../src/islands/dialogue/tell.ts'
import type { Command } from '../../src/sim/dialogue/facts.ts'
import type { Deal } from '../../src/sim/territory/desk.ts'
import { talkSeed, territoryRulesWithTalks } from '../../src/sim/territory/with-talks.ts'
import { expectKept, handsOn, openAccount, start } from './desk.ts'
import { faultsOf, pressByKeys } from './keys.ts'
import { sellerOf } from './seller.ts'
import { talkerOf, talkSetting } from './talker.ts'

const TASK = 'phone-call'
const { scenario, playbook } = exerciseIn(loadCourse(), 'territory', 'full-quarter-open')
const town = territoryRulesWithTalks.prepare(scenario, playbook)
const seller = () => sellerOf(town, 5)
const deal = seller()
  .desk()
  .deals.find(({ stage }) => stage === 0) as Deal
const luck = talkSeed({ seed: 5, n: deal.n, week: 1, number: town.works.get(TASK)?.number ?? 0, attempt: 1 })

test('a task is talked through on the desk by keyboard, left, gone on with, and counts for the deal', async ({
  page,
}) => {
  const faults = faultsOf(page)
  const hands = handsOn(page, seller())
  await start(hands)
  await openAccount(hands, deal.id)
  const talker = talkerOf(talkSetting('first-call'), luck)
  const choices: Command[] = []
  const opener = page.getByRole('button', { name: 'Talk it through: Phone call' })
  await pressByKeys(opener)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('counts for')
  await say(page, talker, choices, hands.speech)
  await say(page, talker, choices, hands.speech)
  const seen = await dialog.locator('.talk-lines').textContent()

  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
  await expectKept(hands)
  await pressByKeys(opener)
  expect(await dialog.locator('.talk-lines').textContent()).toBe(seen)

  while (!talker.desk().ended) await say(page, talker, choices, hands.speech)
  await pressByKeys(page.getByRole('button', { name: 'Back to the desk' }))
  await expect(dialog).toHaveCount(0)
  const facts = hands.seller.take({ type: 'DoTask', deal: deal.id, task: TASK, talk: { choices } })
  expect(facts.map(({ type }) => type)).toContain('TalkHeld')
  await expectKept(hands)
  await expect(page.locator('.desk-answer')).toContainText('You held the talk yourself')
  expect(faults).toEqual([])
})

async function say(
  page: Page,
  talker: ReturnType<typeof talkerOf>,
  choices: Command[],
  speech: Parameters<typeof optionText>[1],
): Promise<void> {
  const command = talker.advice()
  if (command.type !== 'Say') throw new Error('a call has no letters')
  await expect(page.locator('.talk-say')).toBeFocused()
  const text = optionText(talker.setting, speech, command.option)
  await pressByKeys(page.locator('.talk-option').filter({ has: page.getByText(text, { exact: true }) }))
  talker.take(command)
  choices.push(command)
  await expect(page.locator(`.talk-lines [data-step="${talker.desk().step}"]`).first()).toBeVisible()
}
