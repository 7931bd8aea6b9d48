import { withoutLuck } from '../../review/adjusted.ts'
import { BOUNDS, type Verdict } from '../../review/verdict.ts'
import type { KeptDecision, KeptReview } from './kept.ts'
import { mistakesOf } from './mistakes.ts'
import type { OpenChoice } from './reviewer.ts'

/** A decision on the timeline; `judged` comes when a worker has been through it. */
export interface Row extends OpenChoice {
  readonly judged: KeptDecision | undefined
}

export interface Week {
  readonly week: number
  readonly rows: readonly Row[]
}

/** Every decision that had an alternative, by week. */
export function weeksOf(choices: readonly OpenChoice[], decisions: readonly KeptDecision[]): Week[] {
  const judgedAt = new Map(decisions.map((decision) => [decision.step, decision]))
  const weeks = new Map<number, Row[]>()
  for (const choice of choices) {
    const row = rowOf(choice, judgedAt.get(choice.step))
    weeks.set(choice.week, [...(weeks.get(choice.week) ?? []), row])
  }
  return [...weeks].map(([week, rows]) => ({ week, rows }))
}

const known = new WeakMap<OpenChoice, Row>()

/** The same object as before unless its verdict has come, so that a screen redraws only what has changed. */
function rowOf(choice: OpenChoice, judged: KeptDecision | undefined): Row {
  const before = known.get(choice)
  if (before && before.judged === judged) return before
  const row = { ...choice, judged }
  known.set(choice, row)
  return row
}

/** Standard errors to each side within which the true value lies 19 times of 20. */
const WIDE = 1.96

export interface Summary {
  /** What the reference would have reached from the start, on average. */
  readonly start: number
  readonly final: number
  /** What luck added to the result or took from it. */
  readonly luck: number
  /** What decisions like these lose against the reference's on average luck. */
  readonly regret: number
  /** The result with the luck taken out, and how far it may be off to each side. */
  readonly adjusted: { readonly value: number; readonly within: number }
}

type Reviewed = Pick<KeptReview, 'start' | 'final' | 'choices' | 'decisions'>

/** `null` until every decision is judged: luck lies between one decision and the next. */
export function summaryOf({ start, final, choices, decisions }: Reviewed): Summary | null {
  if (decisions.length < choices) return null
  const { mean, se } = withoutLuck(decisions, start)
  const adjusted = { value: mean, within: WIDE * se }
  return { start: start.mean, final, luck: final - mean, regret: start.mean - mean, adjusted }
}

/** What chance made of the time between a decision and the next one. */
export interface Turn {
  readonly decision: KeptDecision
  readonly luck: number
}

export interface KeyMoments {
  /** The decision that clearly cost most; none if none clearly did. */
  readonly costliest: KeptDecision | undefined
  /** Where chance gave or took most; known once all decisions are judged. */
  readonly luckiest: Turn | undefined
  /** The right decision where the others would have cost most. */
  readonly finest: KeptDecision | undefined
}

export function keyMoments(review: Reviewed): KeyMoments {
  const { decisions, choices, final } = review
  const turns = decisions.map((decision, n) => ({
    decision,
    luck: (decisions[n + 1]?.reference ?? final) - decision.value,
  }))
  return {
    costliest: mistakesOf(decisions)[0],
    luckiest: decisions.length < choices ? undefined : turns.toSorted((a, b) => Math.abs(b.luck) - Math.abs(a.luck))[0],
    finest: decisions
      .filter(({ verdict, losses }) => verdict === 'best' && stakeOf(losses) > 0)
      .toSorted((a, b) => stakeOf(b.losses) - stakeOf(a.losses))[0],
  }
}

/** A quick look with the decisions already judged thoroughly in it. */
export function overlaid<R extends Reviewed>(glance: R, judged: readonly KeptDecision[]): R {
  const sure = new Map(judged.map((decision) => [decision.step, decision]))
  return { ...glance, decisions: glance.decisions.map((decision) => sure.get(decision.step) ?? decision) }
}

/** Step of the decision that seems to have cost most, clearly or not; `null` if none is judged. */
export function dearest(decisions: readonly KeptDecision[]): number | null {
  return decisions.toSorted((a, b) => b.regret.mean - a.regret.mean)[0]?.step ?? null
}

/** What the worst of the options would have cost. */
function stakeOf(losses: readonly number[]): number {
  return Math.max(0, ...losses)
}

/** Lost points from which on a verdict is given; `null` for those that are no mistake. */
export function pointsFrom(verdict: Verdict): number | null {
  return verdict === 'inaccuracy' || verdict === 'mistake' || verdict === 'blunder' ? BOUNDS[verdict] : null
}
