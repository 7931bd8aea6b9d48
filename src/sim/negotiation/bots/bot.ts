import { optionsIn, type Space } from '../domain/space.ts'

/** Where a bot sits: its own worth of everything. It never sees the other side's. */
export interface Seat {
  readonly space: Space
  /** Of each outcome, to this side. */
  readonly worth: Float64Array
  /** Outcomes that it would rather have than no deal, best first. */
  readonly ranked: readonly number[]
  /** Worth of no deal. */
  readonly reservation: number
  /** Worth of its best outcome. */
  readonly best: number
  /** Outcomes worth so much more than a target still count as meeting it, when one looks for what may suit the other. */
  readonly slack: number
}

/** What has been said so far: numbers of outcomes, oldest first. */
export interface Offers {
  readonly mine: readonly number[]
  readonly theirs: readonly number[]
  /** 0 at the first offer, 1 at the last. */
  readonly time: number
}

/** How someone bargains. Pure: the same seat and offers give the same answer. */
export interface Bot {
  /** The least worth that its next offer should have; what it aims at. */
  aspiration(seat: Seat, offers: Offers): number
  /** The outcome it would offer next; `null` if nothing beats having no deal. */
  next(seat: Seat, offers: Offers): number | null
  /** Whether it takes the other side's last offer rather than make its own next one. */
  accepts(seat: Seat, offers: Offers, next: number): boolean
}

/** Equal worths may differ in their last digits. */
const EQUAL = 1e-9

/** @param slack see `Seat`; 0 for the textbook's bots. */
export function seatOf(space: Space, worth: Float64Array, reservation: number, slack = 0): Seat {
  const ranked = Array.from(worth, (_, n) => n)
    .filter((n) => (worth[n] as number) >= reservation - EQUAL)
    .sort((m, n) => (worth[n] as number) - (worth[m] as number) || m - n)
  return { space, worth, ranked, reservation, best: worthOf({ worth }, ranked[0] ?? -1), slack }
}

/** Worth of an outcome; 0 if there is none. */
export function worthOf({ worth }: Pick<Seat, 'worth'>, n: number | undefined): number {
  return n === undefined ? 0 : (worth[n] ?? 0)
}

/**
 * The outcome with the least own worth that still meets the target; among equals (and within the slack) the one that has
 * most in common with the other side's last offer. A target above all outcomes gives the best one.
 */
export function bidFor(seat: Seat, target: number, near: number | undefined): number | null {
  const { ranked, worth } = seat
  const met = countAtLeast(seat, Math.max(target, seat.reservation) - EQUAL)
  const last = ranked[Math.max(0, met - 1)]
  if (last === undefined) return null
  if (near === undefined) return last
  const bound = worthOf(seat, last) + seat.slack + EQUAL
  const wanted = optionsIn(seat.space, near)
  let found = last
  let most = -1
  for (let i = Math.max(0, met - 1); i >= 0; i -= 1) {
    const n = ranked[i] as number
    if ((worth[n] as number) > bound) break
    const common = optionsIn(seat.space, n).filter((option, issue) => option === wanted[issue]).length
    if (common > most) [found, most] = [n, common]
  }
  return found
}

/** The least worth of an outcome that still meets the target; that of the best one if none does. */
export function leastMeeting(seat: Seat, target: number): number {
  const met = countAtLeast(seat, Math.max(target, seat.reservation) - EQUAL)
  return worthOf(seat, seat.ranked[Math.max(0, met - 1)])
}

/** How many outcomes, best first, are worth at least this much (binary search). */
function countAtLeast({ ranked, worth }: Seat, least: number): number {
  let low = 0
  let high = ranked.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((worth[ranked[middle] as number] as number) >= least) low = middle + 1
    else high = middle
  }
  return low
}

/** AC_next (Baarslag et al. 2013): take what is at least as good as what one would offer next, and better than no deal. */
function acceptsNext(seat: Seat, { theirs }: Offers, next: number): boolean {
  const offered = worthOf(seat, theirs.at(-1))
  return theirs.length > 0 && offered >= seat.reservation - EQUAL && offered >= worthOf(seat, next) - EQUAL
}

/** A bot that aims at a worth, looks for what may suit the other among outcomes that meet it, and accepts by AC_next. */
export function aimingAt(aspiration: Bot['aspiration']): Bot {
  return {
    aspiration,
    next: (seat, offers) => bidFor(seat, aspiration(seat, offers), offers.theirs.at(-1)),
    accepts: acceptsNext,
  }
}

/** A worth between no deal and the best one: 1 = the best, 0 = no deal. */
export function between(seat: Seat, share: number): number {
  return seat.reservation + (seat.best - seat.reservation) * share
}
