import { describe, expect, test } from 'vitest'
import { draw } from '../sim/random.ts'
import { estimate } from './paired.ts'
import { type Decision, review, sumUp, valueFrom } from './review.ts'
import { rollout } from './rollout.ts'
import {
  CALLS,
  type Call,
  chanceOf,
  exactValue,
  exactWorth,
  game,
  perfect,
  reviewable,
  type Table,
} from './testing/small-game.ts'

const modelOf = (seed: number) => ({ simulation: game, reviewable, setting: null, reference: perfect, seed })
const opening: Table = { call: 0, bold: 0, points: 0 }
const seeds = Array.from({ length: 100 }, (_, n) => n + 1)

/** A run in which every call is thrown like a coin. */
function carelessRun(seed: number) {
  let state = game.start(null, seed)
  return Array.from({ length: CALLS }, (_, n) => {
    const decision = game.decide(state, draw(seed, 9, n, 9) < 0.5 ? 'safe' : 'bold')
    if (!('facts' in decision)) throw new Error('refused')
    state = decision.facts.reduce(game.evolve, state)
    return decision.facts
  }).flat()
}

function exactly(turn: ReturnType<typeof reviewable.turns>[number], step: number): Decision<Call> {
  const reference = exactWorth(turn.before, perfect(turn.before))
  const value = exactWorth(turn.before, turn.command)
  const best = { command: perfect(turn.before), value: reference }
  const regret = { mean: reference - value, se: 0 }
  const { week, subject } = reviewable.place(turn.before, turn.command)
  return {
    step,
    week,
    subject,
    command: turn.command,
    value,
    best,
    reference,
    regret,
    verdict: 'good',
    options: [],
    worlds: 1,
  }
}

describe('on a small game solved exactly', () => {
  test('the result is the start value plus luck less regret', () => {
    for (const seed of seeds) {
      const turns = reviewable.turns(null, seed, carelessRun(seed))
      const final = turns.at(-1)?.after.points ?? 0
      const summed = sumUp(turns.map(exactly), { mean: exactValue(opening), se: 0 }, final)
      // Luck by the oracle's own word: what each throw made of the value of the command.
      const luck = turns.reduce((sum, turn) => sum + exactValue(turn.after) - exactWorth(turn.before, turn.command), 0)
      const regret = turns.reduce(
        (sum, turn) => sum + exactValue(turn.before) - exactWorth(turn.before, turn.command),
        0,
      )
      expect(summed.luck).toBeCloseTo(luck, 9)
      expect(summed.regret).toBeCloseTo(regret, 9)
      expect(final).toBeCloseTo(exactValue(opening) + luck - regret, 9)
      expect(Math.abs(summed.identityError)).toBeLessThan(1e-9)
    }
  })

  test('luck averages zero over all that a throw may bring', () => {
    for (let bold = 0; bold < CALLS; bold += 1) {
      const table = { call: bold, bold, points: 0 }
      const p = chanceOf(bold)
      const won = exactValue({ call: bold + 1, bold: bold + 1, points: 3 }) - exactWorth(table, 'bold')
      const missed = exactValue({ call: bold + 1, bold: bold + 1, points: 0 }) - exactWorth(table, 'bold')
      expect(p * won + (1 - p) * missed).toBeCloseTo(0, 12)
    }
  })

  test.each(['safe', 'bold'] as const)(
    'rollouts of %s agree with the oracle in at least 93 of 100 repetitions, over 1,000',
    (call) => {
      const agreeing = Array.from({ length: 1000 }, (_, n) => n).filter((seed) => {
        const model = modelOf(seed)
        const { mean, se } = estimate(Array.from({ length: 64 }, (_, world) => rollout(model, opening, call, world)))
        return Math.abs(mean - exactWorth(opening, call)) <= 2 * se + 1e-12
      })
      expect(agreeing.length).toBeGreaterThanOrEqual(930)
    },
  )

  test('a rolled-out review adds up and its start is the value of perfect play within its interval', () => {
    const facts = carelessRun(5)
    const { start, identityError, decisions } = review(modelOf(5), facts, { pilot: 64, cap: 512 })
    expect(decisions).toHaveLength(CALLS)
    expect(Math.abs(identityError)).toBeLessThan(1e-9)
    expect(Math.abs(start.mean - exactValue(opening))).toBeLessThan(3 * start.se)
  })

  test('a perfect run has no regret, and is called best throughout', () => {
    let table = game.start(null, 3)
    const facts = []
    while (!game.isFinished(table)) {
      const decision = game.decide(table, perfect(table))
      if (!('facts' in decision)) throw new Error('refused')
      facts.push(...decision.facts)
      table = decision.facts.reduce(game.evolve, table)
    }
    const { regret, decisions } = review(modelOf(3), facts, { pilot: 64, cap: 256 })
    expect(regret).toBe(0)
    expect(decisions.map(({ verdict }) => verdict)).toEqual(['best', 'best', 'best', 'best'])
  })

  test('nothing to review is no error', () => {
    expect(review(modelOf(1), [])).toMatchObject({ luck: 0, regret: 0, decisions: [] })
    expect(valueFrom(modelOf(1), opening, 64).mean).toBeGreaterThan(CALLS - 1)
  })
})
