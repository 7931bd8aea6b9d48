import type { Deal, Desk, Estimate } from './desk.ts'
import { clip, decisionHazard, sigmoid, visibleOdds } from './rules.ts'
import type { Setting } from './setting.ts'

/**
 * What can be expected from what is known: the numbers a good seller would state.
 * An approximation by design (later stages as a competent seller meets them, time as a normal sum), cheap enough for bots.
 */

/** Chance that the deal is won before the run ends. */
export function winChance(setting: Setting, deal: Deal, week: number): number {
  if (deal.status !== 'open') return deal.status === 'won' ? 1 : 0
  const path = pathOf(setting, deal)
  const time = timeChance(setting, deal, week, decisionHazard(setting, deal, week))
  return stepChance(path, visibleOdds(setting, deal, week)) * path.later * time
}

/** Chance to get through all the buyer's decisions that are left, time apart. */
export function pathChance(setting: Setting, deal: Deal, week: number): number {
  const path = pathOf(setting, deal)
  return stepChance(path, visibleOdds(setting, deal, week)) * path.later
}

/** What the estimates say of a deal's way: log-odds from the signals, how far to shrink, chance after the present stage. */
export interface Path {
  readonly mean: number
  readonly shrink: number
  readonly later: number
}

export function pathOf(setting: Setting, deal: Deal): Path {
  let mean = 0
  let variance = 0
  for (let k = 0; k < deal.signals.length; k += 1) {
    const { weight } = setting.playbook.signals[k] as { weight: number }
    const estimate = deal.signals[k] as Estimate
    mean += weight * estimate.mean
    variance += weight * weight * estimate.sd * estimate.sd
  }
  // A normal mixture of logistic curves: shrink the log-odds (MacKay 1992).
  const shrink = 1 / Math.sqrt(1 + (Math.PI * variance) / 8)
  let later = 1
  for (let s = deal.buyerStage + 1; s < setting.stages.length; s += 1) {
    later *= clip(sigmoid(((setting.competent[s] as number) + mean) * shrink))
  }
  return { mean, shrink, later }
}

/** Chance that the buyer's present decision is for you, at these visible log-odds. */
export function stepChance(path: Path, odds: number): number {
  return clip(sigmoid((odds + path.mean) * path.shrink))
}

/** Chance that the decisions left fit into the weeks left: the sum of geometric times as a normal one. */
export function timeChance(setting: Setting, deal: Deal, week: number, hazard: number): number {
  const left = setting.scenario.weeks - week + 1
  // At most one decision falls in a week.
  if (left < setting.stages.length - deal.buyerStage) return 0
  const later = setting.later[deal.buyerStage] as { mean: number; variance: number }
  const mean = 1 / hazard + later.mean
  const variance = (1 - hazard) / (hazard * hazard) + later.variance
  return sigmoid((1.7 * (left + 0.5 - mean)) / Math.sqrt(variance + 0.25))
}

/** Bookings so far and what the open deals should add by the end. */
export function expectedBookings(setting: Setting, desk: Desk): number {
  return desk.deals.reduce(
    (sum, deal) => (deal.status === 'open' ? sum + deal.amount.mean * winChance(setting, deal, desk.week) : sum),
    desk.bookings,
  )
}
