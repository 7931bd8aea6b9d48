import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../src/sim/run.ts'
import { simulations } from '../../src/sim/simulations.ts'
import { territory } from '../../src/sim/territory/territory.ts'
import { RUNS, randomRun, walk } from '../../src/sim/testing/runs.ts'
import { playScored, settingOf, TERRITORIES } from './content.ts'

/** Nothing is wired to one sales process: other stages, signals and roles play by the same rules. */

const inbound = settingOf('inbound-desk', 'tests/fixtures/scenarios')
const POLICIES = Object.keys(territory.policies)

describe('the inside-sales playbook', () => {
  test('shares no stage and no signal with the B2B one, and has another number of stages', () => {
    const b2b = settingOf('full-quarter')
    const common = [...inbound.stageIndex.keys(), ...inbound.signalIndex.keys()].filter(
      (id) => b2b.stageIndex.has(id) || b2b.signalIndex.has(id),
    )
    expect(common).toEqual([])
    expect(inbound.stages.length).not.toBe(b2b.stages.length)
  })

  test.each(POLICIES)('is played to its end by %s', (policy) => {
    const runs = Array.from({ length: 50 }, (_, seed) =>
      playScored({ simulation: simulations.territory, setting: inbound }, policy, seed),
    )
    for (const { facts, card } of runs) {
      expect(facts.at(-1)).toEqual({ type: 'PhaseBegan', phase: 'finished' })
      expect(card.total).toBeGreaterThanOrEqual(0)
      expect(card.total).toBeLessThanOrEqual(100)
    }
    const won = runs.reduce((sum, { card }) => sum + (card.outcome.won ?? 0), 0)
    if (policy !== 'silent') expect(won).toBeGreaterThan(0)
  })

  test('holds hours and money together on random runs', () => {
    fc.assert(
      fc.property(randomRun, (run) => {
        const steps = walk(inbound, run)
        const hours = steps.map(({ after }) => after.desk.hours)
        expect(Math.min(0, ...hours)).toBe(0)
        expect(Math.max(0, ...hours)).toBeLessThanOrEqual(inbound.scenario.hoursPerWeek)
        const desk = steps.at(-1)?.after.desk
        expect(desk?.bookings ?? 0).toBe(desk?.deals.reduce((sum, deal) => sum + deal.booked, 0) ?? 0)
      }),
      { numRuns: RUNS },
    )
  })

  test('its charts and the plain rules agree on random runs', () => {
    const gate = territory.gate(inbound)
    fc.assert(
      fc.property(randomRun, (run) => {
        for (const { before, command, decision } of walk(inbound, run)) {
          expect([command, gate(before.desk, command)]).toEqual([command, 'facts' in decision])
        }
      }),
      { numRuns: RUNS },
    )
  })
})

describe.each(TERRITORIES)('on %s', (id) => {
  const setting = settingOf(id)
  const gate = territory.gate(setting)

  test.each(POLICIES)('the charts let %s do all that the rules do', (policy) => {
    const choose = territory.policies[policy]
    for (let seed = 1; seed <= 3; seed += 1) {
      let state = territory.start(setting, seed)
      while (choose && !territory.isFinished(state.desk)) {
        const command = choose(state.desk, setting, seed)
        const applied = apply(territory, state, command)
        expect([command, gate(state.desk, command)]).toEqual([command, 'state' in applied])
        if ('refusal' in applied) throw new Error(applied.refusal.code)
        state = applied.state
      }
    }
  })
})
