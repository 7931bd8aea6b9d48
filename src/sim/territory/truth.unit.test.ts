import { describe, expect, test } from 'vitest'
import { scenario, smallTown } from '../testing/fixture.ts'
import { drawTruth, firstBeliefs, strikes } from './truth.ts'

const town = smallTown()
const [mill, bakery] = town.accounts
if (!mill || !bakery) throw new Error('the small town lacks its accounts')

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const sd = (values: readonly number[]) => {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}
const seeds = Array.from({ length: 4_000 }, (_, n) => n)

describe('what is believed before asking', () => {
  test('is the segment’s mean and spread', () => {
    expect(firstBeliefs(town, mill)).toEqual([
      { mean: 0.4, sd: 1 },
      { mean: 0, sd: 1 },
      { mean: 0.3, sd: 1 },
    ])
    expect(firstBeliefs(town, bakery).map(({ mean }) => mean)).toEqual([0, 0, 0])
  })

  test('leans to where the account’s own note points', () => {
    const segments = [{ id: 'plants', name: 'plants', signals: { want: 0.4 }, spread: 1.5 }]
    const leaning = smallTown({ segments, accounts: [{ ...mill, lean: { want: -1, money: 0.5 } }] })
    expect(firstBeliefs(leaning, leaning.accounts[0] as typeof mill)).toEqual([
      { mean: expect.closeTo(-0.6, 12), sd: 1.5 },
      { mean: 0.5, sd: 1.5 },
      { mean: 0, sd: 1.5 },
    ])
  })
})

describe('the truth', () => {
  test('of a seed is always the same, and another seed’s is another', () => {
    expect(drawTruth(town, 5)).toEqual(drawTruth(smallTown(), 5))
    expect(drawTruth(town, 5)).not.toEqual(drawTruth(town, 6))
    expect(drawTruth(town, 5)).toHaveLength(scenario.accounts.length + scenario.leads.length)
  })

  test('lies around what is believed, so that beliefs are right on average', () => {
    const truths = seeds.map((seed) => drawTruth(town, seed)[0] as ReturnType<typeof drawTruth>[number])
    firstBeliefs(town, mill).forEach((belief, k) => {
      const values = truths.map((truth) => truth.signals[k] as number)
      expect(Math.abs(mean(values) - belief.mean)).toBeLessThan(0.06)
      expect(sd(values)).toBeCloseTo(belief.sd, 1)
    })
  })

  test('of an amount averages the figure, spreads by its noise, and is the figure where there is none', () => {
    const factors = seeds.map((seed) => (drawTruth(town, seed)[0]?.amount ?? 0) / mill.amount)
    const logs = factors.map(Math.log)
    expect(Math.abs(mean(factors) - 1)).toBeLessThan(0.02)
    expect(sd(logs)).toBeCloseTo(mill.amountNoise, 1)
    const cinema = town.accountIndex.get('cinema') ?? -1
    expect(drawTruth(town, 9)[cinema]?.amount).toBe(80)
  })

  test('of one signal tells nothing of another', () => {
    const both = seeds.map((seed) => drawTruth(town, seed)[1]?.signals ?? [])
    const product = mean(both.map(([want = 0, money = 0]) => want * money))
    expect(Math.abs(product)).toBeLessThan(0.06)
  })
})

test('an event strikes in its share of the runs', () => {
  const struck = seeds.filter((seed) => strikes(seed, 0, 0.6)).length / seeds.length
  expect(struck).toBeCloseTo(0.6, 1)
  expect(seeds.every((seed) => strikes(seed, 2, 1))).toBe(true)
})
