import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { tellHeard } from '../../src/islands/dialogue/tell.ts'
import { readLog } from '../../src/sim/read-log.ts'
import { keep } from './kept.ts'
import { faultsOf, open } from './keys.ts'
import { listen } from './said.ts'
import {
  beginTalk,
  give,
  keptTalk,
  press,
  readEnd,
  seenOf,
  talkerOf,
  talkOn,
  talkSeed,
  talkSetting,
  voiceOn,
  writeLetter,
} from './talker.ts'

const call = talkSetting('first-call')
const callSeed = talkSeed(call, 'expert', ['FactFound', 'TalkEnded'], 5)
const mail = talkSetting('first-email')
const mailSeed = talkSeed(mail, 'expert', ['LetterSent', 'LineSaid'], 2)

for (const locale of ['en', 'zh-cn'] as const) {
  test(`a call by keyboard alone, from the first line to the scorecard; each new line is said once, ${locale}`, async ({
    page,
  }) => {
    const faults = faultsOf(page)
    const said = await listen(page)
    const talker = talkerOf(call, callSeed)
    const voice = voiceOn(page, talker, 'keys', locale)
    const { speech } = voice
    await beginTalk(voice)
    const opening = tellHeard(call, speech, talker.desk().transcript)
    await expect.poll(said).toEqual([opening])
    while (!talker.desk().ended) {
      await expect(page.locator('.talk-say')).toBeFocused()
      const known = talker.desk().transcript.length
      await give(voice, talker.advice())
      const heard = tellHeard(call, speech, talker.desk().transcript.slice(known))
      await expect.poll(said).toEqual([heard])
      await expect(page.locator('.talk-found li')).toHaveText(
        talker.desk().found.map((id) => new RegExp(escaped(speech.text(call.findings.get(id)?.text ?? '')))),
      )
    }
    await readEnd(voice)
    const lines = page.locator('.talk-result .talk-line:not([data-by=other])')
    await expect(lines).toHaveCount(talker.desk().step)
    for (const line of await lines.all()) await expect(line.locator('.talk-feedback li')).not.toHaveCount(0)
    expect(faults).toEqual([])
  })
}

test('after a reload, or when the page was closed, the talk goes on at the same line', async ({ page, context }) => {
  const said = await listen(page)
  const talker = talkerOf(call, callSeed)
  const voice = voiceOn(page, talker)
  await beginTalk(voice)
  await talkOn(voice, () => talker.desk().step === 3)
  const seen = await seenOf(page)
  await page.reload()
  await expect(page.locator('.talk-say')).toBeFocused()
  expect(await seenOf(page)).toEqual(seen)
  // What was heard before is no news.
  expect((await said()).filter((text) => text.includes('Jiang'))).toEqual([])
  const later = voiceOn(await context.newPage(), talker)
  await page.close()
  await open(later.page, '/en/scenarios/first-call/')
  await press(later, later.page.getByRole('button', { name: 'Go on at turn 4' }))
  await expect(later.page.locator('.talk-say')).toBeFocused()
  expect(await seenOf(later.page)).toEqual(seen)
  await talkOn(later)
  await readEnd(later)
})

test('of two tabs the second goes on, and the first takes over from it', async ({ page, context }) => {
  const talker = talkerOf(call, callSeed)
  const first = voiceOn(page, talker)
  await beginTalk(first)
  await give(first, talker.advice())
  const second = voiceOn(await context.newPage(), talker)
  await second.page.goto(page.url())
  await give(second, talker.advice())
  await expect(page.getByRole('alert')).toContainText('in another tab')
  expect(await seenOf(page)).toEqual(await seenOf(second.page))
})

