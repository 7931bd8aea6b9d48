import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Named } from '../../sim/simulation.ts'
import type { FoundRun } from '../../stores/review/found.ts'
import type { ReviewJob } from '../../stores/review/job.ts'
import type { LessonLinks } from '../desk/lesson-links.ts'
import type { Speech } from '../desk/speech.ts'
import type { DebriefKind } from './kind.ts'

/** What every part of the debrief needs. */
export interface DebriefHandle {
  readonly found: FoundRun
  readonly kind: DebriefKind
  /** A command of this run as what one does. */
  tell(command: Named): string
  readonly speech: Speech
  readonly job: ReviewJob
  readonly lessons: LessonLinks
  /** Step of the mistake to which the review deck has sent the reader. */
  readonly mistake: number | null
}

const Context = createContext<DebriefHandle | null>(null)
export const DebriefContext = Context.Provider

export function useDebrief(): DebriefHandle {
  const handle = useContext(Context)
  if (!handle) throw new Error('outside of a debrief')
  return handle
}
