import { expect, type Page, test } from '@playwright/test'
import { faultsOf } from './keys.ts'
import { beginTalk, give, readEnd, talkerOf, talkOn, talkSeed, talkSetting, toResult, voiceOn } from './talker.ts'

test.use({ viewport: { width: 320, height: 640 } })

const call = talkSetting('first-call')
const callSeed = talkSeed(call, 'expert', ['FactFound', 'TalkEnded'], 5)
const mail = talkSetting('first-email')
const mailSeed = talkSeed(mail, 'expert', ['LetterSent', 'LineSaid'], 2)

/** Nothing scrolls sideways, and a finger hits all there is to hit. */
async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  const small = await page.locator('.talk-run').evaluate((run) =>
    [...run.querySelectorAll('button, summary, a[href]')]
      .filter((target) => target.checkVisibility())
      // A link in a sentence may be as high as its line.
      .filter((target) => target.tagName !== 'A' || target.parentElement?.childNodes.length === 1)
      .map((target) => ({ text: target.textContent, ...target.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < 24 || height < 24)
      .map(({ text }) => text),
  )
  expect(small).toEqual([])
}

for (const locale of ['en', 'zh-cn'] as const) {
  test(`a call by finger on a small phone, with what is known at hand, ${locale}`, async ({ page }) => {
    const faults = faultsOf(page)
    const talker = talkerOf(call, callSeed)
    const voice = voiceOn(page, talker, 'touch', locale)
    const { speech } = voice
    await beginTalk(voice)
    while (!talker.desk().ended) {
      await give(voice, talker.advice())
      await expectFits(page)
      // Where the talk stands stays in view, and so does what was just said or heard.
      await expect(page.locator('.talk-gauges')).toBeInViewport({ ratio: 1 })
      await expect(page.locator(`.talk-lines [data-step="${talker.desk().step}"]`).first()).toBeInViewport()
    }
    await expect(page.locator('.talk-ended h3')).toBeFocused()
    const count = { n: talker.desk().found.length, all: call.findings.size }
    const toggle = page.getByRole('button', { name: speech.say('dialogue.notesToggle', count) })
    await expect(page.locator('.talk-found')).toBeHidden()
    await toggle.tap()
    await expect(page.locator('.talk-found li')).toHaveCount(count.n)
    await expect(page.locator('.talk-found')).toBeVisible()
    // It does not hide the talk.
    await expect(page.locator('.talk-ended')).toBeInViewport()
    await expectFits(page)
    await toggle.tap()
    await toResult(voice)
    await expectFits(page)
    expect(faults).toEqual([])
  })
}

test('a letter by finger on a small phone', async ({ page }) => {
  const faults = faultsOf(page)
  const talker = talkerOf(mail, mailSeed)
  const voice = voiceOn(page, talker, 'touch', 'zh-cn')
  await beginTalk(voice)
  await expectFits(page)
  await give(voice, talker.advice())
  await expectFits(page)
  await talkOn(voice)
  await readEnd(voice)
  await expectFits(page)
  expect(faults).toEqual([])
})

test('lying down, the gauges scroll away and leave the room to the talk', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 320 })
  const talker = talkerOf(call, callSeed)
  const voice = voiceOn(page, talker, 'touch')
  await beginTalk(voice)
  await give(voice, talker.advice())
  await give(voice, talker.advice())
  await expect(page.locator('.talk-gauges')).not.toBeInViewport()
  await expect(page.locator(`.talk-lines [data-step="2"]`).first()).toBeInViewport()
})
