import { optionsIn } from '../domain/space.ts'
import { aimingAt, type Bot, between, type Offers, type Seat, worthOf } from './bot.ts'
import { concession } from './time.ts'

/** Two human-like characters. Their numbers are assumptions of the course [A]. */

/** Half of what it is ready to give goes with each step; so steps shrink, and seem to run out long before the limit. */
const SHRINK = 0.5
const READY = 0.6
/** What it gives when the deadline is no bluff any more. */
const AT_LAST = 0.85

/**
 * A procurement lead who anchors: begins with its dream, makes a large step, then ever smaller ones, says every demand
 * twice, stands still from about 0.6 of the time ("my last word"), and gives way once more when the time is truly over.
 */
export const anchorer: Bot = aimingAt((seat, offers) => between(seat, 1 - given(offers)))

/** From this time on the anchorer calls each demand its last. */
export const BLUFF_FROM = 0.6

function given({ mine, time }: Offers): number {
  if (time >= 1) return AT_LAST
  const steps = Math.floor((mine.length + 1) / 2)
  return READY * (1 - SHRINK ** steps)
}

/** How early it gives way, and what a trade that it likes is worth to the other side. */
const SHARER_E = 1.2
const REWARD = 0.06

/**
 * A champion who shares: gives way a little faster than time passes, and goes a step further for every trade: an offer
 * that moves at least two issues and is worth more to it than the one before.
 */
export const sharer: Bot = aimingAt((seat, { theirs, time }) => {
  const share = 1 - concession(time, SHARER_E) - REWARD * tradesIn(seat, theirs)
  return between(seat, Math.max(0, share))
})

/** How many of the offers were trades that this side gains by. */
export function tradesIn(seat: Seat, offers: readonly number[]): number {
  return offers.filter((n, i) => {
    const before = offers[i - 1]
    return before !== undefined && worthOf(seat, n) > worthOf(seat, before) && movedIssues(seat, before, n) >= 2
  }).length
}

function movedIssues({ space }: Seat, from: number, to: number): number {
  const before = optionsIn(space, from)
  return optionsIn(space, to).filter((option, issue) => option !== before[issue]).length
}