for (const locale of ['en', 'zh-cn'] as const) {
  test(`a letter is put together part by part, rewritten, sent and answered the next day, ${locale}`, async ({
    page,
  }) => {
    const talker = talkerOf(mail, mailSeed)
    const voice = voiceOn(page, talker, 'keys', locale)
    const { speech } = voice
    await beginTalk(voice)
    const letter = talker.advice()
    if (letter.type !== 'Send') throw new Error('the expert does not begin with a letter')
    const [subject] = mail.beats.get(talker.desk().beat)?.letter?.parts ?? []
    const other = subject?.options.find(({ id }) => id !== letter.parts[subject.id])
    if (!subject || !other) throw new Error('the letter has no subject to choose')
    await writeLetter(voice, { ...letter, parts: { ...letter.parts, [subject.id]: other.id } })
    await expect(page.locator('.talk-part-written')).toHaveCount(Object.keys(letter.parts).length)
    await press(
      voice,
      page.getByRole('button', { name: speech.say('dialogue.rewritePart', { part: speech.text(subject.name) }) }),
    )
    const chosen = mail.parts.get(letter.parts[subject.id] ?? '')?.option.text ?? ''
    await press(voice, page.getByRole('button', { name: speech.text(chosen), exact: true }))
    await press(voice, page.getByRole('button', { name: speech.say('dialogue.send'), exact: true }))
    talker.take(letter)
    await expect(page.locator('.talk-letter p')).toContainText(
      Object.values(letter.parts).map((id) => speech.text(mail.parts.get(id)?.option.text ?? '')),
    )
    await expect(page.locator('.talk-day').nth(1)).toHaveText(speech.say('dialogue.day', { n: 2 }))
    const answer = tellHeard(mail, speech, talker.desk().transcript)
    await expect(page.locator('.talk-lines > li').last()).toHaveText(new RegExp(`${escaped(answer.slice(-12))}$`))
    await talkOn(voice)
    await readEnd(voice)
  })
}

test('the talk is kept: copied as text, and the run as a file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await keep(page, keptTalk('k', 'first-call', 'expert'))
  await open(page, '/en/scenarios/first-call/#run=k')
  await page.getByRole('button', { name: 'Copy the talk' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const talker = talkerOf(call, 7)
  while (!talker.desk().ended) talker.take(talker.advice())
  const { speech } = voiceOn(page, talker)
  for (const entry of talker.desk().transcript)
    if (entry.by === 'other') expect(copied).toContain(speech.text(entry.text))
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the run as a file' }).click(),
  ])
  const log = readLog(await readFile(await file.path(), 'utf8'))
  expect('facts' in log && log.facts).toEqual(talker.facts())
})

test('the debrief: the whole talk with what else could have been said, and a mistake put right', async ({ page }) => {
  const faults = faultsOf(page)
  await keep(page, keptTalk('n', 'first-call', 'naive'))
  await open(page, '/en/scenarios/first-call/#run=n')
  await page.getByRole('link', { name: 'What each line was worth, luck taken out' }).click()
  await page.getByRole('spinbutton').fill('50')
  await page.getByRole('button', { name: 'That is my view' }).click()
  await expect(page.getByText(/^All \d+ decisions have been weighed/)).toBeVisible({ timeout: 60_000 })

  const talker = talkerOf(call, 7)
  while (!talker.desk().ended) talker.take(talker.advice('naive'))
  await expect(page.locator('.talk-turns > li')).toHaveCount(talker.desk().step + 1)
  const turn = page
    .locator('.talk-then')
    .filter({ has: page.locator('summary [data-verdict=blunder]') })
    .first()
  await turn.locator('summary').click()
  const options = turn.locator('ul > li')
  expect(await options.count()).toBeGreaterThan(1)
  await expect(turn.locator('[data-chosen]')).toHaveCount(1)
  await expect(options.first()).toContainText('the best here')
  for (const option of await options.all()) await expect(option).toContainText(/worth -?[\d.,]+ points?/)

  await page
    .getByRole('button', { name: /^Go back to turn/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'What do you say now?' })).toBeFocused()
  const lines = page.locator('.debrief-options button')
  for (let n = 0; n < (await lines.count()); n += 1) if (await lines.nth(n).isEnabled()) await lines.nth(n).click()
  await expect(page.getByText('Yes. That is as good as it gets here.')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(page.getByText(/^1 of \d+ solved/)).toBeVisible()
  // No word of weeks, customers or quota belongs to a talk.
  expect(await page.locator('.debrief').textContent()).not.toMatch(/\bweeks?\b|\bquota\b|\bbooked\b|debrief\./i)
  expect(faults).toEqual([])
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
