import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CEILING, FLOOR, reservationFromPipeline } from './reservation.ts'

test('the examples of its formula', () => {
  expect(reservationFromPipeline(0, 500_000)).toBeCloseTo(0.2, 12)
  expect(reservationFromPipeline(500_000, 500_000)).toBeCloseTo(0.45, 12)
  expect(reservationFromPipeline(1_500_000, 500_000)).toBeCloseTo(0.575, 12)
  expect(reservationFromPipeline(0, 0)).toBe(0.7)
})

test('a fuller pipeline never lowers it, a larger gap never raises it', () => {
  const money = fc.double({ min: 0, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(money, money, money, (expected, missing, more) => {
      const r = reservationFromPipeline(expected, missing)
      expect(reservationFromPipeline(expected + more, missing)).toBeGreaterThanOrEqual(r - 1e-12)
      expect(reservationFromPipeline(expected, missing + more)).toBeLessThanOrEqual(r + 1e-12)
      expect(r).toBeGreaterThanOrEqual(FLOOR)
      expect(r).toBeLessThanOrEqual(CEILING)
    }),
  )
})
