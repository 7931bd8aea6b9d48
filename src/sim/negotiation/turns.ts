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
    if (command) found.push({ before, command, facts: [fact], after: state })
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
    case 'OfferMade':
      return { type: 'MakeOffer', offer: fact.offer }
    case 'TradeProposed':
      return { type: 'ProposeTrade', from: fact.from, get: fact.get, give: fact.give }
    case 'PriorityAsked':
      return { type: 'AskPriority', issue: fact.issue }
    case 'AlternativeAsked':
      return { type: 'AskAlternative' }
    case 'OfferAccepted':
      return { type: 'Accept' }
    case 'WalkedAway':
      return { type: 'WalkAway' }
    default:
      return null
  }
}
