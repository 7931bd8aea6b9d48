import { describe, expect, test } from 'vitest'
import type { Task } from '../../schema/playbook.ts'
import { dealOf, smallTown } from '../testing/fixture.ts'
import {
  clip,
  competentOdds,
  decisionHazard,
  hazardAfter,
  isPremature,
  logit,
  MODEL,
  proofChance,
  quietPenalty,
  sigmoid,
  signalOdds,
  stageOdds,
  visibleOdds,
} from './rules.ts'

// Numbers in comments are worked by hand from the small town's playbook; what is MODEL's to set is taken from there.
const town = smallTown()
const task = (id: string) => town.tasks.get(id) as Task

describe('chances and log-odds', () => {
  test('turn into each other', () => {
    expect(logit(0.5)).toBe(0)
    expect(logit(0.6)).toBeCloseTo(0.405465, 6) // ln 1.5
    expect(sigmoid(Math.log(4))).toBeCloseTo(0.8, 12)
    expect(sigmoid(logit(0.37))).toBeCloseTo(0.37, 12)
  })

  test('are never certain', () => {
    expect(clip(0)).toBe(MODEL.floor)
    expect(clip(1)).toBe(1 - MODEL.floor)
    expect(clip(0.4)).toBe(0.4)
  })
})

describe('the weekly chance of a decision', () => {
  const study = dealOf(town, 'mill')

  test('is a half after the median time, at an ordinary pace of contact', () => {
    // Median 1 week, heard from last week: 1 − 0.5^(1 × 1 ÷ 1).
    expect(decisionHazard(town, { ...study, lastContact: 1 }, 2)).toBeCloseTo(0.5, 12)
    // Median 0.5 weeks: 1 − 0.5².
    expect(decisionHazard(town, dealOf(town, 'bakery', { lastContact: 1 }), 2)).toBeCloseTo(0.75, 12)
  })

  test('goes up with contact this week and down with silence', () => {
    const { thisWeek, quiet } = MODEL.attention
    expect(decisionHazard(town, { ...study, lastContact: 3 }, 3)).toBeCloseTo(1 - 0.5 ** thisWeek, 12)
    expect(decisionHazard(town, { ...study, lastContact: 1 }, 3)).toBeCloseTo(1 - 0.5 ** quiet, 12)
    expect(decisionHazard(town, study, 2)).toBeCloseTo(1 - 0.5 ** quiet, 12)
  })

  test('goes up with the scenario’s pace', () => {
    expect(hazardAfter(smallTown({ pace: 2 }), study, 1)).toBeCloseTo(0.75, 12)
    expect(hazardAfter(smallTown({ pace: 0.5 }), study, 1)).toBeCloseTo(1 - Math.SQRT1_2, 12)
  })

  test('goes down while the buyer waits for the seller’s move', () => {
    const waiting = dealOf(town, 'bakery', { buyerStage: 1 })
    expect(hazardAfter(town, waiting, 1)).toBeCloseTo(1 - 0.5 ** MODEL.waiting, 12)
  })

  test('is never quite 0 or 1', () => {
    expect(hazardAfter(smallTown({ pace: 6 }), dealOf(town, 'bakery'), 1)).toBe(1 - MODEL.floor)
    expect(hazardAfter(smallTown({ pace: 0.001 }), study, 1)).toBe(MODEL.floor)
  })
})

