import type { Decision } from '../simulation.ts'
import { buyersAct } from './buyers.ts'
import type { Deal } from './desk.ts'
import type { Command, Fact } from './facts.ts'
import { permit } from './permit.ts'
import { nextPhase, placeOf, triesOf } from './pipeline.ts'
import type { State } from './state.ts'
import { answers } from './tasks.ts'
import type { Work } from './work.ts'

type DoTask = Extract<Command, { type: 'DoTask' }>

/** Facts that follow from a command, or why it is refused. Draws the luck; changes nothing. */
export function decide(state: State, command: Command): Decision<Fact> {
  const refusal = permit(state.setting, state.desk, command)
  if (refusal) return { refusal }
  return command.type === 'DoTask' ? doTask(state, command) : { facts: consequences(state, command) }
}

function consequences(state: State, command: Exclude<Command, DoTask>): Fact[] {
  switch (command.type) {
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

function doTask(state: State, { deal: dealId, task: taskId, talk }: DoTask): Decision<Fact> {
  const { setting, desk, seed } = state
  const work = setting.works.get(taskId) as Work
  const deal = desk.deals[placeOf(setting, desk.deals, dealId)] as Deal
  const attempt = triesOf(deal, taskId) + 1
  const done = { type: 'TaskDone', deal: dealId, task: taskId } as const
  const place = { seed, n: deal.n, week: desk.week, number: work.number, attempt }
  const held = talk && setting.talks.get(taskId)?.hold(place, done, talk.choices)
  if (held && 'refusal' in held) return held
  const facts = held ? [done, held] : [done]
  return { facts: work.task.answer === 'week-end' ? facts : [...facts, ...answers(state, deal, work, attempt, held)] }
}
