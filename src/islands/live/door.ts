import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '../../sim/simulation.ts'
import { browserWire } from '../../stores/live/browser-wire.ts'
import { findRoom, type Role, type RoomInfo, rejoin } from '../../stores/live/room.ts'
import { readHash } from '../../stores/live/room-code.ts'
import { keepRoomInOtherLanguage } from './language-link.ts'

/** Where somebody stands who opens a page of a room. */
export type Threshold =
  | { readonly at: 'loading'; readonly code: string | null; readonly refusal: Refusal | null }
  /** The address names no room, or the room refuses. */
  | { readonly at: 'nowhere'; readonly code: string | null; readonly refusal: Refusal | null }
  /** The room is there, and this browser has no place in it. `key`: from a personal link; nothing is taken before a press. */
  | { readonly at: 'outside'; readonly code: string; readonly key: string | null; readonly info: RoomInfo }
  | { readonly at: 'inside'; readonly code: string; readonly info: RoomInfo }

export interface Door {
  readonly threshold: Threshold
  /** Takes up a place by its key. */
  enter(key: string): Promise<Refusal | null>
  /** Asks the room anew who this browser is. */
  again(): void
}

/** The room that the address names, and whether this browser has a place of this kind in it. */
export function useDoor(role: Role): Door {
  const [threshold, set] = useState<Threshold>({ at: 'loading', code: null, refusal: null })
  const [asked, ask] = useState(0)

  useEffect(() => {
    const again = () => ask((n) => n + 1)
    addEventListener('hashchange', again)
    return () => removeEventListener('hashchange', again)
  }, [])

  useEffect(() => {
    keepRoomInOtherLanguage()
    const address = readHash(location.hash)
    if (!address) return set({ at: 'nowhere', code: null, refusal: null })
    const { code, key } = address
    let over = false
    const told = (next: Threshold) => over || set(next)
    void findRoom(browserWire, code, (tried) => {
      if ('refusal' in tried) told({ at: 'loading', code, refusal: tried.refusal })
    }).then((found) => {
      if ('refusal' in found) return told({ at: 'nowhere', code, refusal: found.refusal })
      const { info } = found
      const inside = role === 'wall' ? info.me.wall || info.me.host !== null : info.me[role] !== null
      told(inside && key === null ? { at: 'inside', code, info } : { at: 'outside', code, key, info })
    })
    return () => {
      over = true
    }
  }, [role, asked])

  async function enter(key: string): Promise<Refusal | null> {
    const { code } = threshold
    if (code === null) return { code: 'unknown-room' }
    const taken = await rejoin(browserWire, code, key)
    if ('refusal' in taken) return taken.refusal
    // The key leaves the address: whoever looks over a shoulder, or shares the link, must not have it.
    const page = `/${document.documentElement.lang.toLowerCase()}/live/${PAGE[taken.as]}/#${code}`
    if (taken.as === role) {
      history.replaceState(history.state, '', page)
      ask((n) => n + 1)
    } else location.assign(page)
    return null
  }

  return { threshold, enter, again: () => ask((n) => n + 1) }
}

const PAGE: Record<Role, string> = { seat: 'play', host: 'host', wall: 'wall' }
