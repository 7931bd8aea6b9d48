import { expect, test } from 'vitest'
import { negotiation } from './negotiation.ts'
import { reviewable } from './reviewable.ts'
import { TALKS } from './testing/fixture.ts'

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** What the review asks of a negotiation; that it is fair is tried on the course's own in fairness.int.test.ts. */

test('the end of a talk without a deal is worth what one has without it', () => {
  const setting = TALKS.linear as (typeof TALKS)[string]
  const { table } = negotiation.start(setting, 1)
  const walked = { ...table, phase: 'finished' as const, ending: 'walked' as const, goodwill: 0.5, elapsed: 4 }
  expect(reviewable.value(setting, walked)).toBeCloseTo(35 - 0.4, 9)
  const sold = { ...walked, deal: setting.scenario.quote }
  expect(reviewable.value(setting, sold)).toBeCloseTo(100 - 0.4 - 2, 9)
})

test('the same world is the same buyer, and those who fit what was said come up more often', () => {
  const setting = TALKS.linear as (typeof TALKS)[string]
  let state = negotiation.start(setting, 3)
  const worlds = Array.from({ length: 400 }, (_, n) => n)
  const payment = () => meanOf(worlds.map((w) => reviewable.imagine(setting, state.table, w).truth.weights[1] ?? 0))
  expect(reviewable.imagine(setting, state.table, 7)).toEqual(reviewable.imagine(setting, state.table, 7))
  const before = payment()
  state = negotiation.evolve(state, {
    type: 'PriorityAnswered',
    issue: 'payment',
    candour: 'plain',
    level: 2.2,
    line: { on: 'most', n: 0 },
  })
  expect(payment()).toBeGreaterThan(before + 0.1)
})
