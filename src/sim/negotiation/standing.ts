import { type Offers, type Seat, worthOf } from './bots/bot.ts'
import { outcomeOf } from './packages.ts'
import { timeOf } from './rules.ts'
import type { Setting } from './setting.ts'
import type { Table } from './view.ts'

/** What stands from earlier in the talk, seen from the buyer's side of the table. */

/** All packages so far: `mine` are the buyer's, `theirs` ours. */
export function offersIn(setting: Setting, table: Table): Offers {
  const mine: number[] = []
  const theirs: number[] = []
  for (const move of table.moves) {
    if (!('offer' in move)) continue
    const list = move.by === 'us' ? theirs : mine
    list.push(outcomeOf(setting, move.offer))
  }
  return { mine, theirs, time: timeOf(table) }
}

/**
 * A worth that the buyer may aim at: not more than they asked for last, and not less than what was offered to them without a
 * condition (`ours`).
 */
export function notBehind(seat: Seat, { mine }: Offers, aim: number, ours: number): number {
  const last = worthOf(seat, mine.at(-1))
  const held = last >= seat.reservation ? Math.min(aim, last) : aim
  return Math.max(held, worthOf(seat, ours))
}
