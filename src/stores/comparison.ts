/** What can be compared of an attempt. */
interface Comparable {
  readonly scenario: string
  /** ISO. */
  readonly at: string
  readonly total: number
}

/** An attempt among the others at the same scenario. */
export type Compared<A> = A & {
  /** The highest total; of equal ones the first that reached it. */
  readonly best: boolean
  readonly latest: boolean
  /** Points against the attempt before; `undefined` for the first. */
  readonly change: number | undefined
}

export interface Comparison<A> {
  readonly scenario: string
  /** Oldest first. */
  readonly attempts: readonly Compared<A>[]
}

/** Attempts by scenario, the scenario played last first. No attempt is left out. */
export function compareAttempts<A extends Comparable>(attempts: readonly A[]): Comparison<A>[] {
  const newestFirst = attempts.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const scenarios = [...new Set(newestFirst.map(({ scenario }) => scenario))]
  return scenarios.map((scenario) => {
    const own = newestFirst.filter((attempt) => attempt.scenario === scenario).reverse()
    return { scenario, attempts: own.map((attempt, n) => compare(attempt, n, own)) }
  })
}

function compare<A extends Comparable>(attempt: A, n: number, all: readonly A[]): Compared<A> {
  const highest = Math.max(...all.map(({ total }) => total))
  const before = all[n - 1]
  return {
    ...attempt,
    best: all.findIndex(({ total }) => total === highest) === n,
    latest: n === all.length - 1,
    change: before && Math.round((attempt.total - before.total) * 10) / 10,
  }
}
