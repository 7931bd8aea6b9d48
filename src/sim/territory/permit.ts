import type { Stage } from '../../schema/playbook.ts'
import type { Refusal } from '../simulation.ts'
import type { Deal, Desk } from './desk.ts'
import type { Command } from './facts.ts'
import { CATEGORIES } from './facts.ts'
import { isReviewed, missingEvidence, placeOf, topDeals } from './pipeline.ts'
import type { Setting } from './setting.ts'

/**
 * What is allowed when, as plain rules on what the seller can see; `null` = allowed.
 * The machines of `machine.ts` say the same as charts; a property test holds the two together.
 */
export function permit(setting: Setting, desk: Desk, command: Command): Refusal | null {
  if (desk.phase === 'finished') return { code: 'run-finished' }
  switch (command.type) {
    case 'DoTask':
      return (
        onlyIn(desk, 'work') ??
        openDeal(setting, desk, command.deal, (deal) => whyNotTask(setting, desk, deal, command))
      )
    case 'WorkSource':
      return onlyIn(desk, 'work') ?? whyNotSource(setting, desk, command.source)
    case 'MoveDeal':
      return (
        onlyIn(desk, 'work') ?? openDeal(setting, desk, command.deal, (deal) => whyNotMove(setting, deal, command.to))
      )
    case 'Disqualify':
      return onlyIn(desk, 'work') ?? openDeal(setting, desk, command.deal, () => whyNotReason(setting, command.reason))
    case 'StateChance':
      return (
        onlyIn(desk, 'review') ??
        openDeal(setting, desk, command.deal, (deal) => whyNotChance(setting, desk, deal, command))
      )
    case 'StateOutlook':
      return onlyIn(desk, 'health') ?? (isMoney(command.amount) ? null : { code: 'bad-amount' })
    case 'EndPhase':
      return whyNotEnd(setting, desk)
    case 'Undo':
      return desk.undoable > 0 ? null : { code: 'nothing-to-undo' }
    default:
      return unknownCommand(command)
  }
}

/** From a screen it cannot come; from a file or a wire it can. */
function unknownCommand(_: never): Refusal {
  return { code: 'not-now' }
}

function onlyIn(desk: Desk, phase: Desk['phase']): Refusal | null {
  return desk.phase === phase ? null : { code: 'wrong-phase', params: { phase: desk.phase } }
}

function openDeal(setting: Setting, desk: Desk, id: string, then: (deal: Deal) => Refusal | null): Refusal | null {
  const deal = desk.deals[placeOf(setting, desk.deals, id)]
  if (!deal) return { code: 'unknown-deal', params: { deal: id } }
  return deal.status === 'open' ? then(deal) : { code: 'deal-closed' }
}

/** A talk can be brought along only where the scenario has one; whether it was possible is seen when it is replayed. */
export function whyNotTask(
  setting: Setting,
  desk: Desk,
  deal: Deal,
  { task: taskId, talk }: Pick<Extract<Command, { type: 'DoTask' }>, 'task' | 'talk'>,
): Refusal | null {
  const task = setting.tasks.get(taskId)
  if (!task) return { code: 'unknown-task', params: { task: taskId } }
  const here = setting.stages[deal.stage] as Stage
  if (setting.scenario.guarded && !here.tasks.includes(taskId)) {
    return { code: 'not-this-stage', params: { stage: here.id }, lesson: here.lesson }
  }
  if (deal.pending.includes(taskId)) return { code: 'already-pending' }
  if (task.hours > desk.hours) return { code: 'hours-short', params: { need: task.hours, left: desk.hours } }
  return talk && !setting.talks.has(taskId) ? { code: 'no-talk-here' } : null
}

function whyNotSource(setting: Setting, desk: Desk, id: string): Refusal | null {
  const source = setting.sources.get(id)
  if (!source) return { code: 'unknown-source', params: { source: id } }
  const running = desk.running.some((run) => run.source === id && desk.week < run.week + source.delay + source.lasts)
  if (running) return { code: 'source-running' }
  return source.hours > desk.hours ? { code: 'hours-short', params: { need: source.hours, left: desk.hours } } : null
}

/** The move itself: the next stage with its exit evidence; unguarded, the next one anyhow, or back. */
export function whyNotMove(setting: Setting, deal: Deal, to: string): Refusal | null {
  const target = setting.stageIndex.get(to)
  if (target === undefined) return { code: 'unknown-stage', params: { stage: to } }
  if (target === deal.stage) return { code: 'same-stage' }
  if (target > deal.stage + 1 || (target < deal.stage && setting.scenario.guarded)) return { code: 'not-next-stage' }
  if (!setting.scenario.guarded) return null
  const missing = missingEvidence(setting, deal)
  if (missing.length === 0) return null
  return { code: 'evidence-missing', missing, lesson: (setting.stages[deal.stage] as Stage).lesson }
}

function whyNotReason(setting: Setting, id: string): Refusal | null {
  return setting.playbook.reasons.some((reason) => reason.id === id)
    ? null
    : { code: 'unknown-reason', params: { reason: id } }
}

function whyNotChance(
  setting: Setting,
  desk: Desk,
  deal: Deal,
  command: { chance: number; category: string },
): Refusal | null {
  if (!topDeals(setting, desk).includes(deal)) return { code: 'not-on-review' }
  const valid = command.chance >= 0 && command.chance <= 1 && CATEGORIES.some((name) => name === command.category)
  return valid ? null : { code: 'bad-chance' }
}

export function whyNotEnd(setting: Setting, desk: Desk): Refusal | null {
  if (desk.phase === 'review') {
    const open = topDeals(setting, desk).filter((deal) => !isReviewed(desk, deal))
    return open.length > 0 ? { code: 'chances-first', params: { n: open.length } } : null
  }
  if (desk.phase !== 'health' || desk.outlooks.at(-1)?.week === desk.week) return null
  return { code: 'outlook-first' }
}

function isMoney(amount: number): boolean {
  return Number.isFinite(amount) && amount >= 0
}
