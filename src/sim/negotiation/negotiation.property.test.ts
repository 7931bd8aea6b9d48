import { describe, expect, test } from 'vitest'
import { apply, play, replay } from '../run.ts'
import type { Fact } from './facts.ts'
import { negotiation } from './negotiation.ts'
import { ourWorthOf, outcomeOf } from './packages.ts'
import { limitAfter, seatFor } from './persona.ts'
import { TALKS } from './testing/fixture.ts'
import { factsOf, onEveryRun, walk } from './testing/runs.ts'

const POLICIES = Object.keys(negotiation.policies)

describe('on every run', () => {
  test('the buyer neither offers nor takes less than having no deal, nor less than what they were offered outright', () => {
    onEveryRun((setting, run) => {
      for (const { facts, before, after } of walk(setting, run)) {
        const theirs = seatFor(setting, after.truth, before.table.events).worth
        const limit = limitAfter(setting, after.truth, before.table.events)
        const outright = facts.find(({ type }) => type === 'OfferMade') ? after.table.ours : before.table.ours
        const floor = theirs[outcomeOf(setting, outright)] as number
        for (const fact of facts) {
          if (fact.type === 'BuyerOffered') {
            const worth = theirs[outcomeOf(setting, fact.offer)] as number
            expect(worth).toBeGreaterThanOrEqual(Math.max(floor, Math.min(limit, worth + 1)) - 1e-9)
            if (floor < limit) expect(worth).toBeGreaterThanOrEqual(limit - 1e-9)
          }
          if (fact.type === 'BuyerAccepted' && after.table.deal)
            expect(theirs[outcomeOf(setting, after.table.deal)]).toBeGreaterThanOrEqual(Math.max(limit, floor) - 1e-9)
        }
      }
    })
  })

  test('the buyer takes no offer back', () => {
    onEveryRun((setting, run) => {
      for (const { facts, before, after } of walk(setting, run)) {
        const { worth: theirs, reservation } = seatFor(setting, after.truth, before.table.events)
        const last = theirs[outcomeOf(setting, before.table.theirs)] as number
        const ours = theirs[outcomeOf(setting, after.table.ours)] as number
        for (const fact of facts) {
          if (fact.type !== 'BuyerOffered' || last < reservation) continue
          expect(theirs[outcomeOf(setting, fact.offer)]).toBeLessThanOrEqual(Math.max(last, ours) + 1e-9)
        }
      }
    })
  })

  test('time and goodwill stay within their bounds, worths are those of the packages', () => {
    onEveryRun((setting, run) => {
      for (const { after } of walk(setting, run)) {
        const { table } = after
        expect(table.goodwill).toBeGreaterThanOrEqual(0)
        expect(table.goodwill).toBeLessThanOrEqual(1)
        expect(table.round).toBeGreaterThanOrEqual(1)
        expect(table.round).toBeLessThanOrEqual(setting.scenario.rounds)
        for (const move of table.moves) {
          if ('offer' in move) expect(move.worth).toBe(ourWorthOf(setting, move.offer))
        }
        const sum = table.priorities.reduce((total, { share }) => total + share.mean, 0)
        expect(sum).toBeCloseTo(1, 9)
      }
    })
  })

  test('facts read from a log give the same run and score', () => {
    onEveryRun((setting, run) => {
      const facts = factsOf(walk(setting, run))
      const read = JSON.parse(JSON.stringify(facts)) as Fact[]
      expect(replay(negotiation, setting, run.seed, read)).toEqual(replay(negotiation, setting, run.seed, facts))
      expect(negotiation.score(setting, run.seed, read)).toEqual(negotiation.score(setting, run.seed, facts))
    })
  })

  test('a score lies between 0 and 100', () => {
    onEveryRun((setting, run) => {
      const card = negotiation.score(setting, run.seed, factsOf(walk(setting, run)))
      for (const points of [card.total, ...Object.values(card.competencies)]) {
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(100)
      }
    })
  })
})

describe.each(Object.keys(TALKS))('the talk "%s"', (name) => {
  const setting = TALKS[name] as (typeof TALKS)[string]

  test.each(POLICIES)('is ended by %s in time, and the chart lets it do all that it does', (policy) => {
    const gate = negotiation.gate(setting)
    const choose = negotiation.policies[policy]
    for (let seed = 1; seed <= 20; seed += 1) {
      let state = negotiation.start(setting, seed)
      let commands = 0
      while (choose && !negotiation.isFinished(state.table)) {
        const command = choose(state.table, setting, seed)
        const applied = apply(negotiation, state, command)
        expect([command, gate(state.table, command)]).toEqual([command, 'state' in applied])
        if ('refusal' in applied) throw new Error(applied.refusal.code)
        state = applied.state
        commands += 1
      }
      expect(commands).toBeLessThanOrEqual(2 * setting.scenario.rounds + 1)
    }
  })
})

test('walking away from an empty zone gets all the marks that an end can get', () => {
  const setting = TALKS['no zone'] as (typeof TALKS)[string]
  for (let seed = 1; seed <= 50; seed += 1) {
    const card = negotiation.score(setting, seed, play(negotiation, setting, 'expert', seed))
    expect(card.outcome.quality).toBe(100)
    expect(card.total).toBeGreaterThanOrEqual(90)
  }
})
