/** The candidate that was most likely meant, or `undefined` if none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(typed.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = isBeginning(typed, candidate.toLowerCase()) ? 1 : editDistance(typed, candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** `zh` for `zh-cn`, `needs` for `needs-analysis`: a whole first word is a sure sign. */
function isBeginning(typed: string, candidate: string): boolean {
  return typed.length > 1 && candidate.startsWith(`${typed}-`)
}

/**
 * The remedy for a name that is not known: the one that was most likely meant, else all that there are.
 * `what` is the plural, such as "stages".
 */
export function suggestOneOf(word: string, candidates: Iterable<string>, what: string): string {
  const all = [...candidates]
  const near = nearest(word, all)
  if (near !== undefined) return `did you mean "${near}"?`
  if (all.length === 0) return `there are no ${what} yet`
  const shown = all.slice(0, 12).join(', ')
  return `the ${what} are ${shown}${all.length > 12 ? ` and ${all.length - 12} more` : ''}`
}

/** Letters to add, drop, change or swap with their neighbour to make `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? change) + 1 : change
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap))
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
