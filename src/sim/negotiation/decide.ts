import { draw } from '../random.ts'
import type { Decision } from '../simulation.ts'
import { answerOn, answerOnAlternative, replyTo } from './buyer.ts'
import { evolve } from './evolve.ts'
import type { Command, Fact } from './facts.ts'
import { tradedPackage } from './packages.ts'
import { permit } from './permit.ts'
import { PURPOSE } from './persona.ts'
import { goodwillAfter, timeLeft } from './rules.ts'
import type { State } from './state.ts'

/** Facts that follow from a command, or why it is refused. Draws the luck; changes nothing. */
export function decide(state: State, command: Command): Decision<Fact> {
  const refusal = permit(state.setting, state.table, command)
  return refusal ? { refusal } : { facts: consequences(state, command) }
}

function consequences(state: State, command: Command): Fact[] {
  const { setting, table } = state
  const goodwill = goodwillAfter(setting, table, command)
  switch (command.type) {
    case 'MakeOffer':
      return afterwards(state, { type: 'OfferMade', offer: inOrder(state, command.offer), goodwill }, replyTo)
    case 'ProposeTrade': {
      const { from, get, give } = command
      const offer = tradedPackage(setting, table, from, get, give)
      const fact: Fact = {
        type: 'TradeProposed',
        from,
        get: inOrder(state, get),
        give: inOrder(state, give),
        offer,
        goodwill,
      }
      return afterwards(state, fact, replyTo)
    }
    case 'AskPriority': {
      const i = setting.issueIndex.get(command.issue) ?? -1
      const fact: Fact = { type: 'PriorityAsked', issue: command.issue, goodwill }
      return afterwards(state, fact, (then) => (goodwill > 0 ? answerOn(then, i) : replyTo(then)))
    }
    case 'AskAlternative':
      return afterwards(state, { type: 'AlternativeAsked', goodwill }, (then) =>
        goodwill > 0 ? answerOnAlternative(then) : replyTo(then),
      )
    case 'Accept':
      return [{ type: 'OfferAccepted' }]
    case 'WalkAway':
      return [{ type: 'WalkedAway' }]
    default:
      return command satisfies never
  }
}

/** Always in the order of the scenario, so that the same offer makes the same fact. */
function inOrder<T extends Readonly<Record<string, string>>>({ setting }: State, terms: T): T {
  const named = setting.issues.filter(({ id }) => Object.hasOwn(terms, id))
  return Object.fromEntries(named.map(({ id }) => [id, terms[id]])) as unknown as T
}

/** What we did, what they say to it, and what the clock then brings. */
function afterwards(before: State, deed: Fact, answer: (state: State) => Fact): Fact[] {
  const done = evolve(before, deed)
  const said = answer(done)
  const state = evolve(done, said)
  if (state.table.phase === 'finished') return [deed, said]
  if (timeLeft(state.table) <= 0) return [deed, said, { type: 'LastWordCame' }]
  const round = Math.floor(state.table.elapsed / 2) + 1
  if (round === before.table.round) return [deed, said]
  return [deed, said, { type: 'RoundBegan', round }, ...eventsOf(state, round)]
}

function eventsOf({ setting, seed, table }: State, round: number): Fact[] {
  return setting.events.flatMap((event, n): Fact[] => {
    if (event.round !== round || table.events.includes(event.id)) return []
    return draw(seed, n, 0, PURPOSE.event) < event.chance ? [{ type: 'EventStruck', event: event.id }] : []
  })
}
