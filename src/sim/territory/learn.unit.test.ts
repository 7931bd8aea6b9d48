import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallTown } from '../testing/fixture.ts'
import { learnFromDecision, learnFromProof, sharpen } from './learn.ts'
import { MODEL } from './rules.ts'

const estimates = fc.record({
  mean: fc.double({ min: -3, max: 3, noNaN: true }),
  sd: fc.double({ min: 0.05, max: 3, noNaN: true }),
})

describe('one more observation', () => {
  test('weighs means by precision', () => {
    // As sure as before: the middle, and 1 ÷ √2 as unsure.
    expect(sharpen({ mean: 0, sd: 1 }, 2, 1)).toEqual({ mean: 1, sd: Math.SQRT1_2 })
    // Precisions 0.25 and 1: (10 × 0.25 + 16) ÷ 1.25 = 14.8, √(1 ÷ 1.25) = 0.8944.
    const seen = sharpen({ mean: 10, sd: 2 }, 16, 1)
    expect(seen.mean).toBeCloseTo(14.8, 12)
    expect(seen.sd).toBeCloseTo(0.894427, 6)
  })

  test('does not depend on the order', () => {
    const prior = { mean: 0.3, sd: 1 }
    const one = sharpen(sharpen(prior, 1, 0.5), -1, 0.8)
    const other = sharpen(sharpen(prior, -1, 0.8), 1, 0.5)
    expect(one.mean).toBeCloseTo(other.mean, 12)
    expect(one.sd).toBeCloseTo(other.sd, 12)
  })

  test('never makes less sure, and lands between what was thought and what was seen', () => {
    fc.assert(
      fc.property(
        estimates,
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (prior, value, noise) => {
          const after = sharpen(prior, value, noise)
          expect(after.sd).toBeLessThan(Math.min(prior.sd, noise) + 1e-12)
          expect(after.mean).toBeGreaterThanOrEqual(Math.min(prior.mean, value) - 1e-12)
          expect(after.mean).toBeLessThanOrEqual(Math.max(prior.mean, value) + 1e-12)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test('leaves alone what is certain', () => {
    expect(sharpen({ mean: 80, sd: 0 }, 300, 30)).toEqual({ mean: 80, sd: 0 })
  })
})

describe('a proof given or withheld', () => {
  const prior = { mean: 0, sd: 1 }

  test('moves an even guess by the same step up or down', () => {
    const slope = MODEL.signalOnProof
    const left = 1 / (1 + slope ** 2 / 4)
    expect(learnFromProof(prior, 0, true).mean).toBeCloseTo((left * slope) / 2, 12)
    expect(learnFromProof(prior, 0, false).mean).toBeCloseTo((-left * slope) / 2, 12)
    expect(learnFromProof(prior, 0, true).sd).toBeCloseTo(Math.sqrt(left), 12)
  })

  test('surprises more when it was not to be expected', () => {
    expect(learnFromProof(prior, -2, true).mean).toBeGreaterThan(learnFromProof(prior, 2, true).mean)
    expect(learnFromProof(prior, 2, false).mean).toBeLessThan(learnFromProof(prior, -2, false).mean)
  })

  test('makes surer, and moves the right way, whatever was thought', () => {
    fc.assert(
      fc.property(estimates, fc.double({ min: -4, max: 4, noNaN: true }), (was, odds) => {
        const [yes, no] = [learnFromProof(was, odds, true), learnFromProof(was, odds, false)]
        expect(yes.mean).toBeGreaterThan(was.mean)
        expect(no.mean).toBeLessThan(was.mean)
        expect(yes.sd).toBeLessThan(was.sd)
        expect(no.sd).toBe(yes.sd)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a buyer’s yes', () => {
  const town = smallTown()

  test('speaks for every signal by its weight, and against the rival', () => {
    // Weights 0.5, 0.4, −0.3; variance 0.25 + 0.16 + 0.09 = 0.5, chance ½, gain 1 ÷ (1 + 0.5 × ¼) = 8/9.
    const after = learnFromDecision(
      town,
      [
        { mean: 0, sd: 1 },
        { mean: 0, sd: 1 },
        { mean: 0, sd: 1 },
      ],
      0,
    )
    expect(after.map(({ mean }) => mean)).toEqual([2 / 9, 1.6 / 9, -1.2 / 9].map((x) => expect.closeTo(x, 12)))
    // √(1 − 0.5² × 8/9 × ¼)
    expect(after[0]?.sd).toBeCloseTo(Math.sqrt(17 / 18), 12)
  })

  test('makes surer of each', () => {
    fc.assert(
      fc.property(
        fc.tuple(estimates, estimates, estimates),
        fc.double({ min: -4, max: 4, noNaN: true }),
        (prior, odds) => {
          learnFromDecision(town, prior, odds).forEach((after, k) => {
            const was = prior[k] as (typeof prior)[number]
            expect(after.sd).toBeLessThan(was.sd)
            expect(after.sd).toBeGreaterThan(0)
            expect(Math.sign(after.mean - was.mean)).toBe(k === 2 ? -1 : 1)
          })
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
