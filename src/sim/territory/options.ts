import type { Deal, Desk } from './desk.ts'
import type { Command } from './facts.ts'
import { permit } from './permit.ts'
import { topDeals } from './pipeline.ts'
import type { Setting } from './setting.ts'

/** Every command that would not be refused now; of numbers to state, one of each kind. */
export function options(desk: Desk, setting: Setting): Command[] {
  return candidates(desk, setting).filter((command) => permit(setting, desk, command) === null)
}

function candidates(desk: Desk, setting: Setting): Command[] {
  if (desk.phase === 'finished') return []
  const common: Command[] = [{ type: 'EndPhase' }, { type: 'Undo' }]
  if (desk.phase === 'review') {
    const statements = topDeals(setting, desk).map(
      (deal): Command => ({ type: 'StateChance', deal: deal.id, chance: 0.5, category: 'best' }),
    )
    return [...statements, ...common]
  }
  if (desk.phase === 'health') return [{ type: 'StateOutlook', amount: desk.bookings }, ...common]
  const sources = setting.scenario.sources.map((source): Command => ({ type: 'WorkSource', source: source.id }))
  const open = desk.deals.filter((deal) => deal.status === 'open')
  return [...open.flatMap((deal) => forDeal(deal, setting)), ...sources, ...common]
}

function forDeal(deal: Deal, setting: Setting): Command[] {
  const tasks = setting.scenario.guarded
    ? setting.stages[deal.stage]?.tasks
    : setting.playbook.tasks.map(({ id }) => id)
  return [
    ...(tasks ?? []).map((task): Command => ({ type: 'DoTask', deal: deal.id, task })),
    ...setting.stages.map((stage): Command => ({ type: 'MoveDeal', deal: deal.id, to: stage.id })),
    ...setting.playbook.reasons.map((reason): Command => ({ type: 'Disqualify', deal: deal.id, reason: reason.id })),
  ]
}
