import { describe, expect, test } from 'vitest'
import { chanceFrom, type PipelineDeal, pipelineKpis } from './pipeline.ts'

const SHARES = [0.5, 0.4, 0.8]
const deal = (stage: number, status: PipelineDeal['status'], amount: number, entered = 0): PipelineDeal => ({
  stage,
  status,
  amount,
  entered,
})

const deals = [
  deal(0, 'open', 100),
  deal(0, 'open', 50),
  deal(1, 'open', 200),
  deal(2, 'open', 300, 2),
  deal(2, 'won', 400),
  deal(1, 'lost', 999),
  deal(0, 'undecided', 999),
  deal(0, 'disqualified', 999),
]

describe('the whole pipeline', () => {
  const kpis = pipelineKpis(deals, SHARES, 400, 1_000)

  test('counts and adds up what is open', () => {
    expect(kpis).toMatchObject({ count: 4, amount: 650, bookings: 400 })
  })

  test('weighs each amount by the shares still to come', () => {
    expect(chanceFrom(SHARES, 0)).toBeCloseTo(0.16, 12)
    expect(chanceFrom(SHARES, 2)).toBe(0.8)
    expect(chanceFrom(SHARES, 3)).toBe(1)
    // 150 × 0.16 + 200 × 0.32 + 300 × 0.8
    expect(kpis.weighted).toBeCloseTo(328, 9)
  })

  test('holds it against the quota', () => {
    expect(kpis.gap).toBeCloseTo(1_000 - 400 - 328, 9)
    expect(kpis.coverage).toBeCloseTo(650 / 600, 9)
  })

  test('has no gap and no coverage once the quota is met', () => {
    expect(pipelineKpis(deals, SHARES, 1_000, 1_000)).toMatchObject({ gap: 0, coverage: null })
    expect(pipelineKpis(deals, SHARES, 700, 1_000).gap).toBe(0)
  })
})

describe('each stage', () => {
  const { stages } = pipelineKpis(deals, SHARES, 400, 1_000)

  test('counts and adds up what stands there', () => {
    expect(stages.map(({ count, amount }) => [count, amount])).toEqual([
      [2, 150],
      [1, 200],
      [1, 300],
    ])
  })

  test('converts as many as went on of those that left', () => {
    // Stage 0: three went on (open at 1, won, lost at 1), two stopped. The one that came in at 2 was never here.
    // Stage 1: one went on (the won one), one was lost. Stage 2: one won, none stopped.
    expect(stages.map(({ conversion }) => conversion)).toEqual([3 / 5, 1 / 2, 1])
  })

  test('has no conversion while nobody has left', () => {
    const fresh = pipelineKpis([deal(0, 'open', 1)], SHARES, 0, 10)
    expect(fresh.stages.map(({ conversion }) => conversion)).toEqual([null, null, null])
  })
})

test('an empty pipeline is all zeros', () => {
  expect(pipelineKpis([], [0.5], 0, 10)).toEqual({
    count: 0,
    amount: 0,
    weighted: 0,
    bookings: 0,
    gap: 10,
    coverage: 0,
    stages: [{ count: 0, amount: 0, conversion: null }],
  })
})
