import { describe, expect, test } from 'vitest'
import { play } from '../run.ts'
import { smallTown } from '../testing/fixture.ts'
import type { Fact } from './facts.ts'
import { score, totalOf } from './score.ts'
import { territory } from './territory.ts'

describe('the total', () => {
  test('is the worked example of score.ts: process 0.8, bookings 450 of 600, forecast 0.6', () => {
    expect(totalOf({ prioritise: 0.8, forecast: 0.6 }, 450 / 600)).toBeCloseTo(75.75, 12)
  })

  test('goes from nothing to a hundred', () => {
    expect(totalOf({}, 0)).toBe(0)
    const all = { qualify: 1, discover: 1, prioritise: 1, propose: 1, negotiate: 1, forecast: 1 }
    expect(totalOf(all, 1)).toBeCloseTo(100, 12)
  })

  test('shares process out among the competencies that were shown', () => {
    const both = totalOf({ qualify: 1, negotiate: 0 }, 0)
    expect(both).toBeGreaterThan(totalOf({ qualify: 0, negotiate: 1 }, 0))
    expect(both + totalOf({ qualify: 0, negotiate: 1 }, 0)).toBeCloseTo(60, 12)
    // One alone stands for all of it.
    expect(totalOf({ negotiate: 1 }, 0)).toBeCloseTo(60, 12)
  })

  test('does not count forecast into process, nor what the run cannot show', () => {
    expect(totalOf({ prioritise: 0.5, forecast: 1 }, 0)).toBeCloseTo(45, 12)
    expect(totalOf({ prioritise: 0.5, lead: 1, diagnose: 1 }, 0)).toBeCloseTo(30, 12)
  })
})

describe('a scorecard', () => {
  const town = smallTown()
  const facts = play(territory, town, 'expert', 3)
  const card = score(town, 3, facts)

  test('is the same for the same facts, and depends on nothing else', () => {
    expect(score(smallTown(), 3, JSON.parse(JSON.stringify(facts)))).toEqual(card)
  })

  test('counts outcomes: every deal in one place, money as it was signed', () => {
    const { bookings, quota, won = 0, lost = 0, undecided = 0, disqualified = 0, open = 0 } = card.outcome
    const leads = facts.filter((fact) => fact.type === 'LeadArrived').length
    expect(won + lost + undecided + disqualified + open).toBe(town.scenario.accounts.length + leads)
    expect(bookings).toBe(facts.reduce((sum, fact) => sum + (fact.type === 'DealWon' ? fact.amount : 0), 0))
    expect(quota).toBe(1000)
  })

  test('lists its marks by week, and each competency is their weighted mean', () => {
    const weeks = card.marks.map((mark) => mark.week)
    expect(weeks).toEqual(weeks.toSorted((a, b) => a - b))
    const names = new Set(card.marks.map((mark) => mark.competency))
    expect(Object.keys(card.competencies).sort()).toEqual([...names].sort())
    for (const name of names) {
      const own = card.marks.filter((mark) => mark.competency === name)
      const weight = own.reduce((sum, mark) => sum + mark.weight, 0)
      const mean = own.reduce((sum, mark) => sum + mark.weight * mark.value, 0) / weight
      expect(card.competencies[name]).toBeCloseTo(100 * mean, 1)
    }
  })

  test('gives no more than the whole outcome for more than the quota', () => {
    const outcomeOf = (quota: number) => score(smallTown({ quota }), 3, won(2_000)).total
    const won = (amount: number): Fact[] => [{ type: 'DealWon', deal: 'hospital', amount }]
    // Price kept is all the process there is.
    expect(outcomeOf(4_000)).toBeCloseTo(60 + 12.5, 1)
    expect(outcomeOf(2_000)).toBeCloseTo(60 + 25, 1)
    expect(outcomeOf(100)).toBeCloseTo(60 + 25, 1)
  })

  test('passes exactly from the points on that it shows', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const played = play(territory, town, 'random', seed)
      const { total } = score(town, seed, played)
      expect(score(smallTown({ pass: total }), seed, played).passed).toBe(true)
      expect(score(smallTown({ pass: total + 0.1 }), seed, played).passed).toBe(false)
    }
  })
})
