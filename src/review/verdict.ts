import type { Paired } from './paired.ts'

/**
 * A verdict by lost points. 100 points = one step's even share of the attainable value (a week of a quarter worth
 * 6 million is 500,000 yuan, so a point is 5,000). Bounds after backgammon and chess practice [A].
 */
export const VERDICTS = ['best', 'good', 'inaccuracy', 'mistake', 'blunder', 'unclear'] as const
export type Verdict = (typeof VERDICTS)[number]

export const BOUNDS = { inaccuracy: 5, mistake: 10, blunder: 15 } as const
/** Differences under this many standard errors are called "no clear difference". */
export const CLEAR = 2

/** `loss` in points: the best option's value less the chosen one's. */
export function verdictOf(loss: Paired, isBest: boolean): Verdict {
  if (isBest) return 'best'
  if (loss.mean < CLEAR * loss.se) return 'unclear'
  if (loss.mean >= BOUNDS.blunder) return 'blunder'
  if (loss.mean >= BOUNDS.mistake) return 'mistake'
  return loss.mean >= BOUNDS.inaccuracy ? 'inaccuracy' : 'good'
}

/** Whether more worlds could still change the verdict: the interval of the loss lies across a bound. */
export function isSettled(loss: Paired): boolean {
  const low = loss.mean - CLEAR * loss.se
  const high = loss.mean + CLEAR * loss.se
  return [0, ...Object.values(BOUNDS)].every((bound) => high < bound || low > bound)
}
