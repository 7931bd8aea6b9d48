import { atom, type WritableAtom } from 'nanostores'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Command, Fact } from '../../sim/dialogue/facts.ts'
import type { Setting } from '../../sim/dialogue/setting.ts'
import type { Desk } from '../../sim/dialogue/view.ts'
import type { Refusal } from '../../sim/simulation.ts'
import type { Session } from '../../stores/session.ts'
import type { Speech } from '../desk/speech.ts'
import { tellHeard } from './tell.ts'

/** A run of its own, kept in this browser. */
export type KeptSession = Session<Desk, Command, Fact>
/** What a talk needs of a run; as a part of another exercise it has none of its own. */
export type TalkSession = Pick<KeptSession, '$view' | 'send' | 'close'>

/** Where the talk stands: on a page of its own, as a part of a lesson, or over the desk of a territory. */
export type Place = 'page' | 'lesson' | 'desk'

/** Titles of lessons in the reader's language, by `module/lesson`. */
export type LessonTitles = Readonly<Record<string, string>>

/** What one needs to tell of a talk, whether it goes on or has long ended. */
export interface TalkAbout {
  readonly setting: Setting
  readonly speech: Speech
  readonly place: Place
  readonly titles: LessonTitles
}

/** What every part of a talk on screen needs. It stays the same for the whole run; what changes is in its atoms. */
export interface TalkHandle extends TalkAbout {
  readonly session: TalkSession
  /** The same run where it is kept by itself. */
  readonly kept: KeptSession | null
  /** Luck of the run; here only for the order in which options are laid out. */
  readonly seed: number
  /** Why the last command was refused. */
  readonly $refused: WritableAtom<Refusal | null>
  /** The new lines, for screen readers; `n` goes up, so that the same words are said twice if they are heard twice. */
  readonly $spoken: WritableAtom<{ readonly n: number; readonly text: string }>
  send(command: Command): Promise<void>
  /** Says the lines with which the talk begins. */
  sayOpening(): void
}

export function createHandle(about: TalkAbout & Pick<TalkHandle, 'session' | 'kept' | 'seed'>): TalkHandle {
  const { setting, session, speech } = about
  const $refused = atom<Refusal | null>(null)
  const $spoken = atom({ n: 0, text: '' })

  function sayFrom(known: number): void {
    const text = tellHeard(setting, speech, session.$view.get().transcript.slice(known))
    $spoken.set({ n: $spoken.get().n + 1, text })
  }

  async function send(command: Command): Promise<void> {
    const known = session.$view.get().transcript.length
    const refusal = await session.send(command)
    $refused.set(refusal)
    if (!refusal) sayFrom(known)
  }

  return { ...about, $refused, $spoken, send, sayOpening: () => sayFrom(0) }
}

const About = createContext<TalkAbout | null>(null)
export const AboutProvider = About.Provider

/** The talk that is told of. Throws outside of one. */
export function useAbout(): TalkAbout {
  const about = useContext(About)
  if (!about) throw new TypeError('a part of a talk stands outside of one')
  return about
}

const Handle = createContext<TalkHandle | null>(null)
export const HandleProvider = Handle.Provider

/** The handle of the talk that is on screen. Throws outside of one. */
export function useTalk(): TalkHandle {
  const handle = useContext(Handle)
  if (!handle) throw new TypeError('a part of a talk stands outside of one')
  return handle
}
