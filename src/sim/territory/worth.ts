import type { Task } from '../../schema/playbook.ts'
import type { Deal, Desk } from './desk.ts'
import { type Path, pathOf, stepChance, timeChance } from './outlook.ts'
import { missingEvidence } from './pipeline.ts'
import { decisionHazard, hazardUnder, MODEL, proofChanceAt, quietPenalty, visibleOdds } from './rules.ts'
import type { Setting } from './setting.ts'
import type { Work } from './work.ts'

/** What an hour of a task on a deal adds to expected bookings. */
export interface Step {
  readonly task: Task
  /** Money an hour. */
  readonly perHour: number
}

/**
 * Share of a deal's worth that the proofs still missing stand for (no move without them): half while the buyer
 * already waits for the move, less while there is still time.
 */
const GATE = { waiting: 0.5, open: 0.2 }
/** What a lever is worth although the buyer may decide only later: added to the chance that the decision falls this week. */
const LATER = 0.3
/** What a deal that is still alive at the end is worth, as a share of one won in time: the next quarter begins with it [A]. */
const CARRY = 0.25

/** What is worked out about a deal in a week. */
interface Known {
  readonly deal: Deal
  readonly week: number
  readonly steps: readonly Step[]
  readonly hopeless: boolean
}

/** By setting, then by the deal's number: deals are immutable, so only one just touched is worked out anew. */
const memory = new WeakMap<Setting, (Known | undefined)[]>()

function knownOf(setting: Setting, deal: Deal, week: number): Known {
  let deals = memory.get(setting)
  if (!deals) {
    deals = []
    memory.set(setting, deals)
  }
  const cached = deals[deal.n]
  if (cached?.deal === deal && cached.week === week) return cached
  const fresh = workOut(setting, deal, week)
  deals[deal.n] = fresh
  return fresh
}

/** The worth of each task of the deal's present stage. */
export function stepsOf(setting: Setting, deal: Deal, week: number): readonly Step[] {
  return knownOf(setting, deal, week).steps
}

/** The best task that fits into the hours left. */
export function bestStep(setting: Setting, deal: Deal, week: number, hours: number): Step | null {
  let best: Step | null = null
  for (const step of stepsOf(setting, deal, week)) {
    if (step.task.hours <= hours && step.perHour > (best?.perHour ?? 0)) best = step
  }
  return best
}

function workOut(setting: Setting, deal: Deal, week: number): Known {
  if (deal.status !== 'open') return { deal, week, steps: [], hopeless: false }
  const path = pathOf(setting, deal)
  const odds = visibleOdds(setting, deal, week)
  const hazard = decisionHazard(setting, deal, week)
  const time = timely(timeChance(setting, deal, week, hazard))
  const later = deal.amount.mean * deal.amountFactor * path.later * time
  const chance = stepChance(path, odds)
  const worth = later * chance
  const contact = deal.lastContact === week ? 0 : contactGain(setting, deal, week, path, odds) - worth
  const missing = missingEvidence(setting, deal)
  const gateShare = deal.buyerStage > deal.stage ? GATE.waiting : GATE.open
  const steps: Step[] = []
  for (const work of setting.work[deal.stage] as Work[]) {
    const { task } = work
    if (deal.pending.includes(task.id)) continue
    const gain = expectedGain(setting, deal, work, missing)
    const lever = gain.odds === 0 ? 0 : later * stepChance(path, odds + gain.odds) - worth
    const commit = lever * (hazard + LATER)
    const gate = missing.length === 0 ? 0 : (gateShare * worth * gain.proofs) / missing.length
    const conceded = (1 - task.amountFactor) * worth
    steps.push({ task, perHour: (commit + gate + Math.max(0, contact) - conceded) / task.hours })
  }
  const unlikely = chance * path.later < LOST_PATH || looksBad(deal, path)
  return { deal, week, steps, hopeless: unlikely && steps.every((step) => step.perHour < IDLE * hourOf(setting)) }
}

/** Money that an open deal stands for as it is: amount × chance, a win after the end at its discount. */
export function worthOf(setting: Setting, deal: Deal, desk: Pick<Desk, 'week' | 'phase'>): number {
  const path = pathOf(setting, deal)
  const chance = stepChance(path, visibleOdds(setting, deal, desk.week)) * path.later
  const over = desk.phase === 'finished'
  const time = over ? 0 : timeChance(setting, deal, desk.week, decisionHazard(setting, deal, desk.week))
  return deal.amount.mean * deal.amountFactor * chance * timely(time)
}

function timely(chance: number): number {
  return chance + CARRY * (1 - chance)
}

/** The deal's worth had the buyer heard from you this week. */
function contactGain(setting: Setting, deal: Deal, week: number, path: Path, odds: number): number {
  const hazard = hazardUnder(setting, deal, MODEL.attention.thisWeek)
  const time = timely(timeChance(setting, deal, week, hazard))
  const chance = stepChance(path, odds + quietPenalty(deal, week))
  return deal.amount.mean * deal.amountFactor * path.later * time * chance
}

/** Log-odds and pieces of proof that a task should bring. */
function expectedGain(setting: Setting, deal: Deal, work: Work, missing: readonly string[]) {
  const { task } = work
  const stage = setting.odds[deal.buyerStage] as (typeof setting.odds)[number]
  let odds = deal.tries[task.id] ? 0 : work.odds
  let proofs = 0
  for (const proof of work.proofs) {
    if (!missing.includes(proof.evidence)) continue
    const proved = proofChanceAt(proof.odds, deal.signals[proof.signal]?.mean ?? 0, work.stage > deal.buyerStage)
    proofs += proved
    for (const { id, odds: step } of stage.proof) if (id === proof.evidence) odds += proved * 2 * step
  }
  for (const { role, chance } of task.meets) {
    if (deal.met.includes(role)) continue
    for (const { id, odds: step } of stage.people) if (id === role) odds += chance * step
  }
  return { odds, proofs }
}

/** Log-odds of the buyer's signals under which a deal is not worth an hour, once it has been asked about. */
const HOPELESS = -0.75
/** How sure one has to be of that: mean standard deviation of the signals. */
const ASKED = 0.85
/** Chance, time apart, under which nobody should spend another hour. */
const LOST_PATH = 0.02

/** A long shot is worth its hours as long as they bring more than this share of what the quota asks of an hour. */
const IDLE = 0.2

function hourOf({ scenario }: Setting): number {
  return scenario.quota / (scenario.weeks * scenario.hoursPerWeek)
}

function looksBad(deal: Deal, path: Path): boolean {
  if (path.mean >= HOPELESS) return false
  let sd = 0
  for (const signal of deal.signals) sd += signal.sd
  return sd < ASKED * deal.signals.length
}

/** Whether a cold eye would give the deal up, by what is known now. */
export function isHopeless(setting: Setting, deal: Deal, week: number): boolean {
  return knownOf(setting, deal, week).hopeless
}
