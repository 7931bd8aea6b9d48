import type { Command, Offer } from './facts.ts'
import { isSame, tradedPackage } from './packages.ts'
import type { Setting } from './setting.ts'
import type { Table } from './view.ts'

/** Time and goodwill. Both hang on what everybody at the table sees, and on nothing hidden. */

/** Half rounds that a command takes. */
export const TAKES = { offer: 2, question: 1 } as const

/** Half rounds left until the deadline. */
export function timeLeft(table: Table): number {
  return 2 * table.rounds - table.elapsed
}

/** The buyer's clock: 0 when they answer our first offer, 1 when they answer the last one. */
export function timeOf(table: Table): number {
  const all = 2 * table.rounds - TAKES.offer
  return all <= 0 ? 1 : Math.min(1, Math.max(0, (table.elapsed - TAKES.offer) / all))
}

/** What is gained or lost of goodwill, which goes from 0 to 1 [A]. */
export const GOODWILL = {
  /** A question, to someone who answers none; to one who answers all it costs nothing. */
  question: -0.06,
  /** The same question again. */
  again: -0.12,
  /** Every offer: time is money. */
  offer: -0.02,
  /** More for them in something, less in nothing. */
  concession: 0.03,
  /** Asking for something in return is how it is done. */
  trade: 0.02,
  /** What they have heard before. */
  repeat: -0.05,
  /** Taking back what was offered. */
  retreat: -0.15,
} as const

/** Goodwill after a command; to two digits, since it is a fact. */
export function goodwillAfter(setting: Setting, table: Table, command: Command): number {
  const after = table.goodwill + changeBy(setting, table, command)
  return Math.round(Math.min(1, Math.max(0, after)) * 100) / 100
}

function changeBy(setting: Setting, table: Table, command: Command): number {
  switch (command.type) {
    case 'AskPriority':
      return askingCosts(setting, isAnswered(table, command.issue))
    case 'AskAlternative':
      return askingCosts(setting, isAnswered(table, null))
    case 'MakeOffer':
      return GOODWILL.offer + offering(setting, table, command.offer)
    case 'ProposeTrade': {
      const offer = tradedPackage(setting, table, command.from, command.get, command.give)
      return GOODWILL.offer + (wasProposed(setting, table, offer) ? GOODWILL.repeat : GOODWILL.trade)
    }
    default:
      return 0
  }
}

function askingCosts(setting: Setting, isAgain: boolean): number {
  return isAgain ? GOODWILL.again : GOODWILL.question * (1 - setting.scenario.buyer.candour)
}

/** Whether a straight answer has been given; asking on after a vague one is no rudeness. */
function isAnswered(table: Table, issue: string | null): boolean {
  const answer = issue === null ? table.limitAnswer : table.priorities.find((one) => one.issue === issue)?.answer
  return answer === 'plain' || answer === 'withheld'
}

function offering(setting: Setting, table: Table, offer: Offer): number {
  if (wasProposed(setting, table, offer)) return GOODWILL.repeat
  const steps = setting.issues.map(({ id, options }) => {
    const value = (chosen: string | undefined) => options.find((option) => option.id === chosen)?.theirs ?? 0
    return value(offer[id]) - value(table.ours[id])
  })
  if (steps.every((step) => step >= 0)) return GOODWILL.concession
  return steps.every((step) => step <= 0) ? GOODWILL.retreat : 0
}

function wasProposed(setting: Setting, table: Table, offer: Offer): boolean {
  return table.moves.some(
    (move) =>
      move.by === 'us' && (move.what === 'offer' || move.what === 'trade') && isSame(setting, move.offer, offer),
  )
}
