import { atom, type ReadableAtom } from 'nanostores'
import { ProjectorMessage } from '../../protocol/messages.ts'
import { type Line, openLine } from './line.ts'
import { pathOf } from './room.ts'
import { type ServerTime, serverTime } from './server-time.ts'
import type { Wire } from './wire.ts'

export type WallView = Extract<ProjectorMessage, { type: 'state' }>['view']

export interface WallStore extends Line {
  readonly $view: ReadableAtom<WallView | null>
  readonly time: ServerTime
}

/** What hangs on the wall; the latest replaces all before. */
export function openWall(wire: Wire, room: string, onRefused: () => void = () => {}): WallStore {
  const $view = atom<WallView | null>(null)
  const time = serverTime()
  const line = openLine(wire, pathOf(room, 'wall/events'), ['state'], ProjectorMessage, time, {
    message: (message) => {
      if (message.type === 'state') $view.set(message.view)
    },
    refused: onRefused,
  })
  return { ...line, $view, time }
}
