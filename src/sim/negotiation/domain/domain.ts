import { type Space, spaceOf, worths } from './space.ts'

/** One side's view of a domain. */
export interface Party {
  readonly name: string
  /** Worth of no deal, on the scale of the worths: 0 to 1. */
  readonly reservation: number
  /** In the order of the issues; add up to 1. */
  readonly weights: readonly number[]
  /** Of each issue, of each of its options, 0 to 1. */
  readonly values: readonly (readonly number[])[]
}

/** Issues with options, and two parties with additive utilities. */
export interface Domain {
  readonly id: string
  readonly issues: readonly { readonly name: string; readonly options: readonly string[] }[]
  readonly parties: readonly [Party, Party]
}

/** A domain with all its outcomes counted and valued. */
export interface Valued {
  readonly space: Space
  /** By party, of each outcome. */
  readonly worth: readonly [Float64Array, Float64Array]
}

export function valued({ issues, parties: [a, b] }: Domain): Valued {
  const space = spaceOf(issues.map(({ options }) => options.length))
  return { space, worth: [worths(space, a.weights, a.values), worths(space, b.weights, b.values)] }
}
