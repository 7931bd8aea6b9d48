import { draw } from '../../random.ts'
import { concession } from '../bots/time.ts'
import type { Command } from '../facts.ts'
import { options } from '../options.ts'
import { beatsNone, bestFor, expectedWorth, proposing, worthOnTable, zoneChance } from '../outlook.ts'
import { isSame, offerOf, outcomeOf } from '../packages.ts'
import type { Setting } from '../setting.ts'
import type { Table } from '../view.ts'
import { HOPELESS, nextQuestion } from './expert.ts'
import { clock, givingWay, ourSeat } from './giving-way.ts'
import { closing } from './haggling.ts'

/** Sellers with a habit instead of a judgement. Each is beaten by the expert; the tests say by how much. */

/** Asks one question, then gives way evenly, with packages like theirs, and never asks for anything in return. */
export function average(table: Table, setting: Setting): Command {
  if (table.phase === 'last-word') return closing(table, setting)
  return nextQuestion(table, setting, 1) ?? givingWay(table, setting, { e: 1, end: table.limit })
}

/** Only ever cuts the price, in even steps, down to its limit; what else is on the table stays as it was quoted. */
export function priceCutter(table: Table, setting: Setting): Command {
  if (table.phase === 'last-word') return closing(table, setting)
  return cutting(table, setting, 1)
}

/** Cuts the price from the first minute, and faster than time passes. */
export function naive(table: Table, setting: Setting): Command {
  if (table.phase === 'last-word') return closing(table, setting)
  return cutting(table, setting, 3)
}

/** @param e how early: see `concession` */
function cutting(table: Table, setting: Setting, e: number): Command {
  const [issue] = setting.issues
  const seat = ourSeat(setting, table.limit)
  const target = table.limit + (seat.best - table.limit) * (1 - concession(clock(table), e))
  const cuts = (issue?.options ?? [])
    .map(({ id }) => ({ ...setting.scenario.quote, [issue?.id ?? '']: id }))
    .map((offer) => ({ offer, worth: setting.ourWorth[outcomeOf(setting, offer)] as number }))
    .filter(({ worth }) => beatsNone(table, worth))
    .sort((a, b) => a.worth - b.worth)
  const cut = cuts.find(({ worth }) => worth >= target) ?? cuts.at(-1)
  const offered = worthOnTable(setting, table)
  if (!cut) return beatsNone(table, offered) ? { type: 'Accept' } : { type: 'WalkAway' }
  const isTheirs = isSame(setting, cut.offer, table.theirs)
  if (isTheirs || (beatsNone(table, offered) && offered >= cut.worth - 1e-9)) return { type: 'Accept' }
  return { type: 'MakeOffer', offer: cut.offer }
}

/** Asks nothing, but wants something for everything: packages that should suit them, as one would guess from the brief. */
export function trader(table: Table, setting: Setting): Command {
  if (table.phase === 'last-word') return closing(table, setting)
  const theirs = expectedWorth(setting, table)
  const asked = theirs[outcomeOf(setting, table.theirs)] as number
  const limit = Math.min(asked, table.theirLimit.mean)
  const n = bestFor(setting, theirs, limit + (asked - limit) * (0.4 + 0.4 * clock(table)))
  const offered = worthOnTable(setting, table)
  const isEnough = beatsNone(table, offered)
  if (n === null || !beatsNone(table, setting.ourWorth[n] as number)) {
    return isEnough ? { type: 'Accept' } : lastTry(table, setting, theirs)
  }
  if (isEnough && offered >= (setting.ourWorth[n] as number) - 1e-9) return { type: 'Accept' }
  return proposing(setting, table, n)
}

/** The package that should please them most among those that we can live with, once; then it waits, or leaves. */
function lastTry(table: Table, setting: Setting, theirs: Float64Array): Command {
  const ranked = ourSeat(setting, table.limit).ranked.toSorted((m, n) => (theirs[n] as number) - (theirs[m] as number))
  const offer = ranked[0] === undefined ? null : offerOf(setting, ranked[0])
  const isStale = table.moves.some((move) => 'offer' in move && offer !== null && isSame(setting, move.offer, offer))
  if (offer !== null && !isStale) return proposing(setting, table, outcomeOf(setting, offer))
  return zoneChance(setting, table) < HOPELESS ? { type: 'WalkAway' } : { type: 'MakeOffer', offer: table.ours }
}

/** How often each kind of command comes up, so that the talk is not over at once. */
const WEIGHT: Readonly<Record<Command['type'], number>> = {
  MakeOffer: 24,
  ProposeTrade: 4,
  AskPriority: 4,
  AskAlternative: 2,
  Accept: 2,
  WalkAway: 1,
}

/** Any permitted command, without a thought. */
export function random(table: Table, setting: Setting, seed: number): Command {
  const all = options(table, setting)
  const kinds = [...new Set(all.map(({ type }) => type))]
  const bag = kinds.flatMap((kind) => Array<Command['type']>(WEIGHT[kind]).fill(kind))
  const kind = bag[Math.floor(die(table, seed, 1) * bag.length)]
  const choices = all.filter(({ type }) => type === kind)
  return choices[Math.floor(die(table, seed, 2) * choices.length)] ?? { type: 'WalkAway' }
}

/** Number for the draws of a player; the buyer's have others. */
const PLAYER = 200

function die(table: Table, seed: number, purpose: number): number {
  return draw(seed, PLAYER, table.elapsed + table.moves.length, purpose)
}
