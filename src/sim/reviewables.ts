import type { Kind } from '../schema/scenario/scenario.ts'
import { reviewable as dialogue } from './dialogue/reviewable.ts'
import { reviewable as negotiation } from './negotiation/reviewable.ts'
import type { AnyReviewable } from './simulation.ts'
import { reviewable as territory } from './territory/reviewable.ts'

/** What the decision review asks of each kind of exercise, by its `kind`. */
export const reviewables: Readonly<Record<Kind, AnyReviewable>> = {
  territory: territory as AnyReviewable,
  dialogue: dialogue as AnyReviewable,
  negotiation: negotiation as AnyReviewable,
}
