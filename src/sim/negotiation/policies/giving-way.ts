import { bidFor, type Seat, seatOf } from '../bots/bot.ts'
import { concession } from '../bots/time.ts'
import type { Command } from '../facts.ts'
import { beatsNone, worthOnTable } from '../outlook.ts'
import { offerOf, outcomeOf } from '../packages.ts'
import { timeOf } from '../rules.ts'
import type { Setting } from '../setting.ts'
import type { Table } from '../view.ts'

/** Giving way with time, as sellers do. */

const seats = new WeakMap<Setting, Map<number, Seat>>()

/** Our own side of the table, as a bot sees it. */
export function ourSeat(setting: Setting, limit: number): Seat {
  const known = seats.get(setting) ?? new Map<number, Seat>()
  seats.set(setting, known)
  const seat = known.get(limit) ?? seatOf(setting.space, setting.ourWorth, limit, 0.02)
  known.set(limit, seat)
  return seat
}

/** The clock of the offer that we would make now: 0 the first, 1 the last. */
export function clock(table: Table): number {
  return timeOf({ ...table, elapsed: table.elapsed + 2 })
}

/**
 * The next package of a seller who gives way from their best to `end` (a worth) with the exponent `e` (see `concession`), with
 * packages like theirs; takes their offer when it is as good.
 */
export function givingWay(table: Table, setting: Setting, { e, end }: { e: number; end: number }): Command {
  const seat = ourSeat(setting, table.limit)
  const target = end + (seat.best - end) * (1 - concession(clock(table), e))
  const offered = worthOnTable(setting, table)
  const theirs = outcomeOf(setting, table.theirs)
  const n = bidFor(seat, target, theirs)
  if (n === null) return { type: 'WalkAway' }
  if (beatsNone(table, offered) && offered >= (setting.ourWorth[n] as number) - 1e-9) return { type: 'Accept' }
  return { type: 'MakeOffer', offer: offerOf(setting, n) }
}
