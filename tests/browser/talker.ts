import { expect, type Locator, type Page } from '@playwright/test'
import { exerciseIn, loadCourse } from '../../src/authoring/course.ts'
import { createSpeech, type Speech } from '../../src/islands/desk/speech.ts'
import { optionText } from '../../src/islands/dialogue/tell.ts'
import type { Locale } from '../../src/schema/text.ts'
import { dialogue } from '../../src/sim/dialogue/dialogue.ts'
import type { Command, Fact } from '../../src/sim/dialogue/facts.ts'
import type { Setting } from '../../src/sim/dialogue/setting.ts'
import type { Desk } from '../../src/sim/dialogue/view.ts'
import { apply, play, replay } from '../../src/sim/run.ts'
import type { Scorecard } from '../../src/sim/simulation.ts'
import { checksum, type StoredRun } from '../../src/stores/runs.ts'
import type { Kept } from './kept.ts'
import { open, pressByKeys } from './keys.ts'

/** A dialogue led in Node beside the page: what it comes to, the page must come to. */
export interface Talker {
  readonly setting: Setting
  readonly seed: number
  facts(): readonly Fact[]
  desk(): Desk
  /** What that policy would say now. */
  advice(policy?: string): Command
  take(command: Command): readonly Fact[]
  score(): Scorecard
}

const course = loadCourse()

export function talkSetting(id: string): Setting {
  const { scenario, playbook } = exerciseIn(course, 'dialogue', id)
  return dialogue.prepare(scenario, playbook)
}

export function talkerOf(setting: Setting, seed: number, played: readonly Fact[] = []): Talker {
  let state = replay(dialogue, setting, seed, played)
  let facts = played
  const desk = () => dialogue.view(state)
  return {
    setting,
    seed,
    facts: () => facts,
    desk,
    advice(policy = 'expert') {
      const advise = dialogue.policies[policy]
      if (!advise) throw new Error(`there is no ${policy}`)
      return advise(desk(), setting, seed)
    },
    take(command) {
      const applied = apply(dialogue, state, command)
      if ('refusal' in applied) throw new Error(`${command.type} is refused here: ${applied.refusal.code}`)
      state = applied.state
      facts = [...facts, ...applied.facts]
      return applied.facts
    },
    score: () => dialogue.score(setting, seed, facts),
  }
}

/** The first luck under which the policy's talk has all of these facts, and at least so many turns. */
export function talkSeed(setting: Setting, policy: string, types: readonly Fact['type'][], turns = 0): number {
  for (let seed = 1; seed <= 300; seed += 1) {
    const facts = play(dialogue, setting, policy, seed)
    const said = facts.filter(({ type }) => type === 'LineSaid' || type === 'LetterSent').length
    if (said >= turns && types.every((wanted) => facts.some(({ type }) => type === wanted))) return seed
  }
  throw new Error(`under none of 300 lucks there are ${types.join(', ')} in ${turns} turns`)
}

/** The talk as a browser keeps it, led so many turns by a policy, or to its end. */
export function keptTalk(id: string, scenario: string, policy: string, turns = Infinity, seed = 7): Kept {
  const talker = talkerOf(talkSetting(scenario), seed)
  while (!talker.desk().ended && talker.desk().step < turns) talker.take(talker.advice(policy))
  const { setting } = talker
  const { kind } = setting.scenario
  const facts = talker.facts()
  const scenarioHash = course.hashes.scenarios.get(scenario)
  const at = '2026-03-07T08:30:00.000Z'
  const run = {
    ...{ v: 1, id, kind, scenario, scenarioHash, rulesVersion: dialogue.rulesVersion, seed, at },
    playbook: setting.playbook.id,
    playbookHash: course.hashes.playbooks.get(setting.playbook.id),
    facts,
    sum: checksum(facts),
    finished: talker.desk().ended !== null,
    ...dialogue.progress(talker.desk(), setting),
  }
  if (!run.finished) return { [`fc:run:${id}`]: run }
  const { total, passed, competencies, outcome } = talker.score()
  const attempt = { v: 1, id, kind, scenario, scenarioHash, seed, total, passed, competencies, outcome, at }
  return { [`fc:run:${id}`]: run, [`fc:attempt:${id}`]: attempt }
}

