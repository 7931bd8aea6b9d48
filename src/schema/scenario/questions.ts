/** Kinds of question (Rackham 1988, SPIN): background, difficulty, its consequences, what solving it is worth. Apart, so that a page does not load zod for them. */
export const QUESTIONS = ['situation', 'problem', 'implication', 'payoff'] as const
export type Question = (typeof QUESTIONS)[number]
