import type { Task } from '../../schema/playbook.ts'
import type { Deal, Desk } from './desk.ts'
import { type Path, pathOf, stepChance, timeChance } from './outlook.ts'
import { missingEvidence } from './pipeline.ts'
import { decisionHazard, hazardAfter, proofChance, quietPenalty, visibleOdds } from './rules.ts'
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
export interface Known {
  readonly outlook: Outlook
  readonly week: number
  readonly steps: readonly Step[]
  /** The best of the steps; `null` if none brings anything. */
  readonly best: Step | null
  readonly hopeless: boolean
  /** The buyer has agreed to the next stage and all evidence is there: the card may move. */
  readonly ready: boolean
}

/** What holds in any week. */
export interface Outlook {
  readonly deal: Deal
  readonly path: Path
  /** Pieces of exit evidence that its stage still lacks. */
  readonly missing: number
  readonly gains: readonly Gain[]
}

/** Log-odds and pieces of proof that a task should bring. */
interface Gain {
  readonly task: Task
  readonly odds: number
  readonly proofs: number
}

/** Not to be asked twice of a deal; `known.ts` sees to that. */
export function outlookOf(setting: Setting, deal: Deal): Outlook {
  const path = pathOf(setting, deal)
  const gains: Gain[] = []
  if (deal.status !== 'open') return { deal, path, missing: 0, gains }
  const missing = missingEvidence(setting, deal)
  for (const work of setting.stageWorks[deal.stage] as readonly Work[]) {
    if (!deal.pending.includes(work.task.id)) gains.push(expectedGain(deal, work, missing))
  }
  return { deal, path, missing: missing.length, gains }
}

export function workOut(setting: Setting, outlook: Outlook, week: number): Known {
  const { deal, path, missing } = outlook
  if (deal.status !== 'open') return { outlook, week, steps: [], best: null, hopeless: false, ready: false }
  const odds = visibleOdds(setting, deal, week)
  const hazard = decisionHazard(setting, deal, week)
  const time = timely(timeChance(setting, deal, week, hazard))
  const later = deal.amount.mean * deal.amountFactor * path.later * time
  const chance = stepChance(path, odds)
  const worth = later * chance
  const contact = deal.lastContact === week ? 0 : contactGain(setting, deal, week, path, odds) - worth
  const gateShare = deal.buyerStage > deal.stage ? GATE.waiting : GATE.open
  const steps: Step[] = []
  let best: Step | null = null
  let idle = true
  const enough = IDLE * hourOf(setting)
  for (const gain of outlook.gains) {
    const { task } = gain
    const lever = gain.odds === 0 ? 0 : later * stepChance(path, odds + gain.odds) - worth
    const commit = lever * (hazard + LATER)
    const gate = missing === 0 ? 0 : (gateShare * worth * gain.proofs) / missing
    const conceded = (1 - task.amountFactor) * worth
    const step = { task, perHour: (commit + gate + Math.max(0, contact) - conceded) / task.hours }
    steps.push(step)
    if (step.perHour > (best?.perHour ?? 0)) best = step
    if (step.perHour >= enough) idle = false
  }
  const way = chance * path.later
  const unlikely = way < LOST_PATH || (way < LONG_SHOT && looksBad(deal, path))
  const ready = missing === 0 && deal.buyerStage > deal.stage
  return { outlook, week, steps, best, hopeless: unlikely && idle, ready }
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
  const hazard = hazardAfter(setting, deal, 0)
  const time = timely(timeChance(setting, deal, week, hazard))
  const chance = stepChance(path, odds + quietPenalty(deal, week))
  return deal.amount.mean * deal.amountFactor * path.later * time * chance
}

function expectedGain(deal: Deal, work: Work, missing: readonly string[]): Gain {
  const { task } = work
  let odds = deal.tries.includes(task.id) ? 0 : work.odds
  let proofs = 0
  for (const proof of work.proofs) {
    if (!missing.includes(proof.evidence)) continue
    const signal = proof.signal < 0 ? 0 : (deal.signals[proof.signal]?.mean ?? 0)
    const proved = proofChance(proof.odds, signal, work.stage > deal.buyerStage)
    proofs += proved
    odds += proved * 2 * (proof.levers[deal.buyerStage] as number)
  }
  for (const { role, chance, levers } of work.meets) {
    if (!deal.met.includes(role)) odds += chance * (levers[deal.buyerStage] as number)
  }
  return { task, odds, proofs }
}

/** Log-odds of the buyer's signals under which a deal is not worth an hour, once it has been asked about. */
const HOPELESS = -0.75
/** How sure one has to be of that: mean standard deviation of the signals. */
const ASKED = 0.85
/** Chance, time apart, under which nobody should spend another hour. */
const LOST_PATH = 0.02
/** Chance, time apart, up to which a deal that looks bad may be given up; above it, waiting costs nothing (`GIVE_UP.right` in marks/deals.ts). */
const LONG_SHOT = 0.08

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
