import type { Stage } from '../../../schema/playbook.ts'
import { draw } from '../../random.ts'
import type { Deal, Desk } from '../desk.ts'
import type { Category, Command } from '../facts.ts'
import { lookOver } from '../known.ts'
import { expectedBookings, winChance } from '../outlook.ts'
import { isReviewed, openDeals, topDeals } from '../pipeline.ts'
import type { Setting } from '../setting.ts'
import { SUBJECT } from '../truth.ts'

/** Ranks every task on every deal by what an hour of it should add to bookings, gives up what cannot come, says what it expects. */
export function expert(desk: Desk, setting: Setting): Command {
  if (desk.phase === 'review') return reviewNext(desk, setting, winChance)
  if (desk.phase === 'health') return stateOutlook(desk, expectedBookings(setting, desk))
  const { ready, hopeless, best } = lookOver(setting, desk)
  if (ready) return moveOn(setting, ready)
  if (hopeless) return { type: 'Disqualify', deal: hopeless.id, reason: reasonFor(setting, hopeless) }
  const source = prospect(desk, setting)
  if (source) return source
  return best ? { type: 'DoTask', deal: best.deal.id, task: best.step.task.id } : { type: 'EndPhase' }
}

/** Moves a deal to the stage that its buyer has agreed to. */
export function moveOn(setting: Setting, deal: Deal): Command {
  return { type: 'MoveDeal', deal: deal.id, to: (setting.stages[deal.stage + 1] as Stage).id }
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
  return source && openDeals(desk).length < 12 ? { type: 'WorkSource', source: source.id } : null
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
