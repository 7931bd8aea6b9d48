import { describe, expect, test } from 'vitest'
import { dealOf, smallTown } from '../testing/fixture.ts'
import { expectedBookings, pathChance, pathOf, stepChance, timeChance, winChance } from './outlook.ts'
import { MODEL } from './rules.ts'
import { start } from './state.ts'

const town = smallTown()

describe('the way that is left', () => {
  test('takes the estimates’ mean and shrinks by what is not known of them', () => {
    // An average shop, nothing asked: mean 0, variance 0.5² + 0.4² + 0.3² = 0.5; 1 ÷ √(1 + π × 0.5 ÷ 8).
    const path = pathOf(town, dealOf(town, 'hospital'))
    expect(path.mean).toBe(0)
    expect(path.shrink).toBeCloseTo(0.914263, 6)
    expect(path.later).toBe(1)
    // A plant wants it more (0.4 × 0.5) and has a rival (0.3 × −0.3).
    expect(pathOf(town, dealOf(town, 'mill')).mean).toBeCloseTo(0.11, 12)
  })

  test('is certain knowledge when nothing is left to learn', () => {
    const sure = { mean: 1, sd: 0 }
    const path = pathOf(town, dealOf(town, 'hospital', { signals: [sure, sure, sure] }))
    expect(path).toEqual({ mean: expect.closeTo(0.6, 12), shrink: 1, later: 1 })
    // sigmoid(0.6 + ln 1.5)
    expect(stepChance(path, Math.log(1.5))).toBeCloseTo(0.732132, 6)
  })

  test('goes through the later stages as a competent seller would', () => {
    const unsure = { mean: 0, sd: 0 }
    const path = pathOf(town, dealOf(town, 'bakery', { signals: [unsure, unsure, unsure] }))
    // sigmoid(0.7 × ln 2.24) × sigmoid(0.7 × ln 1.5) = 0.637500 × 0.570484
    expect(path.later).toBeCloseTo(0.363684, 5)
  })
})

describe('time', () => {
  const last = dealOf(town, 'hospital')

  test('is the chance that the decisions left fit into the weeks left', () => {
    // One decision at ½ a week: mean 2, variance 2. Last week: 1.7 × (1.5 − 2) ÷ 1.5 = −0.5667.
    expect(timeChance(town, last, 4, 0.5)).toBeCloseTo(0.362, 3)
    // Four weeks left: 1.7 × 2.5 ÷ 1.5 = 2.8333.
    expect(timeChance(town, last, 1, 0.5)).toBeCloseTo(0.9445, 4)
  })

  test('is up when more decisions are left than weeks', () => {
    expect(timeChance(town, dealOf(town, 'bakery'), 2, 0.98)).toBeGreaterThan(0)
    expect(timeChance(town, dealOf(town, 'bakery'), 3, 0.98)).toBe(0)
    expect(timeChance(town, dealOf(town, 'mill'), 4, 0.98)).toBe(0)
    expect(timeChance(town, last, 5, 0.98)).toBe(0)
  })
})

describe('the chance to win', () => {
  test('is the way’s times the time’s', () => {
    const deal = dealOf(town, 'hospital', { lastContact: 4 })
    const hazard = 1 - 0.5 ** MODEL.attention.thisWeek
    expect(winChance(town, deal, 4)).toBeCloseTo(pathChance(town, deal, 4) * timeChance(town, deal, 4, hazard), 12)
    // ln 1.3 − ln 1.5 = −0.1431, shrunk to −0.1308.
    expect(pathChance(town, deal, 4)).toBeCloseTo(0.46734, 4)
  })

  test('is settled once the deal is closed', () => {
    expect(winChance(town, dealOf(town, 'mill', { status: 'won' }), 2)).toBe(1)
    for (const status of ['lost', 'undecided', 'disqualified'] as const) {
      expect(winChance(town, dealOf(town, 'mill', { status }), 2)).toBe(0)
    }
  })
})

test('expected bookings are what is booked and each open amount by its chance', () => {
  const { desk } = start(town, 1)
  const [mill, bakery, ...others] = desk.deals
  if (!mill || !bakery) throw new Error('the small town lacks its deals')
  const closed = others.map((deal) => ({ ...deal, status: 'won' as const }))
  const expected = 70 + 400 * winChance(town, mill, 1) + 120 * winChance(town, bakery, 1)
  expect(expectedBookings(town, { ...desk, deals: [mill, bakery, ...closed], bookings: 70 })).toBeCloseTo(expected, 9)
})
