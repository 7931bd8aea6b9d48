import type { Task } from '../../../schema/playbook.ts'
import type { Deal, Desk } from '../desk.ts'
import type { Command } from '../facts.ts'
import { bestStep, lookOver } from '../known.ts'
import { missingEvidence, openDeals } from '../pipeline.ts'
import type { Setting } from '../setting.ts'
import { dice, moveOn, reviewNext, stateOutlook } from './expert.ts'

/** Sellers with a habit instead of a judgement. Each is beaten by the expert; the tests say by how much. */

/** Always the largest deal. */
export function greedy(desk: Desk, setting: Setting): Command {
  return habit(desk, setting, (deals) => deals.sort((a, b) => b.amount.mean - a.amount.mean || a.n - b.n))
}

/** Everybody in turn: whoever has waited longest. */
export function roundRobin(desk: Desk, setting: Setting): Command {
  return habit(desk, setting, (deals) => deals.sort((a, b) => a.lastContact - b.lastContact || a.n - b.n))
}

/** Sound tasks on deals that look good, but no cold eye: picks among the better ones by feeling, gives up late, believes stage odds. */
export function average(desk: Desk, setting: Setting, seed: number): Command {
  const ranked = (deals: Deal[]) => {
    const byWorth = deals
      .map((deal) => ({ deal, perHour: bestStep(setting, deal, desk.week, desk.hours)?.perHour ?? 0 }))
      .sort((a, b) => b.perHour - a.perHour)
      .map(({ deal }) => deal)
    const skip = Math.floor(dice(desk, seed, 0) * Math.min(8, byWorth.length))
    return [...byWorth.slice(skip), ...byWorth.slice(0, skip)]
  }
  return giveUpQuiet(desk, setting) ?? habit(desk, setting, ranked)
}

function giveUpQuiet(desk: Desk, setting: Setting): Command | null {
  if (desk.phase !== 'work') return null
  const quiet = desk.deals.find(
    (deal) => deal.status === 'open' && desk.week - Math.max(deal.lastContact, deal.arrivedWeek) >= 5,
  )
  return quiet ? { type: 'Disqualify', deal: quiet.id, reason: setting.playbook.reasons.at(-1)?.id ?? '' } : null
}

function habit(desk: Desk, setting: Setting, order: (deals: Deal[]) => Deal[]): Command {
  if (desk.phase === 'review') return reviewNext(desk, setting, stageChance)
  if (desk.phase === 'health') return stateOutlook(desk, stageForecast(setting, desk))
  const { ready } = lookOver(setting, desk)
  if (ready) return moveOn(setting, ready)
  for (const deal of order(openDeals(desk))) {
    const task = nextTask(setting, desk, deal)
    if (task) return { type: 'DoTask', deal: deal.id, task: task.id }
  }
  return { type: 'EndPhase' }
}

/** The first task of the stage that could still prove something; else one that has not been tried. */
function nextTask(setting: Setting, desk: Desk, deal: Deal): Task | undefined {
  const missing = missingEvidence(setting, deal)
  const fits = (setting.stageWorks[deal.stage] ?? [])
    .map(({ task }) => task)
    .filter((task) => task.hours <= desk.hours && !deal.pending.includes(task.id))
  return (
    fits.find((task) => task.proves.some(({ evidence }) => missing.includes(evidence))) ??
    fits.find((task) => !deal.tries.includes(task.id))
  )
}

/** The chance that a CRM puts beside a stage: the product of the shares still to come. */
export function stageChance(setting: Setting, deal: Deal): number {
  return setting.stages.slice(deal.stage).reduce((chance, stage) => chance * stage.advanceShare, 1)
}

function stageForecast(setting: Setting, desk: Desk): number {
  return openDeals(desk).reduce((sum, deal) => sum + deal.amount.mean * stageChance(setting, deal), desk.bookings)
}
