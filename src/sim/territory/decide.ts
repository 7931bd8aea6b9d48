import type { Decision } from '../simulation.ts'
import { buyersAct } from './buyers.ts'
import type { Deal } from './desk.ts'
import type { Command, Fact } from './facts.ts'
import { permit } from './permit.ts'
import { nextPhase, placeOf, triesOf } from './pipeline.ts'
import type { State } from './state.ts'
import { answers } from './tasks.ts'
import type { Work } from './work.ts'

/** Facts that follow from a command, or why it is refused. Draws the luck; changes nothing. */
export function decide(state: State, command: Command): Decision<Fact> {
  const refusal = permit(state.setting, state.desk, command)
  return refusal ? { refusal } : { facts: consequences(state, command) }
}

function consequences(state: State, command: Command): Fact[] {
  switch (command.type) {
    case 'DoTask':
      return doTask(state, command.deal, command.task)
    case 'WorkSource':
      return [{ type: 'SourceWorked', source: command.source }]
    case 'MoveDeal':
      return [{ type: 'DealMoved', deal: command.deal, to: command.to }]
    case 'Disqualify':
      return [{ type: 'DealDisqualified', deal: command.deal, reason: command.reason }]
    case 'StateChance': {
      const { deal, chance, category } = command
      return [{ type: 'ChanceStated', deal, chance: Math.round(chance * 1000) / 1000, category }]
    }
    case 'StateOutlook':
      return [{ type: 'OutlookStated', amount: Math.round(command.amount) }]
    case 'EndPhase': {
      const phase = nextPhase(state.setting, state.desk)
      return phase ? [{ type: 'PhaseBegan', phase }] : buyersAct(state)
    }
    case 'Undo':
      return [{ type: 'CommandUndone' }]
    default:
      return command satisfies never
  }
}

function doTask(state: State, dealId: string, taskId: string): Fact[] {
  const work = state.setting.works.get(taskId) as Work
  const done: Fact = { type: 'TaskDone', deal: dealId, task: taskId }
  if (work.task.answer === 'week-end') return [done]
  const deal = state.desk.deals[placeOf(state.setting, state.desk.deals, dealId)] as Deal
  return [done, ...answers(state, deal, work, triesOf(deal, taskId) + 1)]
}
