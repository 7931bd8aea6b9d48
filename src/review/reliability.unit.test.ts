import { describe, expect, test } from 'vitest'
import {
  brierOf,
  fieldVariance,
  interval,
  jackknife,
  luckShare,
  reliabilityOf,
  runsNeeded,
  variance,
} from './reliability.ts'

// The worked numbers of docs/review.md.
const ANNA = [80, 84, 88]
const BEN = [60, 64, 68]

test('an interval is 1.96 standard errors each way', () => {
  expect(interval({ mean: 10, se: 2 })).toEqual({ mean: 10, low: 6.08, high: 13.92 })
})

describe('the variance of a field', () => {
  test('lies within players and between them, less what chance puts there', () => {
    expect(variance(ANNA)).toBeCloseTo(16, 12)
    const { within, between } = fieldVariance([ANNA, BEN])
    expect(within).toBeCloseTo(16, 12)
    // (84 − 64)² ÷ 2 = 200, less 16 ÷ 3.
    expect(between).toBeCloseTo(200 - 16 / 3, 12)
  })
  test('is never negative between players', () => {
    expect(fieldVariance([ANNA, ANNA]).between).toBe(0)
  })
  test('has no spread in single runs', () => expect(variance([5])).toBe(0))
})

describe('reliability', () => {
  test('is the share between players', () => {
    expect(reliabilityOf([ANNA, BEN])).toBeCloseTo(194.6667 / 210.6667, 5)
    expect(reliabilityOf([ANNA, ANNA])).toBe(0)
    expect(reliabilityOf([[1], [1]])).toBe(0)
  })
  test.each([
    [0.5, 4],
    [0.2, 16],
    [0.8, 1],
    [0.9, 1],
    [1, 1],
    [0, Number.POSITIVE_INFINITY],
  ])('of %d takes %d runs to reach 0.8', (one, runs) => expect(runsNeeded(one)).toBe(runs))
})

describe('the share of luck', () => {
  test('is what adjusting takes away', () => {
    // Raw 16 + 194.67; adjusted, nothing varies but the players: 200 of 210.67 is left.
    const share = luckShare(
      [ANNA, BEN],
      [
        [84, 84, 84],
        [64, 64, 64],
      ],
      0,
    )
    expect(share).toBeCloseTo(1 - 200 / (16 + 200 - 16 / 3), 12)
  })
  test('does not count what few worlds add', () => {
    const raw = [
      [0, 40],
      [0, 40],
    ]
    const adjusted = [
      [18, 22],
      [18, 22],
    ]
    expect(luckShare(raw, adjusted, 0)).toBeCloseTo(0.99, 12)
    expect(luckShare(raw, adjusted, 8)).toBe(1)
  })
  test('stays between 0 and 1', () => {
    expect(
      luckShare(
        [ANNA, ANNA],
        [
          [0, 100, 200],
          [0, 100, 200],
        ],
        0,
      ),
    ).toBe(0)
    expect(luckShare([[1], [1]], [[1], [1]], 0)).toBe(0)
  })
})

test('the jackknife of a mean is its standard error', () => {
  const values = [1, 2, 3, 6]
  const without = (skip: number) => values.reduce((sum, value, n) => (n === skip ? sum : sum + value), 0) / 3
  expect(jackknife(4, without)).toBeCloseTo(Math.sqrt(variance(values) / 4), 12)
})

describe('the Brier score', () => {
  test('is the mean square of what was said less what came', () => {
    const said = [
      { chance: 0.8, came: true },
      { chance: 0.6, came: false },
    ]
    expect(brierOf(said)).toBeCloseTo((0.04 + 0.36) / 2, 12)
  })
  test('is nothing if nothing was said', () => expect(brierOf([])).toBeNull())
})
