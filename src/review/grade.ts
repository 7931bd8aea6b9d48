import type { Kind } from '../schema/scenario/scenario.ts'
import { meanOf, type Paired } from './paired.ts'
import { clip } from './reliability.ts'
import type { Verdict } from './verdict.ts'

/** What the parts of the score count, in points; 100 together. */
export interface Weights {
  readonly process: number
  readonly outcome: number
  readonly calibration: number
}

/** How a run was played, 0 to 100 each. Unlike the scorecard it looks at what decisions were worth, and at nothing else. */
export interface Grade {
  readonly total: number
  /** Accuracy of the decisions; `null` if there was none. */
  readonly process: number | null
  /** The result with luck taken out, against the goal. */
  readonly outcome: number
  /** Skill of the stated chances; `null` if none was stated, which counts as 0: the reviews ask for them. */
  readonly calibration: number | null
}

/** What one half said of everything gets: a forecast that tells nothing. */
const NO_SKILL = 0.25

interface Graded {
  readonly decisions: readonly { readonly regret: Paired; readonly verdict: Verdict }[]
  /** Money that is one point. */
  readonly point: number
  /** Final result less luck. */
  readonly adjusted: number
  /** What the exercise asks for, in the unit of the result. */
  readonly goal: number
  readonly brier: number | null
}

/** Domain practice: mostly the decisions, a little the result, a little the forecast [A]. */
export const WEIGHTS: Weights = { process: 70, outcome: 20, calibration: 10 }
/** Where nobody is asked to state chances. */
const UNSTATED: Weights = { process: 80, outcome: 20, calibration: 0 }

/** What the parts count where a scenario says nothing else. */
export function weightsFor(kind: Kind): Weights {
  return kind === 'territory' ? WEIGHTS : UNSTATED
}

export function gradeOf({ decisions, point, adjusted, goal, brier }: Graded, weights: Weights = WEIGHTS): Grade {
  const process = decisions.length === 0 ? null : gameOf(decisions.map((decision) => accuracyOf(decision, point)))
  const outcome = 100 * clip(adjusted / goal)
  const calibration = brier === null ? null : 100 * clip(1 - brier / NO_SKILL)
  const total =
    (weights.process * (process ?? 100) + weights.outcome * outcome + weights.calibration * (calibration ?? 0)) / 100
  return { total, process, outcome, calibration }
}

/** So that one blunder cannot make the harmonic mean of a hundred decisions nothing. */
const LEAST = 5

/**
 * Half the mean, half the harmonic mean, as Lichess does for a game: many fair decisions do not hide a few dear ones.
 */
function gameOf(accuracies: readonly number[]): number {
  const harmonic = accuracies.length / accuracies.reduce((sum, accuracy) => sum + 1 / Math.max(LEAST, accuracy), 0)
  return (meanOf(accuracies) + harmonic) / 2
}

/**
 * Accuracy of one decision, 0 to 100, from the points that it lost: 0 → 100, 5 → 79.8, 10 → 63.6, 15 → 50.5. The curve
 * is Lichess's. What chance could just as well explain is no loss.
 */
function accuracyOf({ regret, verdict }: Graded['decisions'][number], point: number): number {
  if (verdict === 'best' || verdict === 'unclear') return 100
  const lost = Math.max(0, regret.mean / point)
  return 100 * clip(1.031668 * Math.exp(-0.04354 * lost) - 0.031669)
}
