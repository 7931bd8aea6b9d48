import { atom, computed, onMount, type ReadableAtom } from 'nanostores'
import { $checks } from '../progress.ts'
import { REVIEW, ReviewShape } from '../review/kept.ts'
import { $finishedRuns } from '../runs.ts'
import { shelf } from '../shelf.ts'
import { type Card, cardsOf, type Known } from './cards.ts'
import { $schedules } from './schedule.ts'

const $reviews = shelf(REVIEW, ReviewShape).$all

/** Milliseconds between two looks at the clock: a card that was wrong comes back after minutes. */
const TICK = 15_000

const $time = atom('')
/** The time, ISO. */
export const $now: ReadableAtom<string> = $time
onMount($time, () => {
  const look = () => $time.set(new Date().toISOString())
  look()
  if (typeof window === 'undefined') return
  const timer = setInterval(look, TICK)
  return () => clearInterval(timer)
})

/** All cards of this reader, due or not, in step with what is kept. */
export function deckOf(known: Known): ReadableAtom<readonly Card[]> {
  return computed([$checks, $reviews, $finishedRuns, $schedules], (checks, reviews, runs, schedules) =>
    cardsOf({ checks, reviews, runs, schedules }, known),
  )
}
