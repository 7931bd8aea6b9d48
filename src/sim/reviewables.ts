import type { Kind } from '../schema/scenario/scenario.ts'
import type { AnyReviewable } from './simulation.ts'
import { reviewable as territory } from './territory/reviewable.ts'

/** What the decision review asks of each kind of exercise, by its `kind`. */
export const reviewables: Readonly<Record<Kind, AnyReviewable>> = { territory: territory as AnyReviewable }
