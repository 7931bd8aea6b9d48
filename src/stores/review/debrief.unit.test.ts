import { describe, expect, test } from 'vitest'
import type { Named } from '../../sim/simulation.ts'
import type { Command, Fact } from '../../sim/territory/facts.ts'
import { smallTown } from '../../sim/testing/fixture.ts'
import { calibrate, statementsOf } from './calibration.ts'
import { higherIn, histogram, spreadOf } from './futures.ts'
import type { KeptDecision } from './kept.ts'
import { mistakesOf } from './mistakes.ts'
import { isSolved, shuffledOptions } from './practice.ts'
import { ruleOf, ruleToKeep } from './rule.ts'
import { dearest, keyMoments, summaryOf, weeksOf } from './timeline.ts'

const task = (deal: string, name = 'call') => ({ type: 'DoTask', deal, task: name }) as const

function decision(step: number, own: Partial<KeptDecision>): KeptDecision {
  return {
    step,
    week: 1,
    subject: null,
    command: task('mill'),
    value: 100,
    reference: 100,
    best: { command: task('mill'), value: 100 },
    regret: { mean: 0, se: 0 },
    verdict: 'best',
    losses: [0],
    ...own,
  }
}

const run = {
  start: { mean: 100, se: 3 },
  final: 70,
  choices: 3,
  decisions: [
    decision(1, { losses: [0, 12] }),
    decision(4, { value: 80, regret: { mean: 20, se: 4 }, verdict: 'blunder', losses: [0, 20] }),
    decision(9, { value: 90, reference: 90, losses: [0, 30], week: 2 }),
  ],
}

describe('the result with the luck taken out', () => {
  test('is the start less what the decisions cost, and adds up with luck to what came', () => {
    expect(summaryOf(run)).toMatchObject({ start: 100, final: 70, regret: 20, luck: -10 })
    expect(summaryOf(run)?.adjusted.value).toBe(80)
    expect(summaryOf(run)?.adjusted.within).toBeCloseTo(1.96 * 5, 9)
  })

  test('waits for the last decision', () => {
    expect(summaryOf({ ...run, choices: 4 })).toBeNull()
  })
})

describe('key moments', () => {
  test('are the dearest mistake, the largest luck either way and the right choice where most was at stake', () => {
    const { costliest, luckiest, finest } = keyMoments(run)
    expect(costliest?.step).toBe(4)
    expect(luckiest).toMatchObject({ decision: { step: 9 }, luck: -20 })
    expect(finest?.step).toBe(9)
  })

  test('name no mistake where chance could explain the loss, and no luck before all is judged', () => {
    const unclear = [decision(1, { regret: { mean: 50, se: 40 }, verdict: 'unclear' })]
    expect(keyMoments({ ...run, decisions: unclear })).toEqual({
      costliest: undefined,
      luckiest: undefined,
      finest: undefined,
    })
    expect(dearest(unclear)).toBe(1)
    expect(dearest([])).toBeNull()
  })

  test('mistakes come dearest first', () => {
    const dear = decision(2, { regret: { mean: 30, se: 1 }, verdict: 'inaccuracy' })
    expect(mistakesOf([...run.decisions, dear]).map(({ step }) => step)).toEqual([2, 4])
  })
})

describe('the timeline', () => {
  const setting = smallTown()
  const [known] = setting.playbook.tasks
  const choice = (step: number, week: number, own: object) => ({
    step,
    week,
    subject: 'mill',
    command: task('mill', known?.id),
    options: [],
    cost: 7,
    ...own,
  })

  test('has each decision in its week with what it took', () => {
    const ended = choice(5, 1, { command: { type: 'EndPhase' } })
    const weeks = weeksOf([choice(1, 1, {}), ended, choice(8, 2, {})], [decision(5, {})])
    expect(weeks.map(({ week, rows }) => [week, rows.map(({ step, cost }) => [step, cost])])).toEqual([
      [
        1,
        [
          [1, 7],
          [5, 7],
        ],
      ],
      [2, [[8, 7]]],
    ])
    expect(weeks[0]?.rows.map(({ judged }) => judged?.verdict)).toEqual([undefined, 'best'])
  })

  test('keeps a row the same object until its verdict comes', () => {
    const choices = [choice(1, 1, {})]
    const [before] = weeksOf(choices, [])
    const [same] = weeksOf(choices, [])
    const [after] = weeksOf(choices, [decision(1, {})])
    expect(same?.rows[0]).toBe(before?.rows[0])
    expect(after?.rows[0]).not.toBe(before?.rows[0])
  })
})

