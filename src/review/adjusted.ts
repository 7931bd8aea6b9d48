import { meanOf, type Paired } from './paired.ts'

/** A decision's worth, and what the reference's command was worth in its place. */
export interface Worth {
  readonly reference: number
  readonly value: number
  /** Loss with its standard error. */
  readonly regret: Paired
}

/** However little chance has left to lose, a decision weighs at most so many times what it lost. */
const MOST = 5

/**
 * What decisions as good as these bring on average luck, in the exercise's own unit: the start's value times the share
 * of its position's value that each kept, start × Π (value ÷ reference). Who has had luck has more to lose, so what was
 * lost is weighed by what would have been at stake without it. With its standard error, the errors of the decisions
 * taken as independent. Formula and worked example: docs/review.md.
 */
export function withoutLuck(decisions: readonly Worth[], start: Paired): Paired {
  let mean = start.mean
  let squares = start.se ** 2
  for (const { reference, value, regret } of decisions) {
    const stakes = reference > 0 ? Math.min(MOST, Math.max(0, mean) / reference) : 0
    mean -= stakes * (reference - value)
    squares += (stakes * regret.se) ** 2
  }
  return { mean, se: Math.sqrt(squares) }
}

/** A decision with what its options came to, world by world, the reference's first. */
export interface Sampled<Command> {
  readonly command: Command
  readonly options: readonly { readonly command: Command; readonly values: readonly number[] }[]
}

/** The variance that the result without luck has for want of worlds: what half of them say against the other half. */
export function samplingOf<Command>(decisions: readonly Sampled<Command>[], start: Paired): number {
  const half = (rest: number) => {
    const mean = (values: readonly number[] = []) => meanOf(values.filter((_, world) => world % 2 === rest))
    const worths = decisions.map(({ command, options }) => {
      const chosen = options.find((option) => option.command === command)
      return { reference: mean(options[0]?.values), value: mean(chosen?.values), regret: { mean: 0, se: 0 } }
    })
    return withoutLuck(worths, start).mean
  }
  const kept = start.mean > 0 ? (half(0) + half(1)) / 2 / start.mean : 0
  return (half(0) - half(1)) ** 2 / 4 + (kept * start.se) ** 2
}
