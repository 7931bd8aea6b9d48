/**
 * At most so many, spread evenly over the order of their results from the lowest to the highest, the two ends included:
 * a large room is reviewed by a sample, and the sample must have its best and its worst. The same room gives the same one.
 */
export function sampleOf<T extends { readonly id: string; readonly result: number }>(
  runs: readonly T[],
  most: number,
): T[] {
  if (runs.length <= most) return [...runs]
  const sorted = runs.toSorted((a, b) => a.result - b.result || (a.id < b.id ? -1 : 1))
  const picked = new Set(
    Array.from({ length: most }, (_, n) => sorted[Math.round((n * (sorted.length - 1)) / Math.max(1, most - 1))]),
  )
  return runs.filter((run) => picked.has(run))
}