describe('putting a mistake right', () => {
  test('anything under a third of an inaccuracy counts', () => {
    expect(isSolved(0, 1000)).toBe(true)
    expect(isSolved(1666, 1000)).toBe(true)
    expect(isSolved(1667, 1000)).toBe(false)
  })

  test('options lie in an order of their own, each with its loss, the same at every visit', () => {
    const options = ['a', 'b', 'c', 'd'].map((deal) => task(deal))
    const orders = Array.from({ length: 30 }, (_, step) =>
      shuffledOptions({ step, losses: [0, 1, 2, 3] }, options, 7).map(({ loss }) => loss),
    )
    expect(new Set(orders.map((order) => order[0])).size).toBe(4)
    for (const order of orders) expect(order.toSorted()).toEqual([0, 1, 2, 3])
    expect(shuffledOptions({ step: 3, losses: [0, 1, 2, 3] }, options, 7).map(({ loss }) => loss)).toEqual(orders[3])
  })
})

describe('the rule to keep', () => {
  test.each([
    [task('mill'), task('dairy'), 'rightDeal'],
    [task('mill', 'call'), task('mill', 'demo'), 'rightTask'],
    [task('mill'), { type: 'Disqualify', deal: 'mill', reason: 'x' }, 'letGo'],
    [{ type: 'Disqualify', deal: 'mill', reason: 'x' }, task('mill'), 'holdOn'],
    [{ type: 'EndPhase' }, task('mill'), 'useTheWeek'],
    [task('mill'), { type: 'WorkSource', source: 's' }, 'sowEarly'],
    [{ type: 'WorkSource', source: 's' }, task('mill'), 'harvest'],
    [{ type: 'MoveDeal', deal: 'mill', to: 'offer' }, task('mill'), 'moveLater'],
    [task('mill'), { type: 'MoveDeal', deal: 'mill', to: 'offer' }, 'moveNow'],
  ] as const)('%o instead of %o: %s', (chosen, best, rule) => {
    expect(ruleOf(chosen, best)).toBe(rule)
  })

  const rule = (chosen: Named, best: Named) => ruleOf(chosen as Command, best as Command)
  test('is the one that would have saved most, and none without a mistake', () => {
    const small = decision(1, {
      verdict: 'mistake',
      regret: { mean: 8, se: 1 },
      best: { command: task('dairy'), value: 1 },
    })
    const large = decision(2, { verdict: 'blunder', regret: { mean: 15, se: 1 }, command: { type: 'EndPhase' } })
    expect(ruleToKeep([small, large, { ...small, step: 3 }], rule)).toEqual({ rule: 'rightDeal', times: 2, cost: 16 })
    expect(ruleToKeep([decision(1, {})], rule)).toBeNull()
  })
})

describe('stated chances', () => {
  const said = (deal: string, chance: number): Fact => ({ type: 'ChanceStated', deal, chance, category: 'best' })
  const facts: Fact[] = [
    said('mill', 0.9),
    said('mill', 0.6),
    said('dairy', 0.3),
    { type: 'WeekEnded', week: 1 },
    { type: 'WeekBegan', week: 2 },
    said('mill', 0.8),
    said('mill', 0.1),
    { type: 'CommandUndone' },
    { type: 'DealWon', deal: 'mill', amount: 5 },
  ]

  test('count once a deal and week, the last word, against what came', () => {
    expect(statementsOf(facts)).toEqual([
      { chance: 0.6, won: true },
      { chance: 0.3, won: false },
      { chance: 0.8, won: true },
    ])
  })

  test('make a Brier score and bands', () => {
    const { brier, bands } = calibrate(statementsOf(facts))
    expect(brier).toBeCloseTo((0.16 + 0.09 + 0.04) / 3, 9)
    expect(bands.map(({ from, count, won }) => [from, count, won])).toEqual([
      [0.2, 1, 0],
      [0.6, 1, 1],
      [0.8, 1, 1],
    ])
    expect(calibrate([{ chance: 1, won: true }]).bands).toMatchObject([{ from: 0.8, to: 1, stated: 1 }])
  })
})

describe('two futures', () => {
  test('lie over the same round steps, and none is lost', () => {
    const { bins, most } = histogram([0, 10, 95, 100], [-5, 200])
    expect(bins.reduce((sum, { counts }) => sum + counts[0], 0)).toBe(4)
    expect(bins.reduce((sum, { counts }) => sum + counts[1], 0)).toBe(2)
    expect(bins[0]).toMatchObject({ from: -20, to: 0, counts: [0, 1] })
    expect(most).toBe(2)
  })

  test('that are all the same still draw', () => {
    expect(histogram([5, 5], [5]).bins).toEqual([{ from: 5, to: 6, counts: [2, 1] }])
  })

  test('are compared world by world', () => {
    expect(higherIn([1, 2, 3], [2, 2, 1])).toBe(1)
    expect(spreadOf([4, 1, 2, 3])).toEqual({ mean: 2.5, low: 1, middle: 3, high: 4 })
  })
})
