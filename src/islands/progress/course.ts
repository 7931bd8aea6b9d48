import type { Competency } from '../../schema/competency.ts'
import type { Kind } from '../../schema/scenario/scenario.ts'

export interface ProgressLesson {
  /** `funnel/stages`. */
  readonly id: string
  /** `1.2`. */
  readonly number: string
  readonly title: string
  /** Language of the title where it is not the page's. */
  readonly lang?: string
  readonly competencies: readonly Competency[]
  /** Ids of its checks. */
  readonly checks: readonly string[]
  /** What its notes ask for, as HTML, by id. */
  readonly notes: Readonly<Record<string, string>>
}

export interface ProgressModule {
  readonly slug: string
  readonly number: number
  readonly title: string
  readonly lessons: readonly ProgressLesson[]
}

export interface ProgressScenario {
  readonly id: string
  readonly kind: Kind
  readonly title: string
  /** `null` where nothing is sold for money. */
  readonly currency: string | null
  /** Total score from which a run is passed. */
  readonly pass: number
}

/** What the progress page has to know of the course, in one language. */
export interface ProgressCourse {
  /** In the order in which they are shown. */
  readonly competencies: readonly Competency[]
  readonly modules: readonly ProgressModule[]
  readonly scenarios: readonly ProgressScenario[]
}
