import { describe, expect, it } from 'vitest'
import type { KeptDecision, KeptReview } from '../review/kept.ts'
import { cardsOf, dueNow, type Kept, nextDue } from './cards.ts'
import { morningAfter, type Schedule } from './schedule.ts'

const AT = '2026-03-01T20:00:00.000Z'
const check = (right: boolean, at = AT) => ({ v: 1 as const, answer: [0], right, tries: 1, at })
const schedule = (due: string): Schedule => ({ v: 1, due, stability: 3, difficulty: 5, state: 2, step: 0, at: AT })

const decision = (step: number, verdict: KeptDecision['verdict'], cost: number): KeptDecision => ({
  step,
  week: 2,
  subject: null,
  command: { type: 'EndPhase' },
  value: 0,
  reference: cost,
  best: { command: { type: 'EndPhase' }, value: cost },
  regret: { mean: cost, se: 1 },
  verdict,
  losses: [cost, 0],
})
const review = (decisions: KeptDecision[], solved: number[] = []): KeptReview => ({
  v: 1,
  rulesVersion: 1,
  sum: 0,
  start: { mean: 0, se: 0 },
  point: 1,
  final: 0,
  choices: decisions.length,
  decisions,
  solved,
  at: AT,
})
const run = { id: 'r', scenario: 'first-deals' }
const nothing: Kept = { checks: {}, reviews: {}, runs: [], schedules: {} }
const known = { checks: ['a/b#x', 'a/b#y'], scenarios: ['first-deals'] }
const idsOf = (kept: Partial<Kept>, now = '2099-01-01T00:00:00.000Z') =>
  dueNow(cardsOf({ ...nothing, ...kept }, known), now).map(({ id }) => id)

describe('a check that was answered in its lesson', () => {
  it('comes the next morning if it was right', () => {
    const cards = cardsOf({ ...nothing, checks: { 'a/b#x': check(true) } }, known)
    expect(cards).toMatchObject([{ kind: 'check', id: 'check:a/b#x', lesson: 'a/b', check: 'x' }])
    expect(cards[0]?.due).toBe(morningAfter(AT, 1))
    expect(dueNow(cards, AT)).toEqual([])
    expect(nextDue(cards, AT)).toBe(morningAfter(AT, 1))
  })

  it('comes after ten minutes if it was wrong', () => {
    expect(cardsOf({ ...nothing, checks: { 'a/b#x': check(false) } }, known)[0]?.due).toBe('2026-03-01T20:10:00.000Z')
  })

  it('follows its schedule once it has one, whatever is answered in the lesson later', () => {
    const schedules = { 'check:a/b#x': schedule('2026-04-01T04:00:00.000Z') }
    const checks = { 'a/b#x': check(false, '2026-03-20T08:00:00.000Z') }
    expect(idsOf({ checks, schedules }, '2026-03-31T00:00:00.000Z')).toEqual([])
    expect(idsOf({ checks, schedules }, '2026-04-01T04:00:00.000Z')).toEqual(['check:a/b#x'])
  })

  it('is left out when the course no longer asks it', () => {
    expect(idsOf({ checks: { 'a/b#gone': check(true), 'a/b#y': check(true) } })).toEqual(['check:a/b#y'])
  })
})

describe('a mistake of a reviewed run', () => {
  const decisions = [
    decision(1, 'inaccuracy', 50),
    decision(2, 'best', 0),
    decision(3, 'blunder', 400),
    decision(4, 'mistake', 100),
    decision(5, 'unclear', 90),
  ]

  it('is due at once, the dearest first', () => {
    const cards = cardsOf({ ...nothing, runs: [run], reviews: { r: review(decisions) } }, known)
    expect(dueNow(cards, AT)).toMatchObject([
      { kind: 'mistake', id: 'mistake:r#3', run: 'r', scenario: 'first-deals', step: 3, week: 2, cost: 400 },
      { id: 'mistake:r#4' },
      { id: 'mistake:r#1' },
    ])
  })

  it('is gone when it was solved without ever being scheduled, and comes back by its schedule otherwise', () => {
    const kept = { runs: [run], reviews: { r: review(decisions, [3, 4]) } }
    expect(idsOf(kept)).toEqual(['mistake:r#1'])
    const schedules = { 'mistake:r#3': schedule('2026-03-05T04:00:00.000Z') }
    expect(idsOf({ ...kept, schedules }, '2026-03-04T00:00:00.000Z')).toEqual(['mistake:r#1'])
    expect(idsOf({ ...kept, schedules }, '2026-03-06T00:00:00.000Z')).toEqual(['mistake:r#1', 'mistake:r#3'])
  })

  it('is left out when its run or its simulation is gone', () => {
    const reviews = { r: review(decisions) }
    expect(idsOf({ reviews })).toEqual([])
    expect(idsOf({ reviews, runs: [{ id: 'r', scenario: 'gone' }] })).toEqual([])
  })
})

it('checks come before mistakes, each by when they are due', () => {
  const checks = { 'a/b#y': check(true), 'a/b#x': check(false) }
  const kept = { checks, runs: [run], reviews: { r: review([decision(1, 'mistake', 9)]) } }
  expect(idsOf(kept)).toEqual(['check:a/b#x', 'check:a/b#y', 'mistake:r#1'])
})
