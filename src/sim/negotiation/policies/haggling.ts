import { micro } from '../bots/micro.ts'
import type { Command } from '../facts.ts'
import { beatsNone, bestFor, expectedWorth, proposing, worthOnTable } from '../outlook.ts'
import { outcomeOf } from '../packages.ts'
import type { Setting } from '../setting.ts'
import { offersIn } from '../standing.ts'
import type { Table } from '../view.ts'
import { givingWay, ourSeat } from './giving-way.ts'

/** What the expert does where trading is no use: against someone who counts steps, and with a single issue. */

/** Who gives a step for every new offer is best met by the same (de Jonge 2022). */
export function stepByStep(table: Table, setting: Setting): Command {
  const seat = ourSeat(setting, table.limit)
  const { mine: theirs, theirs: mine } = offersIn(setting, table)
  const offers = { mine, theirs, time: 0 }
  const next = micro.next(seat, offers)
  if (next === null || micro.accepts(seat, offers, next)) return closing(table, setting)
  return proposing(setting, table, next)
}

/** How late it gives way where there is nothing to trade, and how near to their limit it hopes to end. */
const LATE = 0.7
const MARGIN = 0.15

/** With a single issue whatever is offered is given: late and ever smaller steps, down to a little above their limit. */
export function haggle(table: Table, setting: Setting): Command {
  const theirs = expectedWorth(setting, table)
  const asked = theirs[outcomeOf(setting, table.theirs)] as number
  const n = bestFor(setting, theirs, table.theirLimit.mean + MARGIN * Math.max(0, asked - table.theirLimit.mean))
  const end = n === null ? table.limit : Math.max(table.limit, setting.ourWorth[n] as number)
  return givingWay(table, setting, { e: LATE, end })
}

/** Their last offer if it beats having none, else nothing. */
export function closing(table: Table, setting: Setting): Command {
  return beatsNone(table, worthOnTable(setting, table)) ? { type: 'Accept' } : { type: 'WalkAway' }
}
