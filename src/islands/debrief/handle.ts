import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Setting } from '../../sim/territory/setting.ts'
import type { FoundRun } from '../../stores/review/found.ts'
import type { ReviewJob } from '../../stores/review/job.ts'
import type { LessonLinks } from '../desk/lesson-links.ts'
import type { Speech } from '../desk/speech.ts'

/** What every part of the debrief needs. */
export interface DebriefHandle {
  readonly found: FoundRun
  readonly setting: Setting
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
