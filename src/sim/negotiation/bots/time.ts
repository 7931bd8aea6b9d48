import { aimingAt, type Bot, between } from './bot.ts'

/**
 * Time-dependent tactics (Faratin, Sierra and Jennings 1998):
 *
 *   target(t) = r + (best − r) × (1 − F(t)),  F(t) = k + (1 − k) × t^(1/e)
 *
 * e < 1 holds out and gives way at the end (Boulware), e = 1 gives way evenly, e > 1 gives way early (Conceder). k is the
 * share given away at once. Example: r = 0.3, best = 1, t = 0.5, k = 0: e = 0.2 → 0.978, e = 1 → 0.65, e = 2 → 0.505.
 */
export function concession(time: number, e: number, k = 0): number {
  return k + (1 - k) * time ** (1 / e)
}

/** @param e see `concession`. */
export function timeBot(e: number): Bot {
  return aimingAt((seat, { time }) => between(seat, 1 - concession(time, e)))
}

/** Values of e after the defaults of GENIUS and NegMAS. */
export const boulware = timeBot(0.2)
export const linear = timeBot(1)
export const conceder = timeBot(2)
