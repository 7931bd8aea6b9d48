import { afterAnswer, afterLimit, afterOffer, NOISE, told } from './belief.ts'
import type { Candour, Ending, Fact, Offer } from './facts.ts'
import { lastProposal, ourWorthOf } from './packages.ts'
import { TAKES, timeLeft } from './rules.ts'
import type { Setting } from './setting.ts'
import type { State } from './state.ts'
import type { Move, Table } from './view.ts'

/** Folds one fact in. Never draws, never refuses. */
export function evolve(state: State, fact: Fact): State {
  return { ...state, table: fold(state.setting, state.table, fact) }
}

function fold(setting: Setting, table: Table, fact: Fact): Table {
  const { round } = table
  switch (fact.type) {
    case 'OfferMade': {
      const { offer, goodwill } = fact
      const move: Move = { by: 'us', round, what: 'offer', offer, worth: ourWorthOf(setting, offer) }
      return { ...spend(moved(table, move), TAKES.offer), ours: offer, goodwill }
    }
    case 'TradeProposed': {
      const { from, get, give, offer, goodwill } = fact
      const worth = ourWorthOf(setting, offer)
      const move: Move = { by: 'us', round, what: 'trade', from, get, give, offer, worth }
      return { ...spend(moved(table, move), TAKES.offer), goodwill }
    }
    case 'PriorityAsked':
      return asked(table, fact.issue, fact.goodwill)
    case 'AlternativeAsked':
      return asked(table, null, fact.goodwill)
    case 'PriorityAnswered':
      return priorityAnswered(setting, table, fact)
    case 'AlternativeAnswered':
      return alternativeAnswered(setting, table, fact)
    case 'BuyerOffered':
      return buyerOffered(setting, table, fact)
    case 'RoundBegan':
      return { ...table, round: fact.round }
    case 'EventStruck':
      return eventStruck(setting, table, fact.event)
    case 'LastWordCame':
      return { ...table, phase: 'last-word' }
    default:
      return ended(table, fact)
  }
}

function moved(table: Table, move: Move): Table {
  return { ...table, moves: [...table.moves, move] }
}

/** An offer in the last half round takes what is left. */
function spend(table: Table, halves: number): Table {
  return { ...table, elapsed: table.elapsed + Math.min(halves, timeLeft(table)) }
}

function asked(table: Table, issue: string | null, goodwill: number): Table {
  return { ...spend(moved(table, { by: 'us', round: table.round, what: 'question', issue }), TAKES.question), goodwill }
}

type Of<T extends Fact['type']> = Extract<Fact, { type: T }>

function priorityAnswered(
  setting: Setting,
  table: Table,
  { issue, candour, level, line }: Of<'PriorityAnswered'>,
): Table {
  const i = setting.issueIndex.get(issue) ?? -1
  const answers = table.priorities.map((one, k) => (k === i ? better(one.answer, candour) : one.answer))
  const belief =
    candour === 'withheld' ? table.belief : afterAnswer(setting, table.belief, i, level, NOISE[candour].share)
  const move: Move = { by: 'them', round: table.round, what: 'answer', issue, candour, level, line }
  return { ...moved(table, move), ...told(setting, belief, table.events, answers) }
}

function alternativeAnswered(
  setting: Setting,
  table: Table,
  { candour, level, line }: Of<'AlternativeAnswered'>,
): Table {
  const belief =
    candour === 'withheld' ? table.belief : afterLimit(setting, table.belief, table.events, level, NOISE[candour].limit)
  const move: Move = { by: 'them', round: table.round, what: 'answer', issue: null, candour, level, line }
  return { ...moved(table, move), ...known(setting, table, belief), limitAnswer: better(table.limitAnswer, candour) }
}

const RANK: Readonly<Record<Candour, number>> = { withheld: 1, vague: 2, plain: 3 }

function better(before: Candour | null, now: Candour): Candour {
  return before !== null && RANK[before] > RANK[now] ? before : now
}

function known(setting: Setting, table: Table, belief: Table['belief'], events = table.events) {
  return told(
    setting,
    belief,
    events,
    table.priorities.map(({ answer }) => answer),
  )
}

function buyerOffered(setting: Setting, table: Table, { offer, line }: Of<'BuyerOffered'>): Table {
  const worth = ourWorthOf(setting, offer)
  const move: Move = { by: 'them', round: table.round, what: 'offer', offer, worth, line }
  return { ...moved(table, move), ...known(setting, table, afterOffer(setting, table, offer)), theirs: offer }
}

function eventStruck(setting: Setting, table: Table, id: string): Table {
  const event = setting.events.find((one) => one.id === id)
  if (!event) return table
  const events = [...table.events, id]
  return {
    ...moved(table, { by: 'event', round: table.round, what: 'event', event: id }),
    ...known(setting, table, table.belief, events),
    events,
    limit: event.ourLimit ?? table.limit,
    // The round that has begun is played to its end.
    rounds: Math.max(table.round, table.rounds - event.roundsLost),
  }
}

function ended(table: Table, fact: Of<'OfferAccepted' | 'WalkedAway' | 'BuyerAccepted' | 'BuyerLeft'>): Table {
  const { round } = table
  switch (fact.type) {
    case 'OfferAccepted':
      return finish(moved(table, { by: 'us', round, what: 'accept' }), 'accepted', table.theirs)
    case 'WalkedAway':
      return finish(moved(table, { by: 'us', round, what: 'walk' }), 'walked', null)
    case 'BuyerAccepted':
      return finish(moved(table, { by: 'them', round, what: 'accept', line: fact.line }), 'sold', lastProposal(table))
    case 'BuyerLeft':
      return finish(moved(table, { by: 'them', round, what: 'leave', line: fact.line }), 'left', null)
    default:
      return fact satisfies never
  }
}

function finish(table: Table, ending: Ending, deal: Offer | null): Table {
  return { ...table, phase: 'finished', ending, deal }
}
