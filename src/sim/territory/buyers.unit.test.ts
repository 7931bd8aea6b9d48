import { describe, expect, test } from 'vitest'
import type { TerritoryScenario } from '../../schema/scenario/territory.ts'
import { dealOf, scenario, smallTown } from '../testing/fixture.ts'
import { buyersAct } from './buyers.ts'
import type { Deal } from './desk.ts'
import { evolve } from './evolve.ts'
import type { Fact } from './facts.ts'
import { clip, decisionHazard, sigmoid, signalOdds, visibleOdds } from './rules.ts'
import { type State, start } from './state.ts'
import { territory } from './territory.ts'
import { strikes } from './truth.ts'

const seeds = Array.from({ length: 2_000 }, (_, n) => n)
const quiet: Partial<TerritoryScenario> = { reviewTop: 0, healthEvery: 0 }

/** A territory of one deal, as a test wants it. */
function alone(id: string, seed: number, own: Partial<Deal> = {}, setting = smallTown(quiet)): State {
  const state = start(setting, seed)
  return { ...state, desk: { ...state.desk, deals: [dealOf(setting, id, own)] } }
}

const decision = (state: State) => buyersAct(state).find((fact) => 'deal' in fact && !('task' in fact))
const fold = (state: State, facts: readonly Fact[]) => facts.reduce(evolve, state)
/** The state after so many weeks of doing nothing. */
function weeksLater(state: State, weeks: number): State {
  return weeks === 0 ? state : weeksLater(fold(state, buyersAct(state)), weeks - 1)
}

describe('a buyer decides', () => {
  test('as often as the hazard says, and for you as often as the odds say', () => {
    const seen = { decided: 0, yes: 0 }
    const expected = { decided: 0, yes: 0, spread: 0 }
    for (const seed of seeds) {
      const state = alone('mill', seed, { lastContact: 1 })
      const [deal] = state.desk.deals as [Deal]
      const hazard = decisionHazard(state.setting, deal, 1)
      const odds = visibleOdds(state.setting, deal, 1) + signalOdds(state.setting, state.truth[0]?.signals ?? [])
      const yes = hazard * clip(sigmoid(odds))
      expected.decided += hazard
      expected.yes += yes
      expected.spread += yes * (1 - yes)
      const fact = decision(state)
      if (fact) seen.decided += 1
      if (fact?.type === 'BuyerCommitted') seen.yes += 1
    }
    // Four standard deviations of luck.
    expect(Math.abs(seen.decided - expected.decided)).toBeLessThan(4 * Math.sqrt(expected.decided))
    expect(Math.abs(seen.yes - expected.yes)).toBeLessThan(4 * Math.sqrt(expected.spread))
  })

  test('against you: for a rival in the stage’s share, else for nothing', () => {
    const facts = seeds.map((seed) => decision(alone('bakery', seed))?.type)
    const lost = facts.filter((type) => type === 'DealLost').length
    const undecided = facts.filter((type) => type === 'DealUndecided').length
    // `lead`: one in five goes to a rival.
    expect(lost / (lost + undecided)).toBeCloseTo(0.2, 1)
  })

  test('likelier for you with proof in hand', () => {
    const yes = (own: Partial<Deal>) =>
      seeds.filter((seed) => decision(alone('mill', seed, own))?.type === 'BuyerCommitted').length
    const proved = yes({ evidence: ['cost-known', 'rules-known'], met: ['user', 'boss'] })
    expect(proved).toBeGreaterThan(1.3 * yes({ evidence: [], met: [] }))
    // The same luck: whoever said yes without proof says it with proof too.
    const same = seeds.filter((seed) => {
      const bare = decision(alone('mill', seed, { evidence: [] }))?.type === 'BuyerCommitted'
      return bare && decision(alone('mill', seed))?.type !== 'BuyerCommitted'
    })
    expect(same).toEqual([])
  })

  test('to enter the next stage, which brings its evidence', () => {
    const seed = seeds.find((n) => decision(alone('mill', n))?.type === 'BuyerCommitted') ?? -1
    const state = alone('mill', seed, { push: 0.7 })
    const [after] = fold(state, buyersAct(state)).desk.deals as [Deal]
    expect(after).toMatchObject({ stage: 1, buyerStage: 2, push: 0, status: 'open' })
    expect(after.evidence).toContain('offer-asked')
  })

  test('to sign what the deal is worth, less what was conceded', () => {
    const seed = seeds.find((n) => decision(alone('hospital', n))?.type === 'DealWon') ?? -1
    const worth = start(smallTown(), seed).truth[2]?.amount ?? 0
    expect(decision(alone('hospital', seed))).toEqual({
      type: 'DealWon',
      deal: 'hospital',
      amount: Math.round(worth),
    })
    expect(decision(alone('hospital', seed, { amountFactor: 0.81 }))).toMatchObject({
      amount: Math.round(worth * 0.81),
    })
    expect(decision(alone('hospital', seed, { amountFactor: 0 }))).toMatchObject({ amount: 1 })
  })

  test('not for you again while the seller has not moved', () => {
    const types = seeds.map((seed) => decision(alone('mill', seed, { buyerStage: 2, stage: 1 }))?.type)
    expect(types).not.toContain('BuyerCommitted')
    expect(types).not.toContain('DealWon')
    expect(types).toContain('DealLost')
  })

  test('nothing once the deal is closed', () => {
    const facts = seeds.slice(0, 200).map((seed) => decision(alone('mill', seed, { status: 'lost' })))
    expect(facts.filter(Boolean)).toEqual([])
  })
})

