import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradeOf } from './grade.ts'
import type { Verdict } from './verdict.ts'

const lost = (points: number, verdict: Verdict = 'mistake') => ({ regret: { mean: points * 1000, se: 1 }, verdict })
const run = { decisions: [lost(0, 'best')], point: 1000, adjusted: 600_000, goal: 1_000_000, brier: 0.1 }

describe('the score of a run', () => {
  test('worked example: two sound decisions, one that lost 10 points, 60 % of the goal, Brier 0.1', () => {
    const grade = gradeOf({ ...run, decisions: [lost(0, 'best'), lost(0, 'best'), lost(10)] })
    // Mean 87.86; harmonic mean 3 ÷ (0.01 + 0.01 + 0.01573) = 83.97.
    expect(grade.process).toBeCloseTo((87.86 + 83.97) / 2, 1)
    expect(grade.outcome).toBeCloseTo(60)
    expect(grade.calibration).toBeCloseTo(60)
    expect(grade.total).toBeCloseTo(0.7 * 85.92 + 0.2 * 60 + 0.1 * 60, 1)
  })

  test('accuracy at 5, 10, 15 and 20 lost points is that of Lichess', () => {
    const accuracies = [5, 10, 15, 20].map((points) => gradeOf({ ...run, decisions: [lost(points)] }).process)
    expect(accuracies.map((value) => Number(value?.toFixed(1)))).toEqual([79.8, 63.6, 50.5, 40])
  })

  test('many sound decisions do not hide a dear one', () => {
    const sound = Array.from({ length: 99 }, () => lost(0, 'best'))
    expect(gradeOf({ ...run, decisions: [...sound, lost(80, 'blunder')] }).process).toBeLessThan(95)
  })

  test('what chance could explain is no loss', () => {
    expect(gradeOf({ ...run, decisions: [lost(12, 'unclear')] }).process).toBe(100)
  })

  test('who states no chance gets nothing for forecasting, who knows nothing neither', () => {
    expect(gradeOf({ ...run, brier: null })).toMatchObject({ calibration: null, total: 70 + 12 })
    expect(gradeOf({ ...run, brier: 0.25 }).calibration).toBe(0)
    expect(gradeOf({ ...run, brier: 0.4 }).calibration).toBe(0)
  })

  test('a scenario may weigh otherwise', () => {
    expect(gradeOf(run, { process: 0, outcome: 100, calibration: 0 }).total).toBeCloseTo(60)
  })

  test('a run without a choice is judged by nothing that was not there', () => {
    expect(gradeOf({ ...run, decisions: [] })).toMatchObject({ process: null, total: 70 + 12 + 6 })
  })

  test('always between 0 and 100, and a dearer decision never makes it better', () => {
    const amount = fc.double({ min: 0, max: 5000, noNaN: true })
    const adjusted = fc.double({ min: -1e7, max: 1e7, noNaN: true })
    fc.assert(
      fc.property(
        amount,
        amount,
        adjusted,
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        (a, b, sum, brier) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)]
          const totals = [less, more].map(
            (points) => gradeOf({ ...run, adjusted: sum, brier, decisions: [lost(points)] }).total,
          )
          for (const total of totals) expect(total >= 0 && total <= 100).toBe(true)
          expect(totals[1]).toBeLessThanOrEqual(totals[0] ?? 0)
        },
      ),
    )
  })
})
