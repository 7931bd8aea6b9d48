import { draw } from '../../random.ts'
import type { Deal, Desk } from '../desk.ts'
import type { Category, Command } from '../facts.ts'
import { expectedBookings, winChance } from '../outlook.ts'
import { isReviewed, missingEvidence, openDeals, topDeals } from '../pipeline.ts'
import type { Setting } from '../setting.ts'
import { SUBJECT } from '../truth.ts'
import { bestStep, isHopeless } from '../worth.ts'

/** Ranks every task on every deal by what an hour of it should add to bookings, gives up what cannot come, says what it expects. */
export function expert(desk: Desk, setting: Setting): Command {
  if (desk.phase === 'review') return reviewNext(desk, setting, winChance)
  if (desk.phase === 'health') return stateOutlook(desk, expectedBookings(setting, desk))
  return (
    moveProved(desk, setting) ??
    giveUp(desk, setting) ??
    prospect(desk, setting) ??
    bestHour(desk, setting) ?? { type: 'EndPhase' }
  )
}

/** Moves the first deal whose evidence is complete. */
export function moveProved(desk: Desk, setting: Setting): Command | null {
  for (const deal of desk.deals) {
    const next = setting.stages[deal.stage + 1]
    if (deal.status === 'open' && next && deal.buyerStage > deal.stage && missingEvidence(setting, deal).length === 0) {
      return { type: 'MoveDeal', deal: deal.id, to: next.id }
    }
  }
  return null
}

function giveUp(desk: Desk, setting: Setting): Command | null {
  const hopeless = desk.deals.find((deal) => deal.status === 'open' && isHopeless(setting, deal, desk.week))
  return hopeless ? { type: 'Disqualify', deal: hopeless.id, reason: reasonFor(setting, hopeless) } : null
}

/** The playbook's reason whose signal looks worst. */
export function reasonFor(setting: Setting, deal: Deal): string {
  const badness = (id: string | undefined): number => {
    const k = setting.signalIndex.get(id ?? '')
    if (k === undefined) return -Infinity
    return -(deal.signals[k]?.mean ?? 0) * Math.sign(setting.playbook.signals[k]?.weight ?? 1)
  }
  const [worst] = [...setting.playbook.reasons].sort((a, b) => badness(b.signal) - badness(a.signal))
  return worst?.id ?? ''
}

/** Works a source while there is still time for its leads to ripen. */
function prospect(desk: Desk, setting: Setting): Command | null {
  if (desk.week > setting.scenario.weeks / 3) return null
  const source = setting.scenario.sources.find(
    (candidate) => !desk.running.some((run) => run.source === candidate.id) && candidate.hours <= desk.hours,
  )
  const thin = openDeals(desk).length < 12
  return source && thin ? { type: 'WorkSource', source: source.id } : null
}

function bestHour(desk: Desk, setting: Setting): Command | null {
  let best = 0
  let command: Command | null = null
  for (const deal of desk.deals) {
    if (deal.status !== 'open') continue
    const step = bestStep(setting, deal, desk.week, desk.hours)
    if (step && step.perHour > best) {
      best = step.perHour
      command = { type: 'DoTask', deal: deal.id, task: step.task.id }
    }
  }
  return command
}

/** States a chance for the next unreviewed Top deal, in steps of 5 %, or ends the review. */
export function reviewNext(
  desk: Desk,
  setting: Setting,
  chanceOf: (setting: Setting, deal: Deal, week: number) => number,
): Command {
  const deal = topDeals(setting, desk).find((candidate) => !isReviewed(desk, candidate))
  if (!deal) return { type: 'EndPhase' }
  const chance = Math.round(chanceOf(setting, deal, desk.week) * 20) / 20
  return { type: 'StateChance', deal: deal.id, chance, category: categoryFor(chance) }
}

export function categoryFor(chance: number): Category {
  if (chance >= 0.75) return 'commit'
  if (chance >= 0.4) return 'best'
  return chance >= 0.1 ? 'pipeline' : 'omitted'
}

export function stateOutlook(desk: Desk, amount: number): Command {
  return desk.outlooks.at(-1)?.week === desk.week ? { type: 'EndPhase' } : { type: 'StateOutlook', amount }
}

/** A bot's own dice: the same desk gives the same throw. */
export function dice(desk: Desk, seed: number, side: number): number {
  const tries = desk.deals.reduce(
    (sum, deal) => sum + deal.evidence.length + deal.met.length + deal.stage,
    desk.undoable,
  )
  return draw(seed, SUBJECT.policy + tries, desk.week, Math.round(desk.hours * 4) * 8 + side)
}
