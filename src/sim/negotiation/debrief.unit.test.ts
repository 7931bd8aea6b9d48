import { describe, expect, test } from 'vitest'
import { play } from '../run.ts'
import { debrief } from './debrief.ts'
import { stepClass } from './domain/steps.ts'
import type { Command, Fact } from './facts.ts'
import { negotiation } from './negotiation.ts'
import { start } from './state.ts'
import { smallTalk, TALKS } from './testing/fixture.ts'

test.each([
  [0.1, 0.1, 'fortunate'],
  [0.1, -0.1, 'selfish'],
  [0.1, 0, 'selfish'],
  [-0.1, 0.1, 'concession'],
  [-0.1, -0.1, 'unfortunate'],
  [-0.1, 0, 'unfortunate'],
  [0, 0.1, 'nice'],
  [0, 0, 'silent'],
  [0, -0.1, 'unfortunate'],
] as const)('a step of %d for oneself and %d for the other is %s', (own, other, found) => {
  expect(stepClass(own, other)).toBe(found)
})

describe('the debrief', () => {
  const setting = smallTalk({ events: [] }, { spread: 0, limitSpread: 0 })
  const { quote } = setting.scenario
  const commands: Command[] = [
    { type: 'MakeOffer', offer: { ...quote, service: 'full' } },
    { type: 'MakeOffer', offer: { ...quote, payment: 'later' } },
    { type: 'WalkAway' },
  ]
  let state = start(setting, 1)
  const facts: Fact[] = []
  for (const command of commands) {
    const decision = negotiation.decide(state, command)
    if ('refusal' in decision) throw new Error(decision.refusal.code)
    facts.push(...decision.facts)
    state = decision.facts.reduce(negotiation.evolve, state)
  }
  const found = debrief(setting, 1, facts)
  const ours = found.offers.filter(({ by }) => by === 'us')

  test('shows every package with its worth to both and its step', () => {
    expect(ours.map(({ ours: mine, theirs }) => [mine.toFixed(2), theirs.toFixed(2)])).toEqual([
      ['1.00', '0.00'],
      ['0.70', '0.20'],
      ['0.80', '0.50'],
    ])
    expect(ours.map(({ step }) => step)).toEqual([null, 'concession', 'fortunate'])
    expect(ours.map(({ isTrade }) => isTrade)).toEqual([false, false, true])
  })

  test('shows who the buyer was and what could have been', () => {
    expect(found.weights.map(({ theirs }) => theirs.toFixed(2))).toEqual(['0.30', '0.50', '0.20'])
    expect(found.limits).toEqual({ ours: 0.35, theirs: 0.3 })
    expect(found.deal).toBeNull()
    expect(found.left.ours).toBeGreaterThan(0.4)
    expect(found.better?.offer).toMatchObject({ payment: 'later' })
    expect(found.solutions.nash.every(({ isRational }) => isRational)).toBe(true)
  })

  test('names what was not asked', () => {
    expect(found.questions.map(({ issue, wasKnown }) => [issue, wasKnown])).toEqual([
      ['price', false],
      ['payment', false],
      ['service', false],
      [null, false],
    ])
  })
})

test('a question is worth something to someone who guessed wrong', () => {
  const setting = smallTalk({ events: [] }, { spread: 1.2 })
  const gains = Array.from({ length: 40 }, (_, n) =>
    debrief(setting, n + 1, play(negotiation, setting, 'trader', n + 1)).questions.map(({ gain }) => gain),
  ).flat()
  expect(Math.min(...gains)).toBe(0)
  expect(Math.max(...gains)).toBeGreaterThan(0.1)
})

test.each(Object.keys(TALKS))('the frontier of "%s" beats every package of the talk, or is one of them', (name) => {
  const setting = TALKS[name] as (typeof TALKS)[string]
  for (let seed = 1; seed <= 10; seed += 1) {
    const { frontier, offers, solutions } = debrief(setting, seed, play(negotiation, setting, 'random', seed))
    for (const offer of offers) {
      const isMet = frontier.some(({ ours, theirs }) => ours >= offer.ours - 1e-9 && theirs >= offer.theirs - 1e-9)
      expect(isMet).toBe(true)
    }
    for (const point of Object.values(solutions).flat()) expect(point.isRational).toBe(true)
  }
})
