import { expect, test } from 'vitest'
import { readCourse } from '../../authoring/course.ts'
import { start } from '../../sim/dialogue/state.ts'
import type { Entry } from '../../sim/dialogue/view.ts'
import { smallTalk as setting } from '../../sim/testing/small-talk.ts'
import { createSpeech } from '../desk/speech.ts'
import { daysOf, patienceLevel, tellHeard, tellTimeIn } from './tell.ts'

const { words } = readCourse('content').course
const speech = createSpeech({ locale: 'en', groups: words.en }, null)
const chinese = createSpeech({ locale: 'zh-cn', groups: words['zh-cn'] }, null)

test('time in words, to the second and to the day', () => {
  const said = [0.3, 1, 1.75, 45].map((time) => tellTimeIn('minute', speech, time))
  expect(said).toEqual(['18 s', '1 min', '1 min 45 s', '45 min'])
  expect([1, 2].map((time) => tellTimeIn('day', speech, time))).toEqual(['1 day', '2 days'])
  expect([0.3, 1.75].map((time) => tellTimeIn('minute', chinese, time))).toEqual(['18 秒', '1 分 45 秒'])
})

test('patience is gone only when there is none; a little is a little', () => {
  const level = (patience: number) => patienceLevel(setting, { ...start(setting, 1).desk, patience })
  // Of 3 at the start; kindness can bring more.
  expect([0, 1, 2, 3, 5].map(level)).toEqual([0, 2, 3, 4, 4])
})

test('what is said to who listens: the others’ words and what was noted, not one’s own', () => {
  const entries: Entry[] = [
    { by: 'seller', step: 1, beat: 'hello', option: 'ask' },
    { by: 'other', step: 1, speaker: 'gao', text: 'The boiler.' },
    { by: 'finding', step: 1, finding: 'pain' },
    { by: 'other', step: 1, speaker: null, text: 'He sounds tired.' },
  ]
  expect(tellHeard(setting, speech, entries)).toBe(
    'Gao: The boiler. Noted: The boiler fails in January. He sounds tired.',
  )
  expect(tellHeard(setting, speech, entries.slice(0, 1))).toBe('')
})

test('an answer falls on the day to which its waiting leads, one’s next line on the same', () => {
  const entries: Entry[] = [
    { by: 'other', step: 0, speaker: null, text: 'Monday.' },
    { by: 'letter', step: 1, beat: 'offer', parts: { subject: 'loud', 'ask-for': 'visit' } },
    { by: 'other', step: 1, speaker: null, text: 'Silence.' },
    { by: 'seller', step: 2, beat: 'silence', option: 'wait' },
    { by: 'other', step: 2, speaker: null, text: 'Still.' },
  ]
  // The letter waits a day, the waiting two.
  expect(daysOf(setting, entries)).toEqual([1, 1, 2, 2, 4])
})
