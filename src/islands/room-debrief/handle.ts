import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { LoadedRoom, RoomAnalysis } from '../../stores/room-debrief/room.ts'
import type { RoomReview } from '../../stores/room-debrief/room-review.ts'
import type { LessonLinks } from '../desk/lesson-links.ts'
import type { Speech } from '../desk/speech.ts'

/** What every part of a room's debrief needs. */
export interface RoomDebriefHandle {
  readonly room: LoadedRoom
  readonly speech: Speech
  readonly review: RoomReview
  readonly analysis: RoomAnalysis
  readonly lessons: LessonLinks
  /** What a run is called on this screen: its people's names, or a number while they are hidden. */
  nameOf(run: string): string
  /** Opens the replay of a run at a turn. */
  replay(run: string, step: number): void
}

const Context = createContext<RoomDebriefHandle | null>(null)
export const RoomDebriefContext = Context.Provider

export function useRoom(): RoomDebriefHandle {
  const handle = useContext(Context)
  if (!handle) throw new Error('outside of a room’s debrief')
  return handle
}
