import { BOUNDS } from '../../review/verdict.ts'
import { draw } from '../../sim/random.ts'
import type { Named } from '../../sim/simulation.ts'
import type { KeptDecision } from './kept.ts'

/** Share of an inaccuracy under which another choice is as good as the best: 5/3 of a point. */
const TOLERANCE = BOUNDS.inaccuracy / 3

export function isSolved(loss: number, point: number): boolean {
  return loss < TOLERANCE * point
}

/** An option of a decision, and what it loses against the best. */
export interface Option {
  readonly command: Named
  readonly loss: number
}

/** The options in an order that tells nothing; the same one at every visit. */
export function shuffledOptions(
  { step, losses }: Pick<KeptDecision, 'step' | 'losses'>,
  options: readonly Named[],
  seed: number,
): Option[] {
  return options
    .map((command, n) => ({ command, loss: losses[n] ?? 0, place: draw(seed, step, 0, n) }))
    .sort((a, b) => a.place - b.place)
    .map(({ command, loss }) => ({ command, loss }))
}
