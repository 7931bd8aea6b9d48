import { describe, expect, test } from 'vitest'
import { samplingOf, withoutLuck } from './adjusted.ts'

const sure = (mean: number) => ({ mean, se: 0 })
const worth = (reference: number, value: number, se = 0) => ({
  reference,
  value,
  regret: { mean: reference - value, se },
})

describe('the result with luck taken out', () => {
  test('is the start times what each decision kept of its position (the example of docs/review.md)', () => {
    expect(withoutLuck([worth(100, 80), worth(300, 270)], sure(100)).mean).toBeCloseTo(72, 12)
  })
  test('is the start for who never errs, and nothing for who throws all away', () => {
    expect(withoutLuck([worth(100, 100), worth(40, 40)], sure(90)).mean).toBe(90)
    expect(withoutLuck([worth(250, 0), worth(0, 0)], sure(90)).mean).toBe(0)
  })
  test('lets no decision weigh more than five times what it lost', () => {
    expect(withoutLuck([worth(1, 2)], sure(100)).mean).toBe(105)
  })
  test('is less sure the less sure its parts are, by what was at stake', () => {
    expect(withoutLuck([worth(100, 80, 4)], { mean: 100, se: 3 }).se).toBeCloseTo(5, 12)
    expect(withoutLuck([worth(400, 320, 16)], { mean: 100, se: 3 }).se).toBeCloseTo(5, 12)
  })
})

test('sampling is what one half of the worlds says against the other', () => {
  const options = [
    { command: 'reference', values: [100, 100, 100, 100] },
    { command: 'mine', values: [60, 80, 60, 80] },
  ]
  expect(samplingOf([{ command: 'mine', options }], sure(100))).toBeCloseTo(100, 9)
  expect(samplingOf([{ command: 'reference', options }], { mean: 100, se: 7 })).toBeCloseTo(49, 9)
})
