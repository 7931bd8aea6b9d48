import { expect, it } from 'vitest'
import { whenFrom } from './when.ts'

/** In the reader's own zone, as days are. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).toISOString()

it.each([
  ['in 1 minute', at(1, 8), at(1, 7, 59)],
  ['in 10 minutes', at(1, 8, 10), at(1, 8)],
  ['in 3 hours', at(1, 11), at(1, 8)],
  ['tomorrow', at(2, 4), at(1, 23, 50)],
  ['tomorrow', at(2, 4), at(1, 1)],
  ['in 3 days', at(4, 4), at(1, 20)],
  ['in 3 months', at(92, 4), at(1, 8)],
])('%s', (said, due, now) => {
  expect(whenFrom('en', due, now)).toBe(said)
})

it('speaks Chinese', () => {
  expect([whenFrom('zh-cn', at(2, 4), at(1, 8)), whenFrom('zh-cn', at(5, 4), at(1, 8))]).toEqual(['明天', '4天后'])
})
