import { describe, expect, test } from 'vitest'
import { spaceOf } from '../domain/space.ts'
import { noZone, price, trade } from '../testing/domains.ts'
import { bidFor, type Offers, seatOf } from './bot.ts'
import { bots } from './bots.ts'
import { anchorer, sharer, tradesIn } from './characters.ts'
import { micro } from './micro.ts'
import { selfplay } from './selfplay.ts'
import { concession } from './time.ts'
import { titForTat } from './tit-for-tat.ts'

/** Eleven outcomes worth 1, 0.9 … 0; the reservation is 0.3. */
const ladder = seatOf(
  spaceOf([11]),
  Float64Array.from({ length: 11 }, (_, n) => (10 - n) / 10),
  0.3,
)
const offers = (own: Partial<Offers>): Offers => ({ mine: [], theirs: [], time: 0, ...own })

describe('time-dependent targets', () => {
  test.each([
    [0.2, 0.978],
    [1, 0.65],
    [2, 0.505],
  ])('half-way from 1 to 0.3 with e = %d is %d', (e, target) => {
    expect(0.3 + 0.7 * (1 - concession(0.5, e))).toBeCloseTo(target, 3)
  })
  test('begin with the best and end at the reservation', () => {
    for (const name of ['boulware', 'linear', 'conceder'] as const) {
      expect(bots[name].next(ladder, offers({ time: 0 }))).toBe(0)
      expect(bots[name].next(ladder, offers({ time: 1 }))).toBe(7)
    }
  })
})

describe('a bid for a target', () => {
  test('is worth the least that meets it', () => {
    expect(bidFor(ladder, 0.65, undefined)).toBe(3)
    expect(bidFor(ladder, 0.7, undefined)).toBe(3)
  })
  test('is never below the reservation', () => expect(bidFor(ladder, 0, undefined)).toBe(7))
  test('is the best there is for a target out of reach', () => expect(bidFor(ladder, 2, undefined)).toBe(0))
  test('is nothing where nothing beats having no deal', () => {
    expect(bidFor(seatOf(spaceOf([2]), Float64Array.of(0.1, 0.2), 0.5), 0.5, undefined)).toBeNull()
  })
  test('among equals has most in common with what the other side wants', () => {
    const seat = seatOf(spaceOf([2, 2]), Float64Array.of(1, 0.5, 0.5, 0), 0)
    expect(bidFor(seat, 0.5, 1)).toBe(1)
    expect(bidFor(seat, 0.5, 2)).toBe(2)
  })
})

test('tit-for-tat shrinks by the factor that the other side came nearer', () => {
  // their offers were worth 0.4 and then 0.5 to it: 0.4 ÷ 0.5 × 1 = 0.8
  expect(titForTat.next(ladder, offers({ mine: [0], theirs: [6, 5] }))).toBe(2)
  // and grows again when they take it back: 0.5 ÷ 0.4 × 0.8 = 1
  expect(titForTat.next(ladder, offers({ mine: [0, 2], theirs: [6, 5, 6] }))).toBe(0)
})

describe('MiCRO', () => {
  test('makes a new offer for a new offer, else repeats one', () => {
    expect(micro.next(ladder, offers({ mine: [0], theirs: [10] }))).toBe(1)
    expect(micro.next(ladder, offers({ mine: [0, 1], theirs: [10, 10] }))).toBe(0)
  })
  test('takes what is as good as its next offer', () => {
    expect(micro.accepts(ladder, offers({ mine: [0], theirs: [1] }), 1)).toBe(true)
    expect(micro.accepts(ladder, offers({ mine: [0], theirs: [2] }), 1)).toBe(false)
  })
  test('not ready for a new offer, takes only what is as good as its worst so far', () => {
    expect(micro.accepts(ladder, offers({ mine: [0, 1, 2], theirs: [10, 3] }), 0)).toBe(false)
    expect(micro.accepts(ladder, offers({ mine: [0, 1, 2], theirs: [10, 2] }), 0)).toBe(true)
  })
})

describe('the anchorer', () => {
  test('says each demand twice, in shrinking steps, and stops before its limit', () => {
    const said: number[] = []
    for (let n = 0; n < 7; n += 1) said.push(anchorer.next(ladder, offers({ mine: said, time: n / 10 })) ?? -1)
    expect(said).toEqual([0, 2, 2, 3, 3, 3, 3])
  })
  test('gives way once more when the time is over', () => {
    expect(anchorer.next(ladder, offers({ mine: [0, 2, 2, 3], time: 1 }))).toBe(5)
  })
})

test('the sharer goes further for a trade', () => {
  const seat = seatOf(spaceOf([2, 2]), Float64Array.of(0, 0.7, 0.3, 1), 0)
  expect(tradesIn(seat, [2, 1])).toBe(1)
  expect(tradesIn(seat, [0, 1])).toBe(0)
  const steps = seatOf(
    spaceOf([11, 11]),
    Float64Array.from({ length: 121 }, (_, n) => (120 - n) / 120),
    0,
  )
  const plain = sharer.next(steps, offers({ theirs: [120, 119], time: 0.4 })) ?? 0
  expect(sharer.next(steps, offers({ theirs: [120, 108], time: 0.4 })) ?? 0).toBeGreaterThan(plain)
})

describe('two bots', () => {
  test('MiCRO against itself ends zero-sum in the middle', () => {
    expect(selfplay(price, [micro, micro], 20)).toMatchObject({ deal: 1, acceptedBy: 0, end: 'deal' })
  })
  test('find the trade', () => {
    expect(selfplay(trade, [bots.linear, bots.linear], 10).deal).toBe(1)
  })
  test('have no deal where none suits both', () => {
    expect(selfplay(noZone, [bots.conceder, bots.conceder], 10)).toMatchObject({ deal: null, end: 'deadline' })
  })
})
