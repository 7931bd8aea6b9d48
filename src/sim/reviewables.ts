import { reviewable } from './territory/reviewable.ts'

/** What the decision review asks of each kind of exercise, by its `kind`. */
export const reviewables = { territory: reviewable } as const
