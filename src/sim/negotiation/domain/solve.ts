/**
 * The frontier and the solution points of two parties over all outcomes, as sets: ties are common, and a point picked among
 * them would be an accident of the order in which they were written. Conventions (others differ, see docs/negotiation.md):
 *
 * - rational: both u ≥ r
 * - pareto: not dominated, where "dominates" = at least as good for both and better for one; equal points are all kept
 * - nash: maximises (u₁ − r₁)(u₂ − r₂) over rational outcomes, on the frontier (Nash 1950)
 * - kalai: maximises min(u − r) over rational outcomes (egalitarian; Kalai 1977)
 * - kalaiSmorodinsky: maximises min((u − r) ÷ (ideal − r)) over rational outcomes; the ideal is a party's best rational
 *   outcome (Kalai and Smorodinsky 1975). A party whose ideal is its reservation gets all that it can in every rational
 *   outcome: its share counts as 1
 * - welfare: maximises u₁ + u₂ over rational outcomes
 *
 * Without a rational outcome none of the last five has a member.
 */
export interface Solutions {
  /** Numbers of outcomes, best for the first party first. */
  readonly pareto: readonly number[]
  readonly rationalPareto: readonly number[]
  readonly nash: readonly number[]
  readonly kalai: readonly number[]
  readonly kalaiSmorodinsky: readonly number[]
  readonly welfare: readonly number[]
  /** Count of rational outcomes. */
  readonly rational: number
}

/** What one party makes of every outcome, and what it gets without any. */
export interface Stake {
  readonly worth: Float64Array
  readonly reservation: number
}

/** Worths that differ by no more are equal: sums of the same terms in another order differ in their last digits. */
export const TIE = 1e-9

export function solve(a: Stake, b: Stake): Solutions {
  const order = byWorth(a, b)
  const pareto = frontierOf(order, a, b)
  const isRational = (n: number) => accepts(a, n) && accepts(b, n)
  const rational = order.filter(isRational)
  const rationalPareto = pareto.filter(isRational)
  const ideal = [idealOf(a, rational), idealOf(b, rational)] as const
  const gains = (n: number) => [gain(a, n), gain(b, n)] as const
  return {
    pareto,
    rationalPareto,
    nash: maximisers(rationalPareto, (n) => gain(a, n) * gain(b, n)),
    kalai: maximisers(rational, (n) => Math.min(...gains(n))),
    kalaiSmorodinsky: maximisers(rational, (n) => Math.min(share(gain(a, n), ideal[0]), share(gain(b, n), ideal[1]))),
    welfare: maximisers(rational, (n) => at(a, n) + at(b, n)),
    rational: rational.length,
  }
}

/** Whether a party would rather have this outcome than none. */
export function accepts(stake: Stake, n: number): boolean {
  return at(stake, n) >= stake.reservation - TIE
}

function at({ worth }: Stake, n: number): number {
  return worth[n] as number
}

/** Never negative: what is rational within the tolerance gains nothing. */
function gain(stake: Stake, n: number): number {
  return Math.max(0, at(stake, n) - stake.reservation)
}

function idealOf(stake: Stake, rational: readonly number[]): number {
  return rational.reduce((most, n) => Math.max(most, gain(stake, n)), 0)
}

function share(own: number, ideal: number): number {
  return ideal <= TIE ? 1 : own / ideal
}

/** Worth as a whole number of tolerances, so that "equal" is the same for every pair. */
function grid(stake: Stake, n: number): number {
  return Math.round(at(stake, n) / TIE)
}

/** Outcomes, best for `a` first, among equals best for `b`. */
function byWorth(a: Stake, b: Stake): number[] {
  const first = Float64Array.from(a.worth, (_, n) => grid(a, n))
  const second = Float64Array.from(b.worth, (_, n) => grid(b, n))
  return Array.from(a.worth, (_, n) => n).sort(
    (m, n) => (first[n] as number) - (first[m] as number) || (second[n] as number) - (second[m] as number) || m - n,
  )
}

/** One sweep: whoever is not better for `b` than all before it is dominated by one of them, or equal to the last kept. */
function frontierOf(order: readonly number[], a: Stake, b: Stake): number[] {
  const kept: number[] = []
  let most = Number.NEGATIVE_INFINITY
  for (const n of order) {
    const last = kept.at(-1)
    const isEqual = last !== undefined && grid(a, last) === grid(a, n) && grid(b, last) === grid(b, n)
    if (grid(b, n) > most || isEqual) kept.push(n)
    most = Math.max(most, grid(b, n))
  }
  return kept
}

function maximisers(outcomes: readonly number[], value: (n: number) => number): number[] {
  const values = outcomes.map(value)
  const most = values.reduce((max, one) => Math.max(max, one), Number.NEGATIVE_INFINITY)
  return outcomes.filter((_, i) => (values[i] as number) >= most - TIE)
}
