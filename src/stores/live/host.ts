import { atom, type ReadableAtom } from 'nanostores'
import type { HostAct } from '../../protocol/commands.ts'
import { HostMessage } from '../../protocol/messages.ts'
import type { Refusal } from '../../sim/simulation.ts'
import { doAct } from './deliver.ts'
import { type Line, openLine } from './line.ts'
import { pathOf } from './room.ts'
import { type ServerTime, serverTime } from './server-time.ts'
import type { Wire } from './wire.ts'

export type HostView = Extract<HostMessage, { type: 'state' }>['view']
export type HostNews = Extract<HostMessage, { type: 'news' }>['news']
export type SeatRow = HostView['seats'][number]
export type RunRow = HostView['runs'][number]

export interface HostStore extends Line {
  readonly $view: ReadableAtom<HostView | null>
  readonly time: ServerTime
  /** `null` when it is done. */
  act(act: HostAct): Promise<Refusal | null>
}

/** The room as a host sees it, kept up to date by its stream. */
export function openHost(wire: Wire, room: string, onRefused: () => void = () => {}): HostStore {
  const $view = atom<HostView | null>(null)
  const time = serverTime()
  let closed = false
  const line = openLine(wire, pathOf(room, 'host/events'), ['state', 'news'], HostMessage, time, {
    message: (message) => {
      if (message.type === 'state') return $view.set(message.view)
      const view = $view.get()
      if (view && message.type === 'news') $view.set(withNews(view, message.news))
    },
    refused: onRefused,
  })
  const close = (): void => {
    closed = true
    line.close()
  }
  return { ...line, $view, time, act: (act) => doAct(wire, pathOf(room, 'host'), act, () => closed), close }
}

/** The rows that changed in the place of those before; new ones come last. */
export function withNews(view: HostView, news: HostNews): HostView {
  return {
    ...view,
    room: news.room,
    tally: news.tally,
    hosts: news.hosts ?? view.hosts,
    teams: news.teams ?? view.teams,
    staged: news.staged ?? view.staged,
    seats: replaced(view.seats, news.seats, ({ seat }) => seat),
    runs: replaced(view.runs, news.runs, ({ run }) => run),
  }
}

function replaced<Row>(rows: Row[], changed: Row[], idOf: (row: Row) => string): Row[] {
  if (changed.length === 0) return rows
  const left = new Map(changed.map((row) => [idOf(row), row]))
  const next = rows.map((row) => {
    const other = left.get(idOf(row))
    left.delete(idOf(row))
    return other ?? row
  })
  return [...next, ...left.values()]
}
