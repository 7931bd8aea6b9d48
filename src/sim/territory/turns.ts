import type { Turn } from '../simulation.ts'
import { evolve } from './evolve.ts'
import type { Command, Fact } from './facts.ts'
import type { Setting } from './setting.ts'
import { type State, start } from './state.ts'

/** The run cut into the commands that its facts followed from. */
export function turns(setting: Setting, seed: number, facts: readonly Fact[]): Turn<State, Command, Fact>[] {
  const found: { before: State; command: Command; facts: Fact[]; after: State }[] = []
  let state = start(setting, seed)
  for (const fact of facts) {
    const before = state
    state = evolve(state, fact)
    const command = commandOf(fact)
    if (command?.type === 'Undo') found.pop()
    else if (command) found.push({ before, command, facts: [fact], after: state })
    else {
      const last = found.at(-1)
      last?.facts.push(fact)
      if (last) last.after = state
    }
  }
  return found
}

/** The command that a fact is the first consequence of; `null` for those that follow. */
function commandOf(fact: Fact): Command | null {
  switch (fact.type) {
    case 'TaskDone':
      return { type: 'DoTask', deal: fact.deal, task: fact.task }
    case 'SourceWorked':
      return { type: 'WorkSource', source: fact.source }
    case 'DealMoved':
      return { type: 'MoveDeal', deal: fact.deal, to: fact.to }
    case 'DealDisqualified':
      return { type: 'Disqualify', deal: fact.deal, reason: fact.reason }
    case 'ChanceStated':
      return { type: 'StateChance', deal: fact.deal, chance: fact.chance, category: fact.category }
    case 'OutlookStated':
      return { type: 'StateOutlook', amount: fact.amount }
    case 'PhaseBegan':
      return fact.phase === 'finished' ? null : { type: 'EndPhase' }
    case 'WeekEnded':
      return { type: 'EndPhase' }
    case 'CommandUndone':
      return { type: 'Undo' }
    default:
      return null
  }
}
