import type { Role, Stage, Task } from '../../schema/playbook.ts'
import type { Deal } from './desk.ts'
import type { Setting } from './setting.ts'

/**
 * How much: every probability and amount of the territory, as plain functions.
 * The model is a competing-exits hazard per stage with levers on the log-odds (docs/model.md gives sources and grades).
 */

/** Assumptions that are not the playbook's to set. */
export const MODEL = {
  /** Buyers decide sooner when they have heard from you this week, later when you are quiet. */
  attention: { thisWeek: 1.25, lastWeek: 1, quiet: 0.75 },
  /** Log-odds lost a week without contact, after the first; at most `cap`. */
  quietPenalty: { perWeek: 0.25, cap: 1 },
  /** Log-odds for each task that belongs to a stage the buyer has not agreed to enter (closing too early: OR 0.8). */
  prematurePenalty: Math.log(0.8),
  /** How far a true signal shifts the log-odds that a task proves something. */
  signalOnProof: 0.6,
  /** Chance of proof is cut by this factor when the task comes too early. */
  prematureProof: 0.5,
  /** What each such task costs in price: a pressed buyer asks for something (end of period: −12 to −34 % [V]). */
  prematureAmount: 0.95,
  /** A buyer who waits for you to move decides this much more slowly. */
  waiting: 0.5,
  floor: 0.02,
} as const

export const logit = (p: number): number => Math.log(p / (1 - p))
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
/** Keeps every probability away from certainty. */
export const clip = (p: number): number => Math.min(1 - MODEL.floor, Math.max(MODEL.floor, p))

/** Chance that the buyer comes to a decision about its present stage this week. */
export function decisionHazard(setting: Setting, deal: Deal, week: number): number {
  return hazardAfter(setting, deal, week - deal.lastContact)
}

/** The same, had the buyer heard from you so many weeks ago. */
export function hazardAfter(setting: Setting, deal: Deal, quiet: number): number {
  const waits = deal.buyerStage > deal.stage ? LEVELS : 0
  const hazards = setting.hazards[deal.buyerStage] as readonly number[]
  return hazards[waits + Math.min(LEVELS - 1, Math.max(0, quiet))] as number
}

/** Levels of attention. */
const LEVELS = 3

/** A stage's hazards, as `Setting` keeps them. */
export function hazardsOf({ medianWeeks }: Stage, pace: number): number[] {
  const { thisWeek, lastWeek, quiet } = MODEL.attention
  return [1, MODEL.waiting].flatMap((slow) =>
    [thisWeek, lastWeek, quiet].map((level) => clip(1 - 0.5 ** ((pace * level * slow) / medianWeeks))),
  )
}

/** Log-odds that a decision is for you, but for what the buyer's true signals add. All of it is known to the seller. */
export function visibleOdds(setting: Setting, deal: Deal, week: number): number {
  const stage = setting.odds[deal.buyerStage] as StageOdds
  let odds = stage.base + deal.push - quietPenalty(deal, week)
  for (const { id, odds: step } of stage.proof) odds += deal.evidence.includes(id) ? step : -step
  for (const { id, odds: step } of stage.people) if (deal.met.includes(id)) odds += step
  return odds
}

/** Log-odds lost by silence up to this week. */
export function quietPenalty(deal: Deal, week: number): number {
  const quiet = week - Math.max(deal.lastContact, deal.arrivedWeek) - 1
  return quiet <= 0 ? 0 : Math.min(MODEL.quietPenalty.cap, quiet * MODEL.quietPenalty.perWeek)
}

/** A stage's levers as log-odds, worked out once. */
export interface StageOdds {
  readonly base: number
  /** Evidence that tasks prove: added when held, taken off while missing. */
  readonly proof: readonly { readonly id: string; readonly odds: number }[]
  /** People of the stage: added once met. */
  readonly people: readonly { readonly id: string; readonly odds: number }[]
}

export function stageOdds(stage: Stage, roles: ReadonlyMap<string, Role>): StageOdds {
  const proof = stage.exit.filter((evidence) => evidence.by === 'task')
  return {
    base: logit(stage.advanceShare),
    proof: proof.map(({ id, odds }) => ({ id, odds: Math.log(odds) })),
    people: stage.roles.map((id) => ({ id, odds: Math.log(roles.get(id)?.odds ?? 1) })),
  }
}

/** Log-odds that the signals add: Σ weight × value. */
export function signalOdds(setting: Setting, signals: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < signals.length; k += 1) {
    sum += (setting.playbook.signals[k] as { weight: number }).weight * (signals[k] as number)
  }
  return sum
}

/**
 * Chance that a task proves one piece of evidence: from the log-odds of the playbook's chance, given the (true or
 * estimated) signal behind it.
 */
export function proofChance(odds: number, signal: number, premature: boolean): number {
  const p = sigmoid(odds + MODEL.signalOnProof * signal)
  return clip(premature ? p * MODEL.prematureProof : p)
}

/** A task is premature if its stage lies beyond what the buyer has agreed to. */
export function isPremature(setting: Setting, deal: Deal, task: Task): boolean {
  return (setting.works.get(task.id)?.stage ?? 0) > deal.buyerStage
}

/** Log-odds of a stage as a competent seller meets it with an average buyer: most of the proof in hand. */
export function competentOdds(stage: StageOdds): number {
  return stage.base + 0.7 * stage.proof.reduce((sum, { odds }) => sum + odds, 0)
}
