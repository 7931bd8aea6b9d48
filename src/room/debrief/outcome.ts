import { withoutLuck } from '../../review/adjusted.ts'
import type { Paired } from '../../review/paired.ts'
import type { Judgement } from './judgement.ts'

/** What came out of a run beside what its decisions were worth. Money. */
export interface Outcome {
  readonly run: string
  readonly final: number
  /** What decisions as good as its people's bring on average luck; what the room did for them counts neither way. */
  readonly adjusted: Paired
  /** What lies between the two: luck, and what was done in their place. */
  readonly luck: number
}

export interface Reviewed<Command> {
  readonly run: string
  readonly final: number
  /** What the reference reaches from the start, on average. */
  readonly start: Paired
  readonly judged: readonly Judgement<Command>[]
}

export function outcomeOf<Command>({ run, final, start, judged }: Reviewed<Command>): Outcome {
  const adjusted = withoutLuck(judged, start)
  return { run, final, adjusted, luck: final - adjusted.mean }
}

/**
 * How far results and decisions rank the room alike: Spearman's rank correlation, −1 to 1, equal values sharing their
 * rank. `null` for fewer than three runs or where all are equal.
 */
export function agreement(outcomes: readonly Pick<Outcome, 'final' | 'adjusted'>[]): number | null {
  if (outcomes.length < 3) return null
  const a = ranks(outcomes.map(({ final }) => final))
  const b = ranks(outcomes.map(({ adjusted }) => adjusted.mean))
  const middle = (outcomes.length + 1) / 2
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, rank, n) => sum + (rank - middle) * ((y[n] ?? middle) - middle), 0)
  const size = Math.sqrt(product(a, a) * product(b, b))
  return size > 0 ? product(a, b) / size : null
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    const equal = values.filter((other) => other === value).length
    return below + (equal + 1) / 2
  })
}
