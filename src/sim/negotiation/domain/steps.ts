/**
 * What a step from one offer to the next of the same side means (Hindriks, Jonker and Tykhonov 2007). `own` and `other` are
 * the changes in worth to the side that makes the step and to the other side.
 *
 * | own | other | class |
 * |-----|-------|-------|
 * | +   | +     | fortunate: better for both |
 * | +   | − or 0 | selfish |
 * | −   | +     | concession |
 * | −   | − or 0 | unfortunate: worse for oneself, and nobody gains |
 * | 0   | +     | nice: costs nothing |
 * | 0   | 0     | silent |
 * | 0   | −     | unfortunate |
 */
export const STEPS = ['fortunate', 'selfish', 'concession', 'unfortunate', 'nice', 'silent'] as const
export type StepClass = (typeof STEPS)[number]

/** Changes in worth up to this size count as none. */
const NONE = 0.005

export function stepClass(own: number, other: number): StepClass {
  const [mine, yours] = [signOf(own), signOf(other)]
  if (mine > 0) return yours > 0 ? 'fortunate' : 'selfish'
  if (mine < 0) return yours > 0 ? 'concession' : 'unfortunate'
  if (yours > 0) return 'nice'
  return yours < 0 ? 'unfortunate' : 'silent'
}

function signOf(change: number): -1 | 0 | 1 {
  if (Math.abs(change) <= NONE) return 0
  return change > 0 ? 1 : -1
}
