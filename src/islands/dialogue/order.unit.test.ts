import { expect, test } from 'vitest'
import { shuffled } from './order.ts'

const ITEMS = ['best', 'good', 'poor', 'worst']

test('in one run a place keeps its order, and nothing is lost', () => {
  expect(shuffled(ITEMS, 5, 2)).toEqual(shuffled(ITEMS, 5, 2))
  expect(shuffled(ITEMS, 5, 2).toSorted()).toEqual(ITEMS.toSorted())
})

test('over runs and places the first of the list stands anywhere about as often', () => {
  const places = Array.from({ length: 400 }, (_, n) => shuffled(ITEMS, n, n % 7).indexOf('best'))
  for (const at of [0, 1, 2, 3]) {
    const share = places.filter((place) => place === at).length / places.length
    expect(share).toBeGreaterThan(0.17)
    expect(share).toBeLessThan(0.33)
  }
})
