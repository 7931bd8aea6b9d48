import { type Bot, type Offers, type Seat, worthOf } from './bot.ts'

/**
 * MiCRO (de Jonge 2022): goes down its own list of outcomes, best first, one step for every new offer of the other side.
 * No model of the other side, no clock, no parameter.
 *
 * - a new offer if it has made no more different offers than it has received, and the list goes on; else an old one again
 * - takes an offer that is as good as its next one, if it is ready for a new one; else as good as its worst so far
 *
 * The original draws the repeated offer at random; here they come round in turn, so that a run can be repeated.
 */
export const micro: Bot = {
  aspiration: (seat, offers) => worthOf(seat, nextOf(seat, offers) ?? undefined),
  next: nextOf,
  accepts(seat, offers) {
    const offered = offers.theirs.at(-1)
    if (offered === undefined || worthOf(seat, offered) < seat.reservation) return false
    const least = nextStep(seat, offers) ?? seat.ranked[stepsOf(offers.mine) - 1]
    return least !== undefined && worthOf(seat, offered) >= worthOf(seat, least)
  },
}

function nextOf(seat: Seat, offers: Offers): number | null {
  const fresh = nextStep(seat, offers)
  if (fresh !== undefined) return fresh
  return offers.mine[offers.theirs.length % offers.mine.length] ?? seat.ranked[0] ?? null
}

/** The next outcome of its list, if it is ready to go on. */
function nextStep({ ranked }: Seat, { mine, theirs }: Offers): number | undefined {
  const made = stepsOf(mine)
  return made <= stepsOf(theirs) ? ranked[made] : undefined
}

function stepsOf(offers: readonly number[]): number {
  return new Set(offers).size
}
