import type { Shares } from './load.ts'

export function sharesOf(times: readonly number[]): Shares {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), max: at(1), count: sorted.length }
}
