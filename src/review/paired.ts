/** Mean and standard error of paired differences: both futures of a pair are played under the same luck. */
export interface Paired {
  readonly mean: number
  readonly se: number
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** Mean and standard error; the error of fewer than two values is unknown, hence infinite. */
export function estimate(values: readonly number[]): Paired {
  const mean = meanOf(values)
  if (values.length < 2) return { mean, se: Number.POSITIVE_INFINITY }
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, se: Math.sqrt(squares / (values.length - 1) / values.length) }
}

export function difference(a: readonly number[], b: readonly number[]): Paired {
  return estimate(a.map((value, n) => value - (b[n] ?? 0)))
}
