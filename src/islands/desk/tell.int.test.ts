import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { LOCALES, type Locale } from '../../schema/locale.ts'
import type { Fact } from '../../sim/territory/facts.ts'
import { territory } from '../../sim/territory/territory.ts'
import { dealOf, smallTown } from '../../sim/testing/fixture.ts'
import { createSpeech } from './speech.ts'
import { levelOf, quietWeeks, surenessOf, tellAnswer, tellFact, tellRefusal } from './tell.ts'
import { tellMark } from './tell-mark.ts'
import { tellTask } from './tell-task.ts'

const setting = smallTown()
const first = setting.accounts[0]?.id ?? ''
const GROUPS = ['desk', 'task', 'fact', 'refusal', 'mark']

function speechIn(locale: Locale) {
  const groups = GROUPS.map((group) => [group, parse(readFileSync(`content/ui/${locale}/${group}.yaml`, 'utf8'))])
  return createSpeech({ locale, groups: Object.fromEntries(groups) }, 'CNY')
}

/** A whole run, as a middling seller plays it. */
function playedFacts(seed: number): Fact[] {
  const facts: Fact[] = []
  let state = territory.start(setting, seed)
  for (let i = 0; i < 2_000 && !territory.isFinished(territory.view(state)); i += 1) {
    const command = territory.policies.average?.(territory.view(state), setting, seed) ?? { type: 'EndPhase' }
    const decision = territory.decide(state, command)
    if ('refusal' in decision) throw new Error(decision.refusal.code)
    for (const fact of decision.facts) state = territory.evolve(state, fact)
    facts.push(...decision.facts)
  }
  return facts
}

/** A key that nobody has given words to, or a place that nobody has filled. */
const UNTOLD = /\{\w+\}|\b(desk|task|fact|refusal|mark)\.[\w-]+/
const runs = [1, 2, 3].map((seed) => ({ seed, facts: playedFacts(seed) }))

describe.each(LOCALES)('told in %s', (locale) => {
  const speech = speechIn(locale)

  test('every fact of a run is a whole sentence, or turns the page', () => {
    const told = runs.flatMap(({ facts }) => facts.map((fact) => tellFact(setting, speech, fact)))
    expect(told.filter((line) => line === null).length).toBeLessThan(told.length / 2)
    expect(told.filter((line) => line !== null && UNTOLD.test(line))).toEqual([])
  })

  test('every mark of a run is a whole sentence', () => {
    const marks = runs.flatMap(({ seed, facts }) => territory.score(setting, seed, facts).marks)
    expect(marks.length).toBeGreaterThan(10)
    expect(marks.map((mark) => tellMark(setting, speech, mark)).filter((line) => UNTOLD.test(line))).toEqual([])
  })

  test('every task says what it may bring', () => {
    const deal = dealOf(setting, first)
    const told = setting.playbook.tasks.map((task) => tellTask(setting, speech, task, deal))
    expect(told.filter((line) => line === '' || UNTOLD.test(line))).toEqual([])
  })

  test('a mark without words of its own is told in general', () => {
    const line = tellMark(setting, speech, {
      competency: 'lead',
      code: 'never-heard-of',
      value: 0.5,
      weight: 1,
      week: 1,
    })
    expect(line).toContain('50')
    expect(line).not.toMatch(UNTOLD)
  })
})

describe('in English', () => {
  const speech = speechIn('en')

  test('a refusal names what is missing', () => {
    const missing = ['contact-named', 'cost-known']
    expect(tellRefusal(setting, speech, { code: 'evidence-missing', missing })).toBe(
      'Still missing: contact-named and cost-known.',
    )
  })

  test('a refusal gives hours with their unit', () => {
    const params = { need: 3, left: 1 }
    expect(tellRefusal(setting, speech, { code: 'hours-short', params })).toBe(
      'That takes 3 hours; 1 hour left this week.',
    )
  })

  test('an answer begins with the account; what was taken back is only that', () => {
    const done: Fact = { type: 'TaskDone', deal: first, task: 'call' }
    expect(tellAnswer(setting, speech, [done])).toMatch(/: call: done\.$/)
    expect(tellAnswer(setting, speech, [{ type: 'CommandUndone' }])).toBe('Taken back.')
  })
})

describe('an estimate in words', () => {
  test('is low, middling or high by its mean', () => {
    expect([-1, -0.6, 0.6, 0.61].map(levelOf)).toEqual(['low', 'middle', 'middle', 'high'])
  })

  test('is a guess before anybody has asked and sure after several answers', () => {
    expect([1, 0.85, 0.6, 0.38].map((sd) => surenessOf({ mean: 0, sd }))).toEqual([1, 2, 3, 4])
  })
})

test('a deal is quiet since the last contact, or since it came in', () => {
  expect(quietWeeks(dealOf(setting, first, { lastContact: 2 }), 5)).toBe(3)
  expect(quietWeeks(dealOf(setting, first, { lastContact: 0, arrivedWeek: 4 }), 5)).toBe(1)
  expect(quietWeeks(dealOf(setting, first, { lastContact: 5 }), 5)).toBe(0)
})
