import { estimate, meanOf, type Paired } from './paired.ts'

/** How far one run tells players apart. Formulas with worked numbers: docs/review.md. */

/** 95 % of a normal distribution lies within so many standard errors. */
const NORMAL_95 = 1.96

export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** The 95 % interval of a mean. */
export function interval({ mean, se }: Paired): Interval {
  return { mean, low: mean - NORMAL_95 * se, high: mean + NORMAL_95 * se }
}

/** Sample variance; 0 for fewer than two values. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return 0
  return estimate(values).se ** 2 * values.length
}

export function deviation(values: readonly number[]): number {
  return Math.sqrt(variance(values))
}

/**
 * Variance of one run picked from players of equal number: within the players, and between their means less what
 * chance alone would put between them.
 */
export function fieldVariance(players: readonly (readonly number[])[]): { within: number; between: number } {
  const within = meanOf(players.map(variance))
  const chance = meanOf(players.map((runs) => variance(runs) / Math.max(1, runs.length)))
  return { within, between: Math.max(0, variance(players.map(meanOf)) - chance) }
}

/** Reliability of one run: the share of its variance that lies between players (intraclass correlation, 0 to 1). */
export function reliabilityOf(players: readonly (readonly number[])[]): number {
  const { within, between } = fieldVariance(players)
  return within + between > 0 ? between / (within + between) : 0
}

/**
 * Share of the variance of raw results that luck stands for, 0 to 1. `noise` is the variance that a player's
 * adjusted values have on average only because they are estimated from few worlds.
 */
export function luckShare(
  raw: readonly (readonly number[])[],
  adjusted: readonly (readonly number[])[],
  noise: number,
): number {
  const all = fieldVariance(raw)
  const left = fieldVariance(adjusted)
  const total = all.within + all.between
  return total > 0 ? clip(1 - (Math.max(0, left.within - noise) + left.between) / total) : 0
}

/** Standard error of a statistic by leaving out one item after the other (jackknife). */
export function jackknife(count: number, statistic: (skip: number) => number): number {
  const values = Array.from({ length: count }, (_, skip) => statistic(skip))
  return Math.sqrt(((count - 1) ** 2 / count) * variance(values))
}

/** Runs whose mean has the wanted reliability (Spearman and Brown): w(1 − ρ) ÷ ((1 − w)ρ), rounded up. */
export function runsNeeded(reliability: number, wanted = 0.8): number {
  if (reliability <= 0) return Number.POSITIVE_INFINITY
  // A hair less, so that 4.000000001 from rounding is not taken for 5.
  return Math.max(1, Math.ceil((wanted * (1 - reliability)) / ((1 - wanted) * reliability) - 1e-9))
}

/** Brier score of stated chances (0 to 1): the mean of (p − y)²; `null` if nothing was stated. */
export function brierOf(statements: readonly { readonly chance: number; readonly came: boolean }[]): number | null {
  if (statements.length === 0) return null
  return meanOf(statements.map(({ chance, came }) => (chance - (came ? 1 : 0)) ** 2))
}

export function clip(share: number): number {
  return Math.min(1, Math.max(0, share))
}
