import type { Verdict } from '../../review/verdict.ts'
import type { CheckRecord } from '../progress.ts'
import type { KeptReview } from '../review/kept.ts'
import { mistakesOf } from '../review/mistakes.ts'
import type { StoredRun } from '../runs.ts'
import { minutesAfter, morningAfter, type Schedule } from './schedule.ts'

/** A check that was answered in its lesson. */
export interface CheckCard {
  readonly kind: 'check'
  /** `check:<module>/<lesson>#<check>`; its schedule is kept under it. */
  readonly id: string
  /** `<module>/<lesson>`. */
  readonly lesson: string
  readonly check: string
  readonly due: string
}

/** A decision of the reader's own that the review of the run has found wanting. */
export interface MistakeCard {
  readonly kind: 'mistake'
  /** `mistake:<run>#<step>`. */
  readonly id: string
  readonly run: string
  readonly scenario: string
  readonly step: number
  readonly week: number
  readonly verdict: Verdict
  /** What it lost against the best option; money of the scenario. */
  readonly cost: number
  readonly due: string
}

export type Card = CheckCard | MistakeCard

/** What this browser keeps, each by its id. */
export interface Kept {
  readonly checks: Readonly<Record<string, CheckRecord>>
  readonly reviews: Readonly<Record<string, KeptReview>>
  readonly runs: readonly Pick<StoredRun, 'id' | 'scenario'>[]
  readonly schedules: Readonly<Record<string, Schedule>>
}

/** What the course has today: a card of anything else is not shown, and its schedule waits. */
export interface Known {
  /** `<module>/<lesson>#<check>`. */
  readonly checks: readonly string[]
  readonly scenarios: readonly string[]
}

/** Minutes after a wrong answer until it is asked again. */
const SOON = 10

export function checkId(key: string): string {
  return `check:${key}`
}
export function mistakeId(run: string, step: number): string {
  return `mistake:${run}#${step}`
}

/** All cards there are: checks first, since a mistake leads away to its debrief; then by when they are due. */
export function cardsOf(kept: Kept, known: Known): Card[] {
  return [...checkCards(kept, new Set(known.checks)), ...mistakeCards(kept, known.scenarios)]
}

function checkCards({ checks, schedules }: Kept, known: ReadonlySet<string>): CheckCard[] {
  const cards = Object.entries(checks)
    .filter(([key]) => known.has(key))
    .map(([key, record]) => {
      const [lesson = '', check = ''] = key.split('#')
      const id = checkId(key)
      return { kind: 'check' as const, id, lesson, check, due: schedules[id]?.due ?? firstDue(record) }
    })
  return cards.sort(byDue)
}

/** The dearest first among those that are due at the same time. */
function mistakeCards({ reviews, runs, schedules }: Kept, scenarios: readonly string[]): MistakeCard[] {
  const cards = runs.flatMap(({ id: run, scenario }) => {
    const review = reviews[run]
    if (!review || !scenarios.includes(scenario)) return []
    return mistakesOf(review.decisions).flatMap(({ step, week, verdict, regret }) => {
      const id = mistakeId(run, step)
      const schedule = schedules[id]
      if (!schedule && review.solved.includes(step)) return []
      const due = schedule?.due ?? review.at
      return { kind: 'mistake' as const, id, run, scenario, step, week, verdict, cost: regret.mean, due }
    })
  })
  return cards.sort(byDue)
}

/** What the lesson's own answer sets: the next day if it was right, soon if it was not. */
function firstDue({ right, at }: CheckRecord): string {
  return right ? morningAfter(at, 1) : minutesAfter(at, SOON)
}

function byDue(a: Card, b: Card): number {
  return a.due.localeCompare(b.due)
}

export function isDue({ due }: Pick<Card, 'due'>, now: string): boolean {
  return due <= now
}

export function dueNow(cards: readonly Card[], now: string): Card[] {
  return cards.filter((card) => isDue(card, now))
}

/** When the next card comes that is not due yet. */
export function nextDue(cards: readonly Card[], now: string): string | undefined {
  const later = cards.filter((card) => !isDue(card, now)).map(({ due }) => due)
  return later.sort()[0]
}
