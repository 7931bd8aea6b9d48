import { describe, expect, test } from 'vitest'
import { topErrors } from './errors.ts'
import { forecastOf } from './forecast.ts'
import type { Judgement } from './judgement.ts'
import { type Choices, momentsOf, openingOf } from './moments.ts'
import { agreement, outcomeOf } from './outcome.ts'

type Command = { readonly type: string; readonly deal?: string }

const CALL: Command = { type: 'Call', deal: 'bakery' }
const VISIT: Command = { type: 'Visit', deal: 'bakery' }
const SOW: Command = { type: 'Sow' }
const subjectOf = (command: Command) => command.deal ?? null

function decision(step: number, command: Command, best: Command, loss: number, verdict: Judgement<Command>['verdict']) {
  const place = { step, week: 1, subject: subjectOf(command), command }
  const regret = { mean: loss, se: 1 }
  return { ...place, value: 100 - loss, reference: 100, best: { command: best }, regret, verdict }
}

function choices(run: string, judged: readonly Judgement<Command>[], open = ['bakery']): Choices<Command> {
  return { run, acts: judged, judged, open: new Map([[1, open]]) }
}

const room = [
  choices('ann', [decision(0, CALL, CALL, 0, 'best'), decision(1, SOW, VISIT, 30, 'blunder')]),
  choices('bo', [decision(0, CALL, VISIT, 4, 'unclear'), decision(1, CALL, VISIT, 8, 'inaccuracy')]),
  choices('cy', [decision(0, SOW, CALL, 10, 'mistake')]),
]

describe('moments', () => {
  const [week, bakery] = momentsOf(room, subjectOf)

  test('stand with the dearest first', () => {
    expect(week).toMatchObject({ week: 1, subject: null, cost: 40, passed: ['bo'] })
    expect(bakery).toMatchObject({ week: 1, subject: 'bakery', cost: 8 })
  })

  test('count a run once for each way it took, and name who let it be', () => {
    expect(bakery?.reached).toEqual(['ann', 'bo', 'cy'])
    expect(bakery?.options).toMatchObject([{ command: CALL, runs: ['ann', 'bo'], judged: 3, meanLoss: 4, cost: 8 }])
    expect(bakery?.passed).toEqual(['cy'])
  })

  test('say what the review would have done there, also to those who were elsewhere', () => {
    expect(bakery?.advised).toEqual([
      { command: VISIT, times: 3 },
      { command: CALL, times: 2 },
    ])
    expect(week?.advised).toEqual([])
    expect(week?.instead).toEqual([
      { command: VISIT, times: 1 },
      { command: CALL, times: 1 },
    ])
  })

  test('begin where all stood in the same place', () => {
    expect(openingOf(room)).toMatchObject([
      { command: CALL, runs: ['ann', 'bo'], meanLoss: 2 },
      { command: SOW, runs: ['cy'], meanLoss: 10 },
    ])
    expect(openingOf([choices('dan', [decision(3, CALL, CALL, 0, 'best')])])).toEqual([])
  })
})

test('the dearest kinds of mistakes, with who made them and the worst of each', () => {
  expect(topErrors(room, ({ command }) => command.type)).toEqual([
    { kind: 'Sow', times: 2, runs: ['ann', 'cy'], cost: 40, worst: { run: 'ann', step: 1 } },
    { kind: 'Call', times: 1, runs: ['bo'], cost: 8, worst: { run: 'bo', step: 1 } },
  ])
})

describe('outcome', () => {
  test('without luck is the start’s value times the share that each decision kept', () => {
    const start = { mean: 100, se: 0 }
    const judged = [
      { ...decision(0, CALL, VISIT, 20, 'mistake'), value: 80, reference: 100 },
      { ...decision(1, CALL, VISIT, 30, 'mistake'), value: 270, reference: 300 },
    ]
    const outcome = outcomeOf({ run: 'ann', final: 270, start, judged })
    expect(outcome.adjusted.mean).toBeCloseTo(72)
    expect(outcome.luck).toBeCloseTo(198)
  })

  test('ranks results and decisions alike or not', () => {
    const at = (final: number, mean: number) => ({ final, adjusted: { mean, se: 0 } })
    expect(agreement([at(1, 10), at(2, 20), at(3, 90)])).toBeCloseTo(1)
    expect(agreement([at(1, 9), at(2, 5), at(3, 1)])).toBeCloseTo(-1)
    // Two equal results share ranks 1 and 2: 1.5, 1.5, 3 against 1, 2, 3.
    expect(agreement([at(1, 1), at(1, 2), at(3, 3)])).toBeCloseTo(0.866, 3)
    expect(agreement([at(1, 1), at(1, 1), at(1, 1)])).toBeNull()
    expect(agreement([at(1, 1), at(2, 2)])).toBeNull()
  })
})

test('forecasts: Brier score, hope, and the distance from the results as a share of the goal', () => {
  const statements = [
    { chance: 0.8, came: true },
    { chance: 0.6, came: false },
  ]
  const forecasts = [
    { stated: 120, came: 100 },
    { stated: 60, came: 100 },
  ]
  const found = forecastOf(statements, forecasts, 200)
  expect(found.brier).toBeCloseTo(0.2)
  expect(found.hope).toBeCloseTo(0.2)
  expect(found.error).toBeCloseTo(0.15)
  expect(found.bias).toBeCloseTo(-0.05)
  expect(forecastOf([], [], 200)).toMatchObject({ brier: null, hope: null, error: null, bias: null })
})
