import { describe, expect, test } from 'vitest'
import { afterAnswer, afterOffer, firstBelief, NOISE, told } from './belief.ts'
import { negotiation } from './negotiation.ts'
import { smallTalk } from './testing/fixture.ts'

const setting = smallTalk({ events: [] })
const before = told(setting, firstBelief(setting), [], [])
const shareOf = (belief: readonly number[], i: number) => told(setting, belief, [], []).priorities[i]?.share

describe('belief about the priorities', () => {
  test('begins near the guess of the brief', () => {
    for (const [i, guess] of [0.3, 0.5, 0.2].entries()) {
      expect(Math.abs((before.priorities[i]?.share.mean ?? 0) - guess)).toBeLessThan(0.05)
      expect(before.priorities[i]?.share.sd).toBeGreaterThan(0.05)
    }
  })
  test('moves with an answer, and is surer after it', () => {
    const after = shareOf(afterAnswer(setting, before.belief, 0, 1.5, NOISE.plain.share), 0)
    expect(after?.mean).toBeGreaterThan(0.4)
    expect(after?.sd).toBeLessThan(before.priorities[0]?.share.sd ?? 0)
  })
  test('moves less with a vague answer', () => {
    const plain = shareOf(afterAnswer(setting, before.belief, 0, 1.5, NOISE.plain.share), 0)
    const vague = shareOf(afterAnswer(setting, before.belief, 0, 1.5, NOISE.vague.share), 0)
    expect(vague?.mean).toBeGreaterThan(before.priorities[0]?.share.mean ?? 0)
    expect(vague?.mean).toBeLessThan(plain?.mean ?? 0)
  })
  test('moves with what they offer: who gives way on the price first cares less for it', () => {
    const { table } = negotiation.start(setting, 1)
    const gave = afterOffer(setting, table, { price: 'low', payment: 'later', service: 'full' })
    const kept = afterOffer(setting, table, { price: 'cheap', payment: 'soon', service: 'full' })
    expect(shareOf(gave, 0)?.mean).toBeLessThan(shareOf(kept, 0)?.mean ?? 0)
    expect(shareOf(gave, 1)?.mean).toBeGreaterThan(shareOf(kept, 1)?.mean ?? 1)
  })
})

test('after three questions the truth lies within two standard deviations nearly always', () => {
  const open = smallTalk({ events: [] }, { candour: 1 })
  let inside = 0
  let all = 0
  for (let seed = 1; seed <= 200; seed += 1) {
    let state = negotiation.start(open, seed)
    for (const { id } of open.issues) {
      const decision = negotiation.decide(state, { type: 'AskPriority', issue: id })
      if ('facts' in decision) state = decision.facts.reduce(negotiation.evolve, state)
    }
    for (const [i, { share }] of state.table.priorities.entries()) {
      all += 1
      if (Math.abs(share.mean - (state.truth.weights[i] ?? 0)) <= 2 * share.sd) inside += 1
    }
  }
  expect(inside / all).toBeGreaterThan(0.9)
  expect(inside / all).toBeLessThan(1)
})
