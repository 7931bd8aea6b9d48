import { describe, expect, test } from 'vitest'
import { noZone, price, trade } from '../testing/domains.ts'
import { type Domain, valued } from './domain.ts'
import { solve } from './solve.ts'
import { numberOf, optionsIn, spaceOf } from './space.ts'

/** Worked by hand; the sums stand in testing/domains.ts. */

function solved(domain: Domain) {
  const { space, worth } = valued(domain)
  const [a, b] = domain.parties
  const { rational, ...sets } = solve(
    { worth: worth[0], reservation: a.reservation },
    { worth: worth[1], reservation: b.reservation },
  )
  const named = Object.entries(sets).map(([name, numbers]) => [
    name,
    numbers.map((n) =>
      optionsIn(space, n)
        .map((o, i) => domain.issues[i]?.options[o])
        .join(' '),
    ),
  ])
  return { rational, ...Object.fromEntries(named) }
}

test('zero-sum: the whole line is the frontier and welfare, and Nash has two members', () => {
  expect(solved(price)).toEqual({
    rational: 4,
    pareto: ['103', '102', '101', '100'],
    rationalPareto: ['103', '102', '101', '100'],
    nash: ['102', '101'],
    kalai: ['102', '101'],
    kalaiSmorodinsky: ['102', '101'],
    welfare: ['103', '102', '101', '100'],
  })
})

test('an empty zone has a frontier and no solution point', () => {
  expect(solved(noZone)).toEqual({
    rational: 0,
    pareto: ['103', '102', '101', '100'],
    rationalPareto: [],
    nash: [],
    kalai: [],
    kalaiSmorodinsky: [],
    welfare: [],
  })
})

test('two issues: the trade is every solution, the other way round is dominated', () => {
  expect(solved(trade)).toEqual({
    rational: 2,
    pareto: ['high early', 'high late', 'low late'],
    rationalPareto: ['high late'],
    nash: ['high late'],
    kalai: ['high late'],
    kalaiSmorodinsky: ['high late'],
    welfare: ['high late'],
  })
})

test('two negative gains do not multiply into a Nash point', () => {
  const [seller, buyer] = price.parties
  const domain: Domain = {
    ...price,
    issues: [{ name: 'price', options: ['bad for both', 'fair'] }],
    parties: [
      { ...seller, reservation: 0.5, values: [[0, 0.6]] },
      { ...buyer, reservation: 0.5, values: [[0, 0.6]] },
    ],
  }
  expect(solved(domain).nash).toEqual(['fair'])
})

test('Kalai and Kalai-Smorodinsky differ where one side has more to gain', () => {
  // gains: (0.8, 0.2), (0.4, 0.35), (0.36, 0.4); ideals 0.8 and 0.4, so shares (1, .5), (.5, .875), (.45, 1)
  const domain: Domain = {
    id: 'uneven',
    issues: [{ name: 'package', options: ['first', 'second', 'third'] }],
    parties: [
      { name: 'seller', reservation: 0.1, weights: [1], values: [[0.9, 0.5, 0.46]] },
      { name: 'buyer', reservation: 0.2, weights: [1], values: [[0.4, 0.55, 0.6]] },
    ],
  }
  const { nash, kalai, kalaiSmorodinsky, welfare } = solved(domain)
  // products 0.16, 0.14, 0.144; least gains 0.2, 0.35, 0.36; least shares 0.5, 0.5, 0.45
  expect({ nash, kalai, kalaiSmorodinsky, welfare }).toEqual({
    nash: ['first'],
    kalai: ['third'],
    kalaiSmorodinsky: ['first', 'second'],
    welfare: ['first'],
  })
})

test('a party whose ideal is its reservation leaves Kalai-Smorodinsky to the other', () => {
  const domain: Domain = {
    id: 'nothing to gain',
    issues: [{ name: 'package', options: ['first', 'second'] }],
    parties: [
      { name: 'seller', reservation: 0.5, weights: [1], values: [[0.5, 0.5]] },
      { name: 'buyer', reservation: 0.1, weights: [1], values: [[0.4, 0.8]] },
    ],
  }
  expect(solved(domain).kalaiSmorodinsky).toEqual(['second'])
})

describe('numbers of outcomes', () => {
  const space = spaceOf([2, 3, 2])
  test('go through all combinations, the last issue fastest', () => {
    expect([0, 1, 2, 6, 11].map((n) => optionsIn(space, n))).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
      [1, 2, 1],
    ])
    expect(space.count).toBe(12)
  })
  test('lead back', () => {
    const all = Array.from({ length: space.count }, (_, n) => n)
    expect(all.map((n) => numberOf(space, optionsIn(space, n)))).toEqual(all)
  })
})
