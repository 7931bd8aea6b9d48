import { aimingAt, type Bot, type Offers, type Seat, worthOf } from './bot.ts'

/**
 * Relative tit-for-tat (Faratin et al. 1998): the own aspiration shrinks by the factor by which the other side's last offer
 * is better for us than the one before it.
 *
 *   target = min(max(u(their offer before) ÷ u(their last) × u(own last), r), best)
 *
 * Whoever holds still, or takes something back, gets the same in return. Begins with its best outcome.
 */
export const titForTat: Bot = aimingAt(targetOf)

function targetOf(seat: Seat, { mine, theirs }: Offers): number {
  const own = mine.length === 0 ? seat.best : worthOf(seat, mine.at(-1))
  const [before, last] = [theirs.at(-2), theirs.at(-1)]
  if (before === undefined || last === undefined || worthOf(seat, last) === 0) return own
  const target = (worthOf(seat, before) / worthOf(seat, last)) * own
  return Math.min(Math.max(target, seat.reservation), seat.best)
}
