import { atom, type ReadableAtom, type WritableAtom } from 'nanostores'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Command, Fact } from '../../sim/negotiation/facts.ts'
import type { Setting } from '../../sim/negotiation/setting.ts'
import type { Table } from '../../sim/negotiation/view.ts'
import type { Session } from '../../stores/session.ts'
import type { Speech } from '../desk/speech.ts'
import type { Draft } from './draft.ts'
import { tellNews, tellRefusal } from './tell.ts'

export type NegotiationSession = Session<Table, Command, Fact>

/** What is before the eyes where there is room for one thing only. `talk` = what was said. */
export type Place = 'talk' | 'offer' | 'ask'

/** An end of the talk that waits for a second press. */
export type Asked = 'accept' | 'walk' | null

/** What is said to screen readers. `n` goes up, so that the same words twice are said twice. */
interface Said {
  readonly n: number
  readonly text: string
}

/** A refusal on screen: why, and the lesson about it. */
export interface Refused {
  readonly text: string
  readonly lesson: string | undefined
}

/** Tags of the headings, the highest first: in a lesson the table stands below a heading of the third level. */
export interface Levels {
  readonly Title: 'h2' | 'h4'
  readonly Section: 'h3' | 'h5'
  readonly Part: 'h4' | 'h6'
}

const OWN_PAGE: Levels = { Title: 'h2', Section: 'h3', Part: 'h4' }
const IN_LESSON: Levels = { Title: 'h4', Section: 'h5', Part: 'h6' }

/** What every part of the table needs. It stays the same for the whole run; what changes is in its atoms. */
export interface TableHandle {
  readonly setting: Setting
  readonly session: NegotiationSession
  readonly speech: Speech
  /** Begins the ids on this page: a lesson may hold several tables. */
  readonly name: string
  readonly levels: Levels
  readonly $draft: WritableAtom<Draft>
  readonly $place: WritableAtom<Place>
  readonly $asked: WritableAtom<Asked>
  readonly $refused: WritableAtom<Refused | null>
  readonly $said: ReadableAtom<Said>
  /** `true` when accepted. What the other side then does is said once. */
  send(command: Command): Promise<boolean>
}

/** @param isWhole the page is the negotiation's alone */
export function createHandle(
  setting: Setting,
  session: NegotiationSession,
  speech: Speech,
  isWhole: boolean,
): TableHandle {
  const $draft = atom<Draft>({ mode: 'offer', chosen: session.$view.get().ours })
  const $place = atom<Place>('talk')
  const $asked = atom<Asked>(null)
  const $refused = atom<Refused | null>(null)
  const $said = atom<Said>({ n: 0, text: '' })

  function say(text: string): void {
    $said.set({ n: $said.get().n + 1, text })
  }

  async function send(command: Command): Promise<boolean> {
    const before = session.$view.get()
    const refusal = await session.send(command)
    $asked.set(null)
    if (refusal) {
      const text = tellRefusal(setting, speech, refusal)
      $refused.set({ text, lesson: refusal.lesson })
      say(text)
      return false
    }
    const after = session.$view.get()
    $refused.set(null)
    $place.set('talk')
    say(tellNews(setting, speech, before, after))
    return true
  }

  const levels = isWhole ? OWN_PAGE : IN_LESSON
  return { setting, session, speech, name: `nego-${session.id}`, levels, $draft, $place, $asked, $refused, $said, send }
}

/** For what cannot be taken back: the second click of a double click is no second offer. */
export function once(act: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) act()
  }
}

const Handle = createContext<TableHandle | null>(null)
export const HandleProvider = Handle.Provider

/** The handle of the run that is on screen. Throws outside a table. */
export function useTable(): TableHandle {
  const handle = useContext(Handle)
  if (!handle) throw new TypeError('a part of the table stands outside a table')
  return handle
}
