import type { Stage, Task } from '../../schema/playbook.ts'
import type { Deal } from './desk.ts'
import { pathChance, timeChance } from './outlook.ts'
import { missingEvidence } from './pipeline.ts'
import { isPremature, proofChance, visibleOdds } from './rules.ts'
import type { Setting } from './setting.ts'

/** The best next hour on a deal: which task, and what an hour of it adds to expected bookings. */
export interface Step {
  readonly task: Task
  /** Money an hour. */
  readonly perHour: number
}

/** Share of a deal's worth that the last missing proof of a stage stands for (no move without it). */
const GATE = 0.5

/** What each task of the present stage is worth an hour, best first; none for a closed deal. */
export function steps(setting: Setting, deal: Deal, week: number): Step[] {
  if (deal.status !== 'open') return []
  const worth = deal.amount.mean * deal.amountFactor
  const odds = visibleOdds(setting, deal, week)
  const chance = pathChance(setting, deal, odds)
  const time = timeChance(setting, deal, week)
  const contact = contactGain(setting, deal, week, chance * time)
  const missing = missingEvidence(setting, deal)
  const stage = setting.stages[deal.buyerStage] as Stage
  const found: Step[] = []
  for (const task of setting.stageTasks[deal.stage] as Task[]) {
    if (deal.pending.includes(task.id)) continue
    const gain = expectedGain(setting, deal, stage, task, missing)
    const commit = gain.odds === 0 ? 0 : (pathChance(setting, deal, odds + gain.odds) - chance) * time
    const gate = missing.length === 0 ? 0 : (GATE * chance * time * gain.proofs) / missing.length
    const cost = (1 - task.amountFactor) * chance * time
    found.push({ task, perHour: (worth * (commit + gate + contact - cost)) / task.hours })
  }
  return found.sort((a, b) => b.perHour - a.perHour)
}

/** Log-odds and pieces of proof that a task should bring. */
function expectedGain(setting: Setting, deal: Deal, stage: Stage, task: Task, missing: readonly string[]) {
  let odds = deal.tries[task.id] ? 0 : Math.log(task.odds)
  let proofs = 0
  const premature = isPremature(setting, deal, task)
  for (const { evidence, chance, signal } of task.proves) {
    if (!missing.includes(evidence)) continue
    const mean = signal ? (deal.signals[setting.signalIndex.get(signal) ?? 0]?.mean ?? 0) : 0
    const c = proofChance(chance, mean, premature)
    proofs += c
    const held = stage.exit.find((item) => item.id === evidence)
    if (held) odds += c * 2 * Math.log(held.odds)
  }
  for (const { role, chance } of task.meets) {
    if (stage.roles.includes(role) && !deal.met.includes(role))
      odds += chance * Math.log(setting.roles.get(role)?.odds ?? 1)
  }
  return { odds, proofs }
}

/** What any contact this week adds to the chance to win. */
function contactGain(setting: Setting, deal: Deal, week: number, now: number): number {
  if (deal.lastContact === week) return 0
  const touched = { ...deal, lastContact: week }
  const after = pathChance(setting, deal, visibleOdds(setting, touched, week)) * timeChance(setting, touched, week)
  return Math.max(0, after - now)
}
