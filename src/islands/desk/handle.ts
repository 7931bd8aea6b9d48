import { atom, type WritableAtom } from 'nanostores'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Refusal } from '../../sim/simulation.ts'
import type { Desk } from '../../sim/territory/desk.ts'
import type { Command, Fact } from '../../sim/territory/facts.ts'
import type { Setting } from '../../sim/territory/setting.ts'
import type { Session } from '../../stores/session.ts'
import type { Speech } from './speech.ts'

export type TerritorySession = Session<Desk, Command, Fact>

/** What is laid out below the board; on a phone, instead of it. `board` = nothing. */
export type Place = 'board' | 'account' | 'sources' | 'funnel' | 'closed' | 'report'

/** The card whose menu is open, and the button it hangs from. */
interface MenuTarget {
  readonly deal: string
  readonly anchor: HTMLElement
}

/** The answer to the last command. `n` goes up, so that the same answer twice is told twice. */
type Answer =
  | { readonly n: number; readonly facts: readonly Fact[] }
  | { readonly n: number; readonly refusal: Refusal; readonly command: Command }

/** What every part of the desk needs. It stays the same for the whole run; what changes is in its atoms. */
export interface DeskHandle {
  readonly setting: Setting
  readonly session: TerritorySession
  readonly speech: Speech
  /** Account that lies open. */
  readonly $deal: WritableAtom<string | null>
  readonly $place: WritableAtom<Place>
  readonly $menu: WritableAtom<MenuTarget | null>
  readonly $answer: WritableAtom<Answer | null>
  /** The week's end has been played and is to be read before the work goes on. */
  readonly $reading: WritableAtom<boolean>
  /** Said to screen readers only: where a carried card is, which page has opened. */
  readonly $spoken: WritableAtom<string>
  /** `true` when accepted. */
  send(command: Command): Promise<boolean>
  /** Lays an account open and sends the focus there. */
  openAccount(deal: string): void
  /** Lays something else below the board and sends the focus there; `board` puts all away. */
  open(place: Place): void
  /** `true` once after something was laid open: the panel then takes the focus. */
  takesFocus(): boolean
}

export function createHandle(setting: Setting, session: TerritorySession, speech: Speech): DeskHandle {
  const $deal = atom<string | null>(null)
  const $place = atom<Place>('board')
  const $menu = atom<MenuTarget | null>(null)
  const $answer = atom<Answer | null>(null)
  const $reading = atom(false)
  const $spoken = atom('')
  let n = 0

  async function send(command: Command): Promise<boolean> {
    const told = session.$story.get().length
    const refusal = await session.send(command)
    n += 1
    if (refusal) {
      $answer.set({ n, refusal, command })
      return false
    }
    const facts = session.$story.get().slice(told)
    const over = facts.some(endsWeek)
    if (over) $reading.set(true)
    // A whole week's news is a page of its own.
    $answer.set(over ? null : { n, facts })
    return true
  }

  let opened = false
  function open(place: Place): void {
    opened = place !== 'board'
    $answer.set(null)
    $place.set(place)
  }
  function openAccount(deal: string): void {
    $deal.set(deal)
    open('account')
  }
  function takesFocus(): boolean {
    const takes = opened
    opened = false
    return takes
  }

  const atoms = { $deal, $place, $menu, $answer, $reading, $spoken }
  return { setting, session, speech, ...atoms, send, open, openAccount, takesFocus }
}

function endsWeek(fact: Fact): boolean {
  return fact.type === 'WeekBegan' || (fact.type === 'PhaseBegan' && fact.phase === 'finished')
}

const Handle = createContext<DeskHandle | null>(null)
export const HandleProvider = Handle.Provider

/** The handle of the run that is on screen. Throws outside a desk. */
export function useDesk(): DeskHandle {
  const handle = useContext(Handle)
  if (!handle) throw new TypeError('a part of the desk stands outside a desk')
  return handle
}