/** A person who talks, and how they press things: by keyboard alone, or by finger. */
export interface Voice {
  readonly page: Page
  readonly by: 'keys' | 'touch'
  readonly talker: Talker
  readonly speech: Speech
}

export function voiceOn(page: Page, talker: Talker, by: Voice['by'] = 'keys', locale: Locale = 'en'): Voice {
  return { page, by, talker, speech: createSpeech({ locale, groups: course.words[locale] }, null) }
}

export async function press({ page, by }: Pick<Voice, 'page' | 'by'>, target: Locator): Promise<void> {
  if (by === 'keys') return pressByKeys(target)
  // Two taps on one spot within half a second are a double tap, whose second half chooses nothing.
  await page.waitForTimeout(DOUBLE_TAP)
  await target.tap()
}

const DOUBLE_TAP = 600

/** Opens the scenario under the talker's luck and begins. */
export async function beginTalk(voice: Voice): Promise<void> {
  const { page, talker, speech } = voice
  await open(page, `/${speech.words.locale}/scenarios/${talker.setting.scenario.id}/#seed=${talker.seed}`)
  const button = page.getByRole('button', { name: speech.say('dialogue.startWithSeed', { seed: talker.seed }) })
  await expect(button).toBeEnabled()
  await press(voice, button)
  await expect(page.locator('.talk-run')).toBeVisible()
}

/** Says or writes something here and in Node, and waits until the page has kept the same. */
export async function give(voice: Voice, command: Command): Promise<void> {
  const { page, talker, speech } = voice
  if (command.type === 'Say') {
    const text = optionText(talker.setting, speech, command.option)
    await press(
      voice,
      page.locator('.talk-say > .talk-options button').filter({ has: page.getByText(text, { exact: true }) }),
    )
  } else {
    await writeLetter(voice, command)
    await press(voice, page.getByRole('button', { name: speech.say('dialogue.send'), exact: true }))
  }
  talker.take(command)
  await expect.poll(async () => (await keptFacts(page)).length).toBe(talker.facts().length)
  expect(await keptFacts(page)).toEqual(talker.facts())
}

/** Chooses every part of a letter in its order; the keys are led from each to the next. */
export async function writeLetter(voice: Voice, { parts }: Extract<Command, { type: 'Send' }>): Promise<void> {
  const { page, talker, speech } = voice
  const letter = talker.setting.beats.get(talker.desk().beat)?.letter
  for (const [n, part] of (letter?.parts ?? []).entries()) {
    const group = page.getByRole('region', {
      name: speech.say('dialogue.choosePart', { part: speech.text(part.name) }),
    })
    if (n > 0) await expect(group).toBeFocused()
    const option = talker.setting.parts.get(parts[part.id] ?? '')?.option
    await press(voice, group.getByRole('button', { name: speech.text(option?.text ?? ''), exact: true }))
  }
}

/** Talks on by the expert's advice until `here` holds, or to the end. */
export async function talkOn(voice: Voice, here: () => boolean = () => false): Promise<void> {
  while (!voice.talker.desk().ended && !here()) await give(voice, voice.talker.advice())
}

/** From the end of the talk to its result. */
export async function readEnd(voice: Voice): Promise<void> {
  const { page } = voice
  await expect(page.locator('.talk-ended :is(h3, h5)')).toBeFocused()
  await toResult(voice)
}

/** From where the end is told to the scorecard, which must be what Node comes to. */
export async function toResult(voice: Voice): Promise<void> {
  const { page, speech } = voice
  await press(voice, page.getByRole('button', { name: speech.say('dialogue.toResult') }))
  const title = speech.say('dialogue.title', { scenario: speech.text(voice.talker.setting.scenario.title) })
  await expect(page.getByRole('heading', { name: title })).toBeFocused()
  await expect(page.locator('.talk-total strong')).toHaveText(speech.number(voice.talker.score().total))
}

/** All that the screen shows of a talk. */
export async function seenOf(page: Page): Promise<string[]> {
  return page.locator('.talk-gauge, .talk-lines > li, .talk-notes-body, .talk-option').allTextContents()
}

async function keptFacts(page: Page): Promise<readonly object[]> {
  const runs = await page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('fc:run:'))
      .map((key) => localStorage.getItem(key) ?? ''),
  )
  const [latest] = runs.map((run) => JSON.parse(run) as StoredRun).sort((a, b) => b.at.localeCompare(a.at))
  return latest?.facts ?? []
}
