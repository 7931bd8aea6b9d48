import { type Grade, gradeOf, type Weights, weightsFor } from '../../review/grade.ts'
import { brierOf } from '../../review/reliability.ts'
import type { Fact } from '../../sim/territory/facts.ts'
import { statementsOf } from './calibration.ts'
import type { FoundRun } from './found.ts'
import type { KeptReview } from './kept.ts'
import { summaryOf } from './timeline.ts'

export interface Score extends Grade {
  readonly weights: Weights
}

/** The score of a reviewed run, by the weights of its scenario; `null` until every decision is judged. */
export function scoreOf({ run, scenario }: FoundRun, review: Omit<KeptReview, 'v' | 'at'>, goal: number): Score | null {
  const summary = summaryOf(review)
  if (!summary) return null
  const weights = scenario.weights ?? weightsFor(scenario.kind)
  const statements = statementsOf(run.facts as readonly Fact[])
  const graded = {
    decisions: review.decisions,
    point: review.point,
    adjusted: summary.adjusted.value,
    goal,
    brier: brierOf(statements.map(({ chance, won }) => ({ chance, came: won }))),
  }
  return { ...gradeOf(graded, weights), weights }
}
