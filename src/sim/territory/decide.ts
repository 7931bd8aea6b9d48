import type { Task } from '../../schema/playbook.ts'
import type { Decision } from '../simulation.ts'
import { buyersAct } from './buyers.ts'
import type { Deal } from './desk.ts'
import { evolveDeal } from './evolve.ts'
import type { Command, Fact } from './facts.ts'
import { permit } from './permit.ts'
import { nextPhase } from './pipeline.ts'
import type { State } from './state.ts'
import { answers } from './tasks.ts'

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
  const task = state.setting.tasks.get(taskId) as Task
  const deal = state.desk.deals.find((candidate) => candidate.id === dealId) as Deal
  const done: Fact = { type: 'TaskDone', deal: dealId, task: taskId }
  if (task.answer === 'week-end') return [done]
  const after = evolveDeal(state.setting, deal, done, state.desk.week)
  return [done, ...answers(state, after, task, after.tries[taskId] ?? 1)]
}
