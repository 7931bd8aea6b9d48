import { expect, test } from 'vitest'
import { compareAttempts } from './comparison.ts'

const attempt = (scenario: string, day: string, total: number) => ({
  scenario,
  at: `2026-03-${day}T08:00:00.000Z`,
  total,
})

test('keeps every attempt, by scenario, the one played last first', () => {
  const compared = compareAttempts([attempt('a', '03', 1), attempt('b', '04', 2), attempt('a', '01', 3)])
  expect(compared.map(({ scenario, attempts }) => [scenario, attempts.map(({ total }) => total)])).toEqual([
    ['b', [2]],
    ['a', [3, 1]],
  ])
})

test('marks the best, the latest, and the change from one to the next', () => {
  const [own] = compareAttempts([attempt('a', '03', 70.4), attempt('a', '01', 55.1), attempt('a', '02', 70.4)])
  expect(own?.attempts.map(({ best, latest, change }) => ({ best, latest, change }))).toEqual([
    { best: false, latest: false, change: undefined },
    { best: true, latest: false, change: 15.3 },
    { best: false, latest: true, change: 0 },
  ])
})

test('has nothing to say about nothing', () => {
  expect(compareAttempts([])).toEqual([])
})
