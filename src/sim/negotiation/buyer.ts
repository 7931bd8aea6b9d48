import type { BuyerLines } from '../../schema/scenario/negotiation.ts'
import { draw, drawNormal } from '../random.ts'
import { NOISE } from './belief.ts'
import { type Offers, type Seat, worthOf } from './bots/bot.ts'
import { bots } from './bots/bots.ts'
import { BLUFF_FROM } from './bots/characters.ts'
import type { Candour, Fact, Line } from './facts.ts'
import { isSame, offerOf, outcomeOf } from './packages.ts'
import { limitAfter, PURPOSE, seatFor } from './persona.ts'
import { timeLeft } from './rules.ts'
import { notBehind, offersIn } from './standing.ts'
import type { State } from './state.ts'

/** What the buyer does, knowing their own weights and limit. Draws the luck; changes nothing. */

/** Subjects of the draws; issues have their own numbers from 1. */
const TALK = 100
const ALTERNATIVE = 99

/**
 * The answer to the package that lies before them. Each style moves as in docs/negotiation.md, and nobody goes behind what
 * was offered: the buyer takes no offer of their own back, and accepts nothing that is worth less to them than what we have
 * offered without a condition.
 */
export function replyTo(state: State): Fact {
  const { setting, table } = state
  if (table.goodwill <= 0) return { type: 'BuyerLeft', line: lineOf(state, 'leave') }
  const bot = bots[setting.scenario.buyer.style]
  const seat = seatFor(setting, state.truth, table.events)
  const offers = offersIn(setting, table)
  const wished = bot.next(seat, offers)
  if (wished === null) return { type: 'BuyerLeft', line: lineOf(state, 'leave') }
  const next = standing(state, seat, offers, wished)
  const offered = worthOf(seat, offers.theirs.at(-1))
  const isEnough = offered >= worthOf(seat, outcomeOf(setting, table.ours)) - 1e-9
  if (isEnough && bot.accepts(seat, offers, next)) return { type: 'BuyerAccepted', line: lineOf(state, 'accept') }
  const offer = offerOf(setting, next)
  return {
    type: 'BuyerOffered',
    offer,
    line: lineOf(state, occasionOf(state, seat, offers, isSame(setting, offer, table.theirs))),
  }
}

/** The offer that they would make next; where what was said before stands in its way, that. */
function standing({ setting, table }: State, seat: Seat, offers: Offers, wished: number): number {
  const ours = outcomeOf(setting, table.ours)
  const worth = notBehind(seat, offers, worthOf(seat, wished), ours)
  if (worth === worthOf(seat, wished)) return wished
  return worth === worthOf(seat, ours) ? ours : (offers.mine.at(-1) as number)
}

function occasionOf(state: State, seat: Seat, { theirs, time }: Offers, isHeld: boolean): keyof BuyerLines {
  const { table, setting } = state
  const isBluff = setting.scenario.buyer.style === 'anchorer' && time >= BLUFF_FROM
  if (timeLeft(table) <= 0 || isBluff) return 'final'
  if (isHeld) return 'hold'
  const isTrade = table.moves.at(-1)?.what === 'trade'
  return isTrade && worthOf(seat, theirs.at(-1)) > worthOf(seat, theirs.at(-2)) ? 'reward' : 'counter'
}

/** How straight the answer is. Whoever has lost patience says less. */
function candourOf({ setting, seed, table }: State, subject: number): Candour {
  const { candour } = setting.scenario.buyer
  const plain = candour * Math.min(1, table.goodwill / 0.5)
  const die = draw(seed, subject, table.elapsed, PURPOSE.candour)
  if (die < plain) return 'plain'
  return die < plain + (1 - plain) / 2 ? 'vague' : 'withheld'
}

/** A level counts as most or little from these shares of an even one. */
const MOST = 1.25
const LITTLE = 0.75

/** What they say to the question how much an issue matters. */
export function answerOn(state: State, i: number): Fact {
  const { setting, seed, truth, table } = state
  const issue = setting.issues[i]?.id ?? ''
  const candour = candourOf(state, i + 1)
  if (candour === 'withheld')
    return { type: 'PriorityAnswered', issue, candour, level: 0, line: lineOf(state, 'withheld') }
  const share = (truth.weights[i] as number) * setting.issues.length
  const z = drawNormal(seed, i + 1, table.elapsed, PURPOSE.noise)
  const level = Math.max(0.02, hundredths(share * Math.exp(NOISE[candour].share * z)))
  const spoken = level >= MOST ? 'most' : level <= LITTLE ? 'little' : 'some'
  return {
    type: 'PriorityAnswered',
    issue,
    candour,
    level,
    line: lineOf(state, candour === 'vague' ? 'vague' : spoken),
  }
}

/** Worth of no deal from which the alternative is called strong, and up to which weak. */
const STRONG = 0.45
const WEAK = 0.3

/** What they say to the question what they would do without us. */
export function answerOnAlternative(state: State): Fact {
  const { setting, seed, truth, table } = state
  const candour = candourOf(state, ALTERNATIVE)
  if (candour === 'withheld') return { type: 'AlternativeAnswered', candour, level: 0, line: lineOf(state, 'withheld') }
  const z = drawNormal(seed, ALTERNATIVE, table.elapsed, PURPOSE.noise)
  const limit = limitAfter(setting, truth, table.events)
  const level = Math.min(1, Math.max(0, hundredths(limit + NOISE[candour].limit * z)))
  const spoken = level >= STRONG ? 'strong' : level <= WEAK ? 'weak' : 'fair'
  return { type: 'AlternativeAnswered', candour, level, line: lineOf(state, candour === 'vague' ? 'vague' : spoken) }
}

/** One of the variants, drawn. */
function lineOf({ setting, seed, table }: State, on: keyof BuyerLines): Line {
  const variants = setting.scenario.buyer.lines[on].length
  return { on, n: Math.floor(draw(seed, TALK, table.elapsed, PURPOSE.line) * variants) }
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
