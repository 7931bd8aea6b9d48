import { expect, test } from 'vitest'
import { smallTalk as setting } from '../testing/small-talk.ts'
import type { Fact } from './facts.ts'
import { marksOf } from './marks.ts'
import { score } from './score.ts'
import { start } from './state.ts'

/** The worked example of score.ts: lines of level 1, 0.5 and 0.5 with weight 1, 1 and 2. */
const FACTS: readonly Fact[] = [
  { type: 'LineSaid', beat: 'hello', option: 'ask' },
  { type: 'FactFound', finding: 'pain' },
  { type: 'LineSaid', beat: 'hello', option: 'pitch' },
  { type: 'TalkEnded', ending: 'late', reason: 'time' },
]
const LAST: Fact = { type: 'LineSaid', beat: 'hello-again', option: 'back-off' }

test('the worked example', () => {
  const two = score(setting, 1, FACTS)
  // Levels 1 and 0.5 → 0.75; 20 for the ending and 20 for the finding of 80 → 0.5.
  expect(two.total).toBe(65)
  expect(two.passed).toBe(true)
  expect(two.competencies).toEqual({ discover: 75 })
  const deep = { ...setting, scenario: { ...setting.scenario, talkShare: undefined } }
  const facts = [LAST, ...FACTS.slice(0, 3), { type: 'TalkEnded', ending: 'visit-agreed', reason: 'line' } as const]
  // 0.625 by the lines; 60 + 20 of 80 → 1; 37.5 + 40.
  expect(score(deep, 1, facts).total).toBe(77.5)
})

test('of a talk that has not begun nothing counts', () => {
  expect(score(setting, 1, [])).toMatchObject({ total: 0, passed: false, competencies: {}, marks: [] })
})

test('who speaks too much is told so', () => {
  const { desk } = start(setting, 1)
  const shareOf = (spoken: number) =>
    marksOf(setting, [], { ...desk, step: 4, time: 4, spoken }).find(({ code }) => code === 'talk-share')
  expect(shareOf(1.6)?.value).toBe(1)
  expect(shareOf(2.4)?.value).toBeCloseTo(0.5, 12)
  expect(shareOf(4)?.value).toBe(0)
  expect(marksOf(setting, [], { ...desk, step: 2, time: 4, spoken: 4 })).toEqual([])
})
