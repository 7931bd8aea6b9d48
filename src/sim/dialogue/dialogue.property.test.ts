import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { transition } from 'xstate'
import { smallTalk } from '../testing/small-talk.ts'
import { TALKS, type Talk, talks, walk } from '../testing/talks.ts'
import { advance } from './decide.ts'
import { dialogue } from './dialogue.ts'
import type { Fact } from './facts.ts'
import { type TalkEvent, talkMachine } from './machine.ts'
import { resultOf } from './result.ts'
import { turns } from './turns.ts'

const setting = smallTalk
const chart = talkMachine(setting)
const gate = dialogue.gate(setting)

function onEveryTalk(property: (talk: Talk) => void): void {
  fc.assert(fc.property(talks, property), { numRuns: TALKS })
}

describe('on every talk the chart and the plain rules agree', () => {
  test('on whether a command may be given', () => {
    onEveryTalk((talk) => {
      for (const { before, command } of walk(setting, talk)) {
        const permitted = dialogue.permit(setting, before.desk, command) === null
        expect([command, gate(before.desk, command)]).toEqual([command, permitted])
      }
    })
  })

  test('on every option there is', () => {
    onEveryTalk((talk) => {
      for (const { after } of walk(setting, talk)) {
        const refused = dialogue.options(after.desk, setting).filter((command) => !gate(after.desk, command))
        expect(refused).toEqual([])
      }
    })
  })

  test('on where the talk goes on', () => {
    onEveryTalk((talk) => {
      for (const { before, facts, after } of walk(setting, talk)) {
        if (facts.length === 0) continue
        const from = chart.resolveState({ value: before.desk.beat, context: { desk: before.desk } })
        const end = eventsOf(facts).reduce((state, event) => transition(chart, state, event)[0], from)
        expect(end.value).toBe(after.desk.ended?.ending ?? after.desk.beat)
      }
    })
  })
})

/** What of the facts the chart knows, in their order. An end by time or patience comes instead of where the answer led. */
function eventsOf(facts: readonly Fact[]): TalkEvent[] {
  const end = facts.find((fact) => fact.type === 'TalkEnded')
  if (end?.reason === 'time') return [{ type: 'TimeUp' }]
  if (end?.reason === 'patience') return [{ type: 'PatienceGone' }]
  const answers = facts.filter((fact) => fact.type === 'Answered')
  const reached = facts.filter((fact) => fact.type === 'BeatReached').length
  const passed = end?.reason === 'nothing-left' ? reached : Math.max(0, reached - 1)
  return [...answers, ...Array.from({ length: passed }, () => ({ type: 'NothingLeft' as const }))]
}

describe('on every talk', () => {
  test('the desk hangs on the facts and on nothing that is hidden', () => {
    onEveryTalk((talk) => {
      const facts = walk(setting, talk).flatMap((step) => step.facts)
      const [one, other] = [talk.seed, talk.seed + 1].map(
        (seed) => facts.reduce(dialogue.evolve, dialogue.start(setting, seed)).desk,
      )
      expect(one).toEqual(other)
    })
  })

  test('what is believed of the hidden adds up to one and never rules out what is so', () => {
    onEveryTalk((talk) => {
      for (const { after } of walk(setting, talk)) {
        expect(after.desk.belief.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
        const so = setting.worlds.findIndex(({ truth }) => truth.join() === after.truth.join())
        expect(after.desk.belief[so]).toBeGreaterThan(0)
      }
    })
  })

  test('mood, patience and variables stay inside their ranges, and there is always something to do until the end', () => {
    onEveryTalk((talk) => {
      for (const { after } of walk(setting, talk)) {
        const { desk } = after
        expect(Math.abs(desk.mood)).toBeLessThanOrEqual(3)
        expect(desk.patience).toBeGreaterThanOrEqual(0)
        expect(desk.variables.trust).toBeGreaterThanOrEqual(0)
        expect(desk.variables.trust).toBeLessThanOrEqual(3)
        expect(desk.ended !== null || dialogue.options(desk, setting).length > 0).toBe(true)
      }
    })
  })

  test('the quick way on is the way by its facts', () => {
    onEveryTalk((talk) => {
      for (const { before, command, facts, after } of walk(setting, talk)) {
        if (facts.length > 0) expect(advance(before, command)).toEqual(after)
      }
    })
  })

  test('its commands can be read off its facts, and give the same result again', () => {
    onEveryTalk((talk) => {
      const steps = walk(setting, talk).filter(({ facts }) => facts.length > 0)
      const found = turns(
        setting,
        talk.seed,
        steps.flatMap(({ facts }) => facts),
      )
      expect(found.map(({ command }) => command)).toEqual(steps.map(({ command }) => command))
      const again = resultOf(
        setting,
        talk.seed,
        found.map(({ command }) => command),
      )
      const end = steps.at(-1)?.after.desk
      if (end?.ended) expect(again).toMatchObject({ ended: end.ended.ending, found: end.found })
      else expect(again).toEqual({ refusal: { code: 'talk-not-over' } })
    })
  })
})
