import { isDue } from './cards.ts'
import { grade, type Outcome } from './grading.ts'
import { readSchedule, writeSchedule } from './schedule.ts'

/** One go at a card, from the first answer on kept: who leaves after a wrong one has answered wrong. */
export interface Turn {
  /** Returns when the card comes next. */
  answer(right: boolean): string
  /** The answer was shown. */
  giveUp(): string
}

/** Before its time a card may be practised as often as one likes: that moves nothing. */
export function openTurn(id: string): Turn {
  const before = readSchedule(id)
  const counts = before === undefined || isDue(before, now())
  let wasWrong = false
  function keep(outcome: Outcome): string {
    if (before && !counts) return before.due
    const after = grade(before, outcome, now())
    writeSchedule(id, after)
    return after.due
  }
  return {
    answer(right) {
      const outcome = right ? (wasWrong ? 'late' : 'right') : 'wrong'
      wasWrong ||= !right
      return keep(outcome)
    },
    giveUp: () => keep('wrong'),
  }
}

function now(): string {
  return new Date().toISOString()
}
