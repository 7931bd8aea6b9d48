import type { Stage } from '../../schema/playbook.ts'
import type { Deal, Desk } from './desk.ts'
import type { Phase } from './facts.ts'
import type { Setting } from './setting.ts'

/** Questions about a desk that several rules ask. */

export function openDeals(desk: Desk): Deal[] {
  return desk.deals.filter((deal) => deal.status === 'open')
}

/** Ids of the exit evidence that the deal lacks in its present stage. */
export function missingEvidence(setting: Setting, deal: Deal): string[] {
  const missing: string[] = []
  for (const evidence of (setting.stages[deal.stage] as Stage).exit) {
    if (!deal.evidence.includes(evidence.id)) missing.push(evidence.id)
  }
  return missing
}

/** Where a deal stands on the desk; -1 = nowhere. Accounts come in in their order, so the first look hits. */
export function placeOf(setting: Setting, deals: readonly Deal[], id: string): number {
  const usual = setting.accountIndex.get(id) ?? -1
  return deals[usual]?.id === id ? usual : deals.findIndex((deal) => deal.id === id)
}

/** How often a task was done on the deal. */
export function triesOf(deal: Deal, task: string): number {
  return deal.tries.filter((id) => id === task).length
}

/** The deals of the weekly review: the largest open ones by estimated amount. */
export function topDeals(setting: Setting, desk: Desk): Deal[] {
  return openDeals(desk)
    .sort((a, b) => b.amount.mean - a.amount.mean || a.n - b.n)
    .slice(0, setting.scenario.reviewTop)
}

export function isReviewed(desk: Desk, deal: Deal): boolean {
  return deal.statement?.week === desk.week
}

/** The phase after this one, or `null` when the buyers' turn has come. */
export function nextPhase(setting: Setting, desk: Desk): Phase | null {
  const every = setting.scenario.healthEvery
  const reviewDue = setting.scenario.reviewTop > 0 && desk.deals.some((deal) => deal.status === 'open')
  const healthDue = every > 0 && desk.week % every === 0
  if (desk.phase === 'work' && reviewDue) return 'review'
  if (desk.phase !== 'health' && healthDue) return 'health'
  return null
}
