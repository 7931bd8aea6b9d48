import { createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs'
import { minutesAfter, morningAfter, type Schedule } from './schedule.ts'

/** How an answer went: right at once; right after a wrong try; wrong, or the answer was shown. */
export type Outcome = 'right' | 'late' | 'wrong'

const GRADE: Readonly<Record<Outcome, Grade>> = { right: Rating.Good, late: Rating.Hard, wrong: Rating.Again }

/** What is wrong is asked again within the same sitting; what is right is not asked again for more than a year. */
const scheduler = fsrs({ learning_steps: ['10m'], relearning_steps: ['10m'], maximum_interval: 400 })

/** What FSRS makes of an answer given at `now`. `before` is `undefined` for a card's first one. */
export function grade(before: Schedule | undefined, outcome: Outcome, now: string): Schedule {
  // A clock that was set back must not make FSRS count negative days.
  const at = before && before.at > now ? before.at : now
  const { card } = scheduler.next(before ? toCard(before) : createEmptyCard(at), at, GRADE[outcome])
  return {
    v: 1,
    due: card.scheduled_days > 0 ? morningAfter(at, card.scheduled_days) : minutesAfter(at, minutes(card.due, at)),
    stability: card.stability,
    difficulty: card.difficulty,
    state: card.state,
    step: card.learning_steps,
    at,
  }
}

function toCard({ due, stability, difficulty, state, step, at }: Schedule) {
  const counts = { elapsed_days: 0, scheduled_days: 0, reps: 1, lapses: 0 }
  return { ...counts, due, stability, difficulty, state, learning_steps: step, last_review: at }
}

function minutes(due: Date, at: string): number {
  return (due.getTime() - Date.parse(at)) / 60_000
}
