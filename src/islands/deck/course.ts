import type { Kind } from '../../schema/scenario/scenario.ts'
import type { Known } from '../../stores/deck/cards.ts'

export interface DeckLesson {
  /** `1.2`. */
  readonly number: string
  readonly title: string
  /** Language of the lesson where it is not the page's. */
  readonly lang?: string
}

export interface DeckScenario {
  readonly kind: Kind
  readonly title: string
  /** `null`: its decisions are worth points. */
  readonly currency: string | null
}

/** What the review deck has to know of the course, in one language. */
export interface DeckCourse {
  /** By `<module>/<lesson>`, in reading order. */
  readonly lessons: Readonly<Record<string, DeckLesson>>
  readonly scenarios: Readonly<Record<string, DeckScenario>>
  /** Checks and simulations that cards may be about. */
  readonly known: Known
}
