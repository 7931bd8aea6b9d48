import { describe, expect, test } from 'vitest'
import { smallTown } from '../../testing/fixture.ts'
import type { DealStatus } from '../desk.ts'
import type { Fact } from '../facts.ts'
import { type State, start } from '../state.ts'
import { forecastMarks } from './forecast.ts'

const begun = start(smallTown(), 1)
const inWeek = (week: number): State => ({ ...begun, desk: { ...begun.desk, week } })
const said = (chance: number, week = 1, deal = 'mill') => ({
  before: inWeek(week),
  fact: { type: 'ChanceStated', deal, chance, category: 'best' } satisfies Fact,
})
const expected = (amount: number, week = 2) => ({
  before: inWeek(week),
  fact: { type: 'OutlookStated', amount } satisfies Fact,
})
const ended = (status: DealStatus, bookings = 0): State => ({
  ...begun,
  desk: { ...begun.desk, bookings, deals: begun.desk.deals.map((deal) => ({ ...deal, status })) },
})
const values = (...args: Parameters<typeof forecastMarks>) => forecastMarks(...args).map((mark) => mark.value)

describe('a stated chance', () => {
  test('is marked by its squared distance from what came', () => {
    // Won at 80 %: 0.2² = 0.04; 1 − 0.04 ÷ 0.25.
    expect(values([said(0.8)], ended('won'))).toEqual([expect.closeTo(0.84, 12)])
    expect(values([said(0.9)], ended('won'))).toEqual([expect.closeTo(0.96, 12)])
    // Lost at 20 %: the same.
    expect(values([said(0.2)], ended('lost'))).toEqual([expect.closeTo(0.84, 12)])
  })

  test('is worth all when right for certain, nothing from a coin’s toss on', () => {
    expect(values([said(1)], ended('won'))).toEqual([1])
    expect(values([said(0.5)], ended('won'))).toEqual([0])
    expect(values([said(0.9)], ended('lost'))).toEqual([0])
  })

  test('counts a deal still open, undecided or given up as not won', () => {
    for (const status of ['open', 'undecided', 'disqualified'] as const) {
      expect(forecastMarks([said(0)], ended(status))).toMatchObject([{ value: 1, code: 'chance-stated-not-won' }])
    }
  })

  test('counts once a week and deal: the last word', () => {
    const words = [said(0.5), said(1, 1, 'bakery'), said(0), said(0, 2)]
    expect(forecastMarks(words, ended('lost'))).toMatchObject([
      { deal: 'bakery', value: 0 },
      { deal: 'mill', week: 1, value: 1 },
      { deal: 'mill', week: 2, value: 1 },
    ])
  })
})

describe('a stated outlook', () => {
  test('is marked by its error over the larger of quota and bookings', () => {
    // Quota 1,000.
    expect(values([expected(800)], ended('won', 1_000))).toEqual([expect.closeTo(0.8, 12)])
    expect(values([expected(700)], ended('won', 500))).toEqual([expect.closeTo(0.8, 12)])
    expect(values([expected(1_500)], ended('won', 2_000))).toEqual([expect.closeTo(0.75, 12)])
    expect(values([expected(9_000)], ended('won', 0))).toEqual([0])
  })

  test('counts once a week: the last word', () => {
    const words = [expected(0), expected(500), expected(1_000), expected(250, 4)]
    expect(values(words, ended('won', 1_000))).toEqual([1, expect.closeTo(0.25, 12)])
  })
})
