import type { LastPlace } from './last-place.ts'
import type { LessonRecord } from './progress.ts'
import type { StoredRun } from './runs.ts'

/** Somewhere to go on: a lesson or simulation, by its place below the language (`lessons/funnel/stages`), or a run. */
export type Stop =
  | { readonly kind: 'page'; readonly place: string; readonly at: string }
  /** The lesson after the one that was read last. */
  | { readonly kind: 'next'; readonly place: string; readonly at: string }
  | { readonly kind: 'run'; readonly run: StoredRun; readonly place: string; readonly at: string }

export interface Kept {
  readonly last: LastPlace | undefined
  readonly lessons: Readonly<Record<string, LessonRecord>>
  /** Unfinished ones. */
  readonly runs: readonly StoredRun[]
}

/**
 * Where the reader may go on, the place left last first; none for a newcomer.
 * `places` are the pages that there are, lessons in reading order: what the course no longer has is not offered.
 */
export function stops({ last, lessons, runs }: Kept, places: readonly string[]): Stop[] {
  const found: Stop[] = runs.map((run) => ({ kind: 'run', run, place: `scenarios/${run.scenario}`, at: run.at }))
  const page = last && pageStop(last, lessons, places)
  // A simulation's page with a run of it waiting is that run.
  if (page && !found.some(({ place }) => place === page.place)) found.push(page)
  return found.filter(({ place }) => places.includes(place)).toSorted((a, b) => b.at.localeCompare(a.at))
}

function pageStop({ path, at }: LastPlace, lessons: Kept['lessons'], places: readonly string[]): Stop | undefined {
  const place = path.split('/').slice(2).join('/').replace(/\/$/, '')
  const isRead = (lesson: string) => lessons[lesson.replace(/^lessons\//, '')]?.read === true
  if (!isRead(place)) return { kind: 'page', place, at }
  const after = places.slice(places.indexOf(place) + 1)
  const next = after.find((other) => other.startsWith('lessons/') && !isRead(other))
  return next === undefined ? undefined : { kind: 'next', place: next, at }
}
