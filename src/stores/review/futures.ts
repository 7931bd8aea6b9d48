/** Two sets of futures side by side, cut into the same steps of money. */
export interface Histogram {
  readonly bins: readonly { readonly from: number; readonly to: number; readonly counts: readonly [number, number] }[]
  /** The fullest bin's count. */
  readonly most: number
}

const BINS = 12

export function histogram(mine: readonly number[], other: readonly number[]): Histogram {
  const all = [...mine, ...other]
  const low = Math.min(...all)
  const width = stepFor((Math.max(...all) - low) / BINS)
  const first = Math.floor(low / width)
  const last = Math.max(first, Math.floor(Math.max(...all) / width))
  const bins = Array.from({ length: last - first + 1 }, (_, n) => {
    const inBin = (value: number) => Math.floor(value / width) - first === n
    const counts = [mine.filter(inBin).length, other.filter(inBin).length] as const
    return { from: (first + n) * width, to: (first + n + 1) * width, counts }
  })
  return { bins, most: Math.max(1, ...bins.flatMap(({ counts }) => counts)) }
}

/** The next larger of 1, 2, 5 times a power of ten, so that the steps are round money. */
function stepFor(width: number): number {
  if (!(width > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(width))
  return power * ([1, 2, 5].find((factor) => factor * power >= width) ?? 10)
}

export interface Spread {
  readonly mean: number
  /** A tenth of the futures lies below the first, a tenth above the last. */
  readonly low: number
  readonly middle: number
  readonly high: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  return { mean, low: at(0.1), middle: at(0.5), high: at(0.9) }
}

/** In how many of the worlds, shared by both, the second future ends higher; ties count for neither. */
export function higherIn(mine: readonly number[], other: readonly number[]): number {
  return other.filter((value, world) => value > (mine[world] ?? 0)).length
}
