import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { HostAct } from '../../../protocol/commands.ts'
import type { Setting } from '../../../sim/territory/setting.ts'
import type { HostStore } from '../../../stores/live/host.ts'
import type { RoomInfo } from '../../../stores/live/room.ts'
import type { Speech } from '../../desk/speech.ts'
import type { LiveSpeech } from '../live-speech.ts'

/** What every part of the host's desk needs. */
export interface HostDesk {
  readonly speech: LiveSpeech
  /** Speaks of the scenario: money in its currency, names of accounts and tasks. */
  readonly desk: Speech
  readonly setting: Setting
  readonly info: RoomInfo
  readonly store: HostStore
  say(key: string, params?: Readonly<Record<string, string | number>>): string
  /** Does an act; what is refused is told at the top of the page. `true` when it is done. */
  act(act: HostAct): Promise<boolean>
}

const Context = createContext<HostDesk | null>(null)
export const HostProvider = Context.Provider

export function useHost(): HostDesk {
  const desk = useContext(Context)
  if (!desk) throw new TypeError('a part of the host’s desk stands outside it')
  return desk
}
