import type { KeptDecision } from './kept.ts'

/** Decisions that clearly cost something worth naming, the dearest first. */
export function mistakesOf(decisions: readonly KeptDecision[]): KeptDecision[] {
  return decisions
    .filter(({ verdict }) => verdict === 'inaccuracy' || verdict === 'mistake' || verdict === 'blunder')
    .toSorted((a, b) => b.regret.mean - a.regret.mean)
}
