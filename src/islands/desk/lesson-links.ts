import type { Competency } from '../../schema/competency.ts'
import type { Scorecard } from '../../sim/simulation.ts'

/** The lesson that trains a competency first: its place as module/lesson, and its title in the reader's language. */
export type LessonLinks = { readonly [name in Competency]?: { readonly path: string; readonly title: string } }

/** Competencies of a scorecard, the weakest first. */
export function weakestFirst(card: Scorecard): [Competency, number][] {
  return (Object.entries(card.competencies) as [Competency, number][]).sort((a, b) => a[1] - b[1])
}
