import type { Stage } from '../../schema/playbook.ts'
import type { Event } from '../../schema/scenario/territory.ts'
import { draw } from '../random.ts'
import type { Deal } from './desk.ts'
import { evolveDeal } from './evolve-deal.ts'
import type { Fact } from './facts.ts'
import { triesOf } from './pipeline.ts'
import { clip, decisionHazard, sigmoid, signalOdds, visibleOdds } from './rules.ts'
import type { State } from './state.ts'
import { answers } from './tasks.ts'
import { PURPOSE, SUBJECT, strikes, type Truth } from './truth.ts'
import type { Work } from './work.ts'

/** The week's end: answers come in, every buyer acts, leads and events arrive, a new week begins. */
export function buyersAct(state: State): Fact[] {
  const facts: Fact[] = [{ type: 'WeekEnded', week: state.desk.week }]
  for (const deal of state.desk.deals) if (deal.status === 'open') buyerActs(state, deal, facts)
  for (const fact of nextWeek(state)) facts.push(fact)
  return facts
}

/** What the new week begins with, once every buyer has acted; or the end of the run. */
export function nextWeek(state: State): Fact[] {
  const { week } = state.desk
  if (week >= state.setting.scenario.weeks) return [{ type: 'PhaseBegan', phase: 'finished' }]
  const facts: Fact[] = [{ type: 'WeekBegan', week: week + 1 }]
  const pool = leadPool(state)
  eventsOf(state, week + 1, pool, facts)
  leadsOf(state, week + 1, pool, facts)
  return facts
}

/** One buyer's week: answers that were due, then a decision if one falls. */
export function buyerActs(state: State, before: Deal, facts: Fact[]): void {
  let deal = before
  for (const id of before.pending) {
    for (const fact of answers(
      state,
      deal,
      state.setting.works.get(id) as Work,
      Math.max(1, triesOf(before, id)),
      before.talks?.[id],
    )) {
      facts.push(fact)
      deal = evolveDeal(state.setting, deal, fact, state.desk.week)
    }
  }
  const fact = decisionOf(state, deal)
  if (fact) facts.push(fact)
}

/** What the buyer decides this week, if anything. */
function decisionOf(state: State, deal: Deal): Fact | null {
  const { setting, seed } = state
  const { week } = state.desk
  if (draw(seed, deal.n, week, PURPOSE.exit) >= decisionHazard(setting, deal, week)) return null
  const truth = state.truth[deal.n] as Truth
  const forYou = clip(sigmoid(visibleOdds(setting, deal, week) + signalOdds(setting, truth.signals)))
  if (draw(seed, deal.n, week, PURPOSE.which) < forYou) return commitment(state, deal, truth)
  const stage = setting.stages[deal.buyerStage] as Stage
  const toRival = draw(seed, deal.n, week, PURPOSE.rival) < stage.rivalShare
  return { type: toRival ? 'DealLost' : 'DealUndecided', deal: deal.id }
}

function commitment(state: State, deal: Deal, truth: Truth): Fact | null {
  const { setting } = state
  // A buyer who has said yes already waits for the seller to take up the next stage.
  if (deal.buyerStage > deal.stage) return null
  const last = deal.buyerStage === setting.stages.length - 1
  if (!last) return { type: 'BuyerCommitted', deal: deal.id, evidence: setting.commitment[deal.buyerStage]?.id ?? '' }
  return { type: 'DealWon', deal: deal.id, amount: bookedAmount(deal, truth) }
}

/** What is signed: the true amount less what tasks have conceded. */
function bookedAmount(deal: Deal, truth: Truth): number {
  return Math.max(1, Math.round(truth.amount * deal.amountFactor))
}

/** Accounts that have not come in yet, in the scenario's order. */
function leadPool(state: State): string[] {
  const { accounts, leads } = state.setting.scenario
  return leads.slice(state.desk.deals.length - accounts.length).map((account) => account.id)
}

function eventsOf(state: State, week: number, pool: string[], facts: Fact[]): void {
  state.setting.scenario.events.forEach((event, n) => {
    if (event.week !== week || !strikes(state.seed, n, event.chance) || hasStruck(state, event.id)) return
    strike(event, pool, facts)
  })
}

/** A host of a live room can let an event strike before its week. */
export function eventStrikes(state: State, id: string): Fact[] {
  const event = state.setting.scenario.events.find((candidate) => candidate.id === id)
  const facts: Fact[] = []
  if (event && state.desk.phase !== 'finished' && !hasStruck(state, id)) strike(event, leadPool(state), facts)
  return facts
}

function hasStruck(state: State, id: string): boolean {
  return state.desk.events.some((struck) => struck.id === id)
}

function strike(event: Event, pool: string[], facts: Fact[]): void {
  facts.push({ type: 'EventStruck', event: event.id })
  for (let i = 0; i < event.leads; i += 1) arrive(pool, null, facts)
}

function leadsOf(state: State, week: number, pool: string[], facts: Fact[]): void {
  for (const run of state.desk.running) {
    const source = state.setting.sources.get(run.source)
    if (!source) continue
    const due = week >= run.week + source.delay && week < run.week + source.delay + source.lasts
    const subject = SUBJECT.source + state.setting.scenario.sources.indexOf(source)
    if (due && draw(state.seed, subject, week, PURPOSE.lead) < source.chance) arrive(pool, source.id, facts)
  }
}

function arrive(pool: string[], source: string | null, facts: Fact[]): void {
  const account = pool.shift()
  if (account !== undefined) facts.push({ type: 'LeadArrived', account, source })
}