describe('the week’s end', () => {
  test('brings the answers of the week, before the buyer decides', () => {
    const state = alone('mill', 3, { pending: ['audit'], tries: ['audit'] })
    const types = buyersAct(state).map((fact) => fact.type)
    expect(types.slice(0, 3)).toEqual(['WeekEnded', 'SignalObserved', 'AmountObserved'])
    const [after] = fold(state, buyersAct(state)).desk.deals as [Deal]
    expect(after.amount.sd).toBeLessThan(state.desk.deals[0]?.amount.sd ?? 0)
  })

  test('leaves nothing waiting for an answer', () => {
    const setting = smallTown(quiet)
    const state = [
      { type: 'DoTask', deal: 'depot', task: 'mail' } as const,
      { type: 'EndPhase' } as const,
    ].reduce<State>(
      (before, command) => {
        const made = territory.decide(before, command)
        return 'facts' in made ? fold(before, made.facts) : before
      },
      start(setting, 1),
    )
    expect(state.desk.week).toBe(2)
    expect(state.desk.deals.flatMap((deal) => deal.pending)).toEqual([])
    expect(territory.permit(setting, state.desk, { type: 'DoTask', deal: 'depot', task: 'mail' })).not.toMatchObject({
      code: 'already-pending',
    })
  })

  test('gives the next week its hours, and ends the run after the last', () => {
    const setting = smallTown({ ...quiet, events: [] })
    const begun = start(setting, 1)
    const state = { ...begun, desk: { ...begun.desk, hours: 0.5 } }
    expect(weeksLater(state, 1).desk).toMatchObject({ week: 2, phase: 'work', hours: 10 })
    expect(weeksLater(state, 3).desk).toMatchObject({ week: 4, phase: 'work' })
    expect(weeksLater(state, 4).desk).toMatchObject({ week: 4, phase: 'finished' })
  })
})