describe('the odds that a seller can see', () => {
  test('add proof held, take off proof missing, add people met', () => {
    // Share 0.5 → 0; cost known + ln 1.6, rules not − ln 1.4, user met + ln 1.1.
    expect(visibleOdds(town, dealOf(town, 'mill'), 1)).toBeCloseTo(0.228842, 6)
    // Both proofs and both people: ln (1.6 × 1.4 × 1.1 × 1.3).
    const best = dealOf(town, 'mill', { evidence: ['cost-known', 'rules-known'], met: ['user', 'boss'] })
    expect(visibleOdds(town, best, 1)).toBeCloseTo(1.16415, 5)
    // Share 0.6, nothing held, nobody met: ln 1.5 − ln 1.5.
    expect(visibleOdds(town, dealOf(town, 'bakery'), 1)).toBeCloseTo(0, 12)
  })

  test('do not count proof and people of other stages, nor the buyer’s own promise', () => {
    const deal = dealOf(town, 'mill')
    const more = { ...deal, evidence: [...deal.evidence, 'price-seen', 'contact-named', 'offer-asked'] }
    expect(visibleOdds(town, more, 1)).toBe(visibleOdds(town, deal, 1))
    const hospital = dealOf(town, 'hospital')
    expect(visibleOdds(town, { ...hospital, met: ['boss', 'user'] }, 1)).toBe(visibleOdds(town, hospital, 1))
  })

  test('are those of the stage that the buyer is in, not of the card', () => {
    const ahead = dealOf(town, 'bakery', { buyerStage: 1 })
    // ln 1 − ln 1.6 − ln 1.4
    expect(visibleOdds(town, ahead, 1)).toBeCloseTo(-0.806476, 6)
  })

  test('carry what tasks have added, and fall with silence', () => {
    const deal = dealOf(town, 'mill', { lastContact: 1 })
    expect(visibleOdds(town, { ...deal, push: 0.3 }, 1) - visibleOdds(town, deal, 1)).toBeCloseTo(0.3, 12)
    expect(visibleOdds(town, deal, 1) - visibleOdds(town, deal, 4)).toBeCloseTo(2 * MODEL.quietPenalty.perWeek, 12)
  })
})

test('silence costs from the second week on, up to a limit', () => {
  const deal = dealOf(town, 'mill', { lastContact: 2 })
  const { perWeek, cap } = MODEL.quietPenalty
  expect([1, 2, 3, 4, 5].map((week) => quietPenalty(deal, week))).toEqual([0, 0, 0, perWeek, 2 * perWeek])
  expect(quietPenalty(deal, 40)).toBe(cap)
  // A lead that has just come in is not a neglected one.
  expect(quietPenalty(dealOf(town, 'mill', { arrivedWeek: 7 }), 8)).toBe(0)
})

test('signals count by their weights, a rival against you', () => {
  // 0.5 × 1 + 0.4 × −1 − 0.3 × 2
  expect(signalOdds(town, [1, -1, 2])).toBeCloseTo(-0.5, 12)
  expect(signalOdds(town, [0, 0, 0])).toBe(0)
})

describe('the chance of a proof', () => {
  test('is the playbook’s for an average buyer, and moves with the signal', () => {
    expect(proofChance(logit(0.6), 0, false)).toBeCloseTo(0.6, 12)
    expect(proofChance(logit(0.5), 2, false)).toBeCloseTo(1 / (1 + Math.exp(-2 * MODEL.signalOnProof)), 12)
    expect(proofChance(logit(0.5), -2, false) + proofChance(logit(0.5), 2, false)).toBeCloseTo(1, 12)
  })

  test('is cut when it comes too early, and never certain', () => {
    expect(proofChance(logit(0.6), 0, true)).toBeCloseTo(0.6 * MODEL.prematureProof, 12)
    expect(proofChance(logit(0.98), 20, false)).toBe(1 - MODEL.floor)
    expect(proofChance(logit(0.02), -20, true)).toBe(MODEL.floor)
  })
})

test('a task is too early when its first stage lies beyond the buyer’s', () => {
  const study = dealOf(town, 'mill')
  expect(isPremature(town, study, task('offer'))).toBe(true)
  expect(isPremature(town, study, task('workshop'))).toBe(false)
  // `call` belongs to `lead` and to `study`, `map` to `study` and to `deal`.
  expect(isPremature(town, study, task('call'))).toBe(false)
  expect(isPremature(town, dealOf(town, 'bakery'), task('map'))).toBe(true)
  // It is the buyer's stage that counts, wherever the card was pushed to.
  expect(isPremature(town, { ...study, stage: 2 }, task('offer'))).toBe(true)
  expect(isPremature(town, { ...study, buyerStage: 2 }, task('offer'))).toBe(false)
})

test('a competent seller has most of the proof in hand', () => {
  const odds = town.stages.map((stage) => stageOdds(stage, town.roles))
  // 0.7 × (ln 1.6 + ln 1.4)
  expect(competentOdds(odds[1] as (typeof odds)[number])).toBeCloseTo(0.564533, 6)
  // ln 1.5 + 0.7 × ln 1.5
  expect(competentOdds(odds[0] as (typeof odds)[number])).toBeCloseTo(0.689291, 6)
  expect(town.competent).toEqual(odds.map(competentOdds))
})
