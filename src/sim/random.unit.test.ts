import { describe, expect, test } from 'vitest'
import { draw, drawNormal } from './random.ts'

const N = 20_000
type Axis = readonly [name: string, at: (i: number) => number]

/** One of the four coordinates runs, the others stand still, as in a run. */
const axes: Axis[] = [
  ['seed', (i) => draw(i, 3, 2, 51)],
  ['deal', (i) => draw(7, i, 2, 51)],
  ['week', (i) => draw(7, 3, i, 51)],
  ['purpose', (i) => draw(7, 3, 2, i)],
  ['seed, far up', (i) => draw(2 ** 31 - 1 - i, 3, 2, 51)],
]

/** Σ (seen − expected)² ÷ expected. */
function chiSquare(bins: readonly number[], total: number): number {
  const expected = total / bins.length
  return bins.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0)
}

function count(size: number, places: readonly number[]): number[] {
  const bins = Array<number>(size).fill(0)
  for (const place of places) bins[place] = (bins[place] ?? 0) + 1
  return bins
}

const series = (at: (i: number) => number, n = N) => Array.from({ length: n }, (_, i) => at(i))

describe('draw', () => {
  test('has known values, so that no seed ever gets another run', () => {
    expect(draw(0, 0, 0, 0) * 2 ** 32).toBe(2_767_908_607)
    expect(draw(1, 0, 0, 0) * 2 ** 32).toBe(4_208_112_287)
    expect(draw(0, 1, 0, 0) * 2 ** 32).toBe(42_336_430)
    expect(draw(0, 0, 1, 0) * 2 ** 32).toBe(1_426_532_931)
    expect(draw(0, 0, 0, 1) * 2 ** 32).toBe(2_686_250_223)
    expect(draw(42, 7, 3, 51) * 2 ** 32).toBe(228_009_617)
    expect(draw(2 ** 31 - 1, 30_000, 12, 9_999) * 2 ** 32).toBe(2_196_759_051)
  })

  test('gives the same for the same, whatever was drawn in between', () => {
    const first = draw(5, 4, 3, 2)
    series((i) => draw(i, 0, 0, 0), 100)
    expect(draw(5, 4, 3, 2)).toBe(first)
  })

  test.each(axes)('is uniform in [0, 1) along the %s', (_name, at) => {
    const values = series(at)
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...values)).toBeLessThan(1)
    // 19 degrees of freedom: 43.8 is passed once in a thousand.
    const bins = count(
      20,
      values.map((value) => Math.floor(value * 20)),
    )
    expect(chiSquare(bins, N)).toBeLessThan(43.8)
  })

  test.each(axes)('neighbours along the %s know nothing of each other', (_name, at) => {
    const values = series(at)
    const pairs = values
      .slice(1)
      .map((value, i) => Math.floor((values[i] as number) * 10) * 10 + Math.floor(value * 10))
    // 99 degrees of freedom: 148.2 is passed once in a thousand.
    expect(chiSquare(count(100, pairs), N - 1)).toBeLessThan(148.2)
  })

  test('seed, deal, week and purpose do not stand for one another', () => {
    const small = Array.from({ length: 7 ** 4 }, (_, i) =>
      draw(i % 7, Math.floor(i / 7) % 7, Math.floor(i / 49) % 7, Math.floor(i / 343)),
    )
    expect(new Set(small).size).toBe(7 ** 4)
  })
})

describe('drawNormal', () => {
  const values = series((i) => drawNormal(i, 3, 0, 1))

  test('has known values', () => {
    expect(drawNormal(42, 7, 3, 51)).toBeCloseTo(-0.016479981921813, 12)
    expect(drawNormal(1, 0, 0, 0)).toBeCloseTo(-0.438280168393931, 12)
  })

  test('has mean 0 and standard deviation 1', () => {
    const mean = values.reduce((sum, value) => sum + value, 0) / N
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / N
    expect(Math.abs(mean)).toBeLessThan(0.02)
    expect(Math.sqrt(variance)).toBeCloseTo(1, 1)
    expect(values.every(Number.isFinite)).toBe(true)
  })

  test('is bell-shaped: a tenth of the draws between each two deciles', () => {
    const deciles = [-1.2816, -0.8416, -0.5244, -0.2533, 0, 0.2533, 0.5244, 0.8416, 1.2816]
    const bins = count(
      10,
      values.map((value) => deciles.filter((limit) => value > limit).length),
    )
    // 9 degrees of freedom: 27.9 is passed once in a thousand.
    expect(chiSquare(bins, N)).toBeLessThan(27.9)
  })

  test('neighbours and the plain draw of the same place know nothing of it', () => {
    const own = values.slice(1).reduce((sum, value, i) => sum + value * (values[i] as number), 0) / N
    const other = values.reduce((sum, value, i) => sum + value * (draw(i, 3, 0, 2) - 0.5), 0) / N
    expect(Math.abs(own)).toBeLessThan(0.03)
    expect(Math.abs(other)).toBeLessThan(0.01)
  })
})