describe('events', () => {
  const setting = smallTown(quiet)

  test('strike in their week, or never', () => {
    for (const seed of seeds.slice(0, 200)) {
      const struck = weeksLater(start(setting, seed), 3).desk.events
      const expected = scenario.events.filter((event, n) => strikes(seed, n, event.chance))
      expect(struck).toEqual(expected.map(({ id, week }) => ({ id, week })))
    }
  })

  test('take hours, but no more than there are', () => {
    const flooded = seeds.find((seed) => strikes(seed, 1, 0.5)) ?? -1
    const helped = seeds.find((seed) => strikes(seed, 0, 0.6)) ?? -1
    expect(weeksLater(start(setting, flooded), 2).desk.hours).toBe(0)
    expect(weeksLater(start(setting, helped), 1).desk.hours).toBe(6)
  })

  test('shift truth and belief alike, of the deals they are about', () => {
    const before = start(setting, 1)
    const after = evolve(before, { type: 'EventStruck', event: 'subsidy' })
    const shift = (n: number, k: number) => [
      (after.truth[n]?.signals[k] ?? 0) - (before.truth[n]?.signals[k] ?? 0),
      (after.desk.deals[n]?.signals[k]?.mean ?? 0) - (before.desk.deals[n]?.signals[k]?.mean ?? 0),
    ]
    const by = (x: number) => [expect.closeTo(x, 12), expect.closeTo(x, 12)]
    // Plants want more; the hospital has less money; the bakery has heard of it and shrugs.
    expect([shift(0, 0), shift(3, 0)]).toEqual([by(0.5), by(0.5)])
    expect([shift(2, 0), shift(2, 1)]).toEqual([by(0), by(-1)])
    expect([0, 1, 2].map((k) => shift(1, k))).toEqual([by(0), by(0), by(0)])
    expect(after.desk.deals.flatMap((deal) => deal.signals.map(({ sd }) => sd))).toEqual(Array(12).fill(1))
  })

  test('do not touch a closed deal', () => {
    const state = alone('mill', 1, { status: 'lost' })
    const after = evolve(state, { type: 'EventStruck', event: 'price-war' })
    expect(after.desk.deals).toEqual(state.desk.deals)
    expect(after.truth).toEqual(state.truth)
  })
})

describe('leads', () => {
  const setting = smallTown({ ...quiet, weeks: 8, events: [] })
  const worked = (source: string, seed: number) => evolve(start(setting, seed), { type: 'SourceWorked', source })

  test('come in the weeks of their source, with its chance, in the scenario’s order', () => {
    let arrived = 0
    for (const seed of seeds.slice(0, 500)) {
      // `fair`: two weeks from the week after.
      const state = weeksLater(worked('fair', seed), 6)
      const leads = state.desk.deals.slice(scenario.accounts.length)
      expect(leads.map(({ id }) => id)).toEqual(['dairy', 'cinema', 'port'].slice(0, leads.length))
      for (const lead of leads) expect(lead.arrivedWeek).toBeOneOf([2, 3])
      arrived += leads.length
    }
    expect(arrived / 1_000).toBeCloseTo(0.7, 1)
  })

  test('are as much better as their source is good, in truth and in belief', () => {
    const before = worked('fair', 1)
    const after = evolve(before, { type: 'LeadArrived', account: 'dairy', source: 'fair' })
    const n = setting.accountIndex.get('dairy') ?? -1
    const gain = (after.truth[n]?.signals ?? []).map((value, k) => value - (before.truth[n]?.signals[k] ?? 0))
    expect(gain).toEqual([0.5, 0.5, 0.5].map((x) => expect.closeTo(x, 12)))
    expect(after.desk.deals.at(-1)?.signals.map(({ mean }) => mean)).toEqual([0.9, 0.5, 0.8])
    expect(after.truth.filter((_, i) => i !== n)).toEqual(before.truth.filter((_, i) => i !== n))
  })

  test('run out', () => {
    const state = { ...worked('fair', 1), desk: { ...worked('fair', 1).desk, running: [] } }
    const ids = ['dairy', 'cinema', 'port']
    const full = fold(
      state,
      ids.map((account): Fact => ({ type: 'LeadArrived', account, source: null })),
    )
    const again = evolve(full, { type: 'SourceWorked', source: 'fair' })
    expect(weeksLater(again, 4).desk.deals).toHaveLength(setting.accounts.length)
  })
})
