import { expect, test } from 'vitest'
import { worthTo } from '../../sim/negotiation/persona.ts'
import { start } from '../../sim/negotiation/state.ts'
import { smallTalk } from '../../sim/negotiation/testing/fixture.ts'
import { matterOf, surenessOf, theirWorth } from './estimate.ts'

const setting = smallTalk()
const { table } = start(setting, 1)

test('worth to them is the mean of what the imaginable buyers would say, weighed by how likely they are', () => {
  const offer = { price: 'low', payment: 'soon', service: 'none' }
  const belief = setting.imaginable.map((_, p) => (p < 2 ? 0 : -1000))
  const [a, b] = setting.imaginable.slice(0, 2).map((persona) => worthTo(setting, persona, [2, 1, 0])) as [
    number,
    number,
  ]
  const { mean, sd } = theirWorth(setting, { ...table, belief }, offer)
  expect(mean).toBeCloseTo((a + b) / 2, 9)
  expect(sd).toBeCloseTo(Math.abs(a - b) / 2, 9)
})

test('what all agree on has no spread: their dream is worth 1 to anybody they could be', () => {
  const { mean, sd } = theirWorth(setting, table, setting.scenario.demand)
  expect(mean).toBeCloseTo(1, 9)
  expect(sd).toBeCloseTo(0, 9)
})

test('sureness goes by the spread against the size', () => {
  expect(surenessOf({ mean: 0.3, sd: 0.15 })).toBe('guess')
  expect(surenessOf({ mean: 0.3, sd: 0.08 })).toBe('rough')
  expect(surenessOf({ mean: 0.3, sd: 0.03 })).toBe('sure')
})

test('an issue matters much or little against an even share', () => {
  expect(matterOf(0.5, 3)).toBe('most')
  expect(matterOf(1 / 3, 3)).toBe('some')
  expect(matterOf(0.2, 3)).toBe('little')
})
