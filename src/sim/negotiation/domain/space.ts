/**
 * All packages of some issues, numbered. The first issue changes slowest: with issues of 2 and 3 options
 * the numbers 0 to 5 are (0,0) (0,1) (0,2) (1,0) (1,1) (1,2).
 */
export interface Space {
  /** Number of options of each issue. */
  readonly sizes: readonly number[]
  /** Number of packages: the product of the sizes. */
  readonly count: number
}

export function spaceOf(sizes: readonly number[]): Space {
  return { sizes, count: sizes.reduce((product, size) => product * size, 1) }
}

/** The option of each issue in package `n`. */
export function optionsIn({ sizes }: Space, n: number): number[] {
  const options = new Array<number>(sizes.length)
  let rest = n
  for (let i = sizes.length - 1; i >= 0; i -= 1) {
    const size = sizes[i] as number
    options[i] = rest % size
    rest = Math.floor(rest / size)
  }
  return options
}

/** The number of the package with these options; the other way round of `optionsIn`. */
export function numberOf({ sizes }: Space, options: readonly number[]): number {
  return sizes.reduce((n, size, i) => n * size + (options[i] as number), 0)
}

/**
 * Worth of every package to someone: u = Σ weight × value of the chosen option (linear additive utility, Keeney and
 * Raiffa 1976). Nothing is renormalised: weights and values are taken as they are.
 */
export function worths(
  { sizes }: Space,
  weights: readonly number[],
  values: readonly (readonly number[])[],
): Float64Array {
  let sums = new Float64Array(1)
  for (const [i, size] of sizes.entries()) {
    const next = new Float64Array(sums.length * size)
    for (let n = 0; n < sums.length; n += 1) {
      for (let option = 0; option < size; option += 1) {
        next[n * size + option] =
          (sums[n] as number) + (weights[i] as number) * ((values[i] as number[])[option] as number)
      }
    }
    sums = next
  }
  return sums
}
