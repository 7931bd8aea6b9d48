import type { Deal, Desk } from './desk.ts'
import { clip, decisionHazard, sigmoid, visibleOdds } from './rules.ts'
import type { Setting } from './setting.ts'

/**
 * What can be expected from what is known: the numbers a good seller would state.
 * An approximation by design (later stages at the playbook's shares, time as a normal sum), cheap enough for bots.
 */

/** Chance that the deal is won before the run ends. */
export function winChance(setting: Setting, deal: Deal, week: number): number {
  if (deal.status !== 'open') return deal.status === 'won' ? 1 : 0
  return pathChance(setting, deal, visibleOdds(setting, deal, week)) * timeChance(setting, deal, week)
}

/** Chance to get through all the buyer's decisions that are left, time apart; `odds` = visible log-odds of the present one. */
export function pathChance(setting: Setting, deal: Deal, odds: number): number {
  const { mean, variance } = believed(setting, deal)
  // A normal mixture of logistic curves: shrink the log-odds (MacKay 1992).
  const shrink = 1 / Math.sqrt(1 + (Math.PI * variance) / 8)
  let chance = clip(sigmoid((odds + mean) * shrink))
  for (let s = deal.buyerStage + 1; s < setting.stages.length; s += 1) {
    chance *= clip(sigmoid(((setting.competent[s] as number) + mean) * shrink))
  }
  return chance
}

/** Mean and variance of the log-odds that the signals add. */
function believed(setting: Setting, deal: Deal): { mean: number; variance: number } {
  let mean = 0
  let variance = 0
  for (let k = 0; k < deal.signals.length; k += 1) {
    const { weight } = setting.playbook.signals[k] as { weight: number }
    const estimate = deal.signals[k] as { mean: number; sd: number }
    mean += weight * estimate.mean
    variance += weight * weight * estimate.sd * estimate.sd
  }
  return { mean, variance }
}

/** Chance that the decisions left fit into the weeks left: the sum of geometric times as a normal one. */
export function timeChance(setting: Setting, deal: Deal, week: number): number {
  const left = setting.scenario.weeks - week + 1
  let mean = 0
  let variance = 0
  for (let s = deal.buyerStage; s < setting.stages.length; s += 1) {
    const h = s === deal.buyerStage ? decisionHazard(setting, deal, week) : (setting.hazard[s] as number)
    mean += 1 / h
    variance += (1 - h) / (h * h)
  }
  // Fewer weeks than decisions left: at most one decision falls in a week.
  if (left < setting.stages.length - deal.buyerStage) return 0
  return sigmoid((1.7 * (left + 0.5 - mean)) / Math.sqrt(variance + 0.25))
}

/** Bookings so far and what the open deals should add by the end. */
export function expectedBookings(setting: Setting, desk: Desk): number {
  return desk.deals.reduce(
    (sum, deal) => (deal.status === 'open' ? sum + deal.amount.mean * winChance(setting, deal, desk.week) : sum),
    desk.bookings,
  )
}
