import type { Call } from './call.ts'
import { hostCommand, seatCommand } from './command-routes.ts'
import type { Context } from './context.ts'
import { debrief } from './debrief-http.ts'
import { hostEvents, seatEvents, wallEvents } from './event-routes.ts'
import { health, metrics, ready } from './health-routes.ts'
import { create, join, key, look, rejoin, signOut } from './room-routes.ts'

export interface Route {
  readonly method: 'GET' | 'POST'
  /** `CODE` stands for a room's code. */
  readonly path: string
  handle(context: Context, call: Call): void | Promise<void>
}

/** Every route of the live API; `docs/live-protocol.md` says what each does. */
export const ROUTES: readonly Route[] = [
  { method: 'POST', path: '/live/api/rooms', handle: create },
  { method: 'GET', path: '/live/api/rooms/CODE', handle: look },
  { method: 'POST', path: '/live/api/rooms/CODE/join', handle: join },
  { method: 'POST', path: '/live/api/rooms/CODE/rejoin', handle: rejoin },
  { method: 'GET', path: '/live/api/rooms/CODE/key', handle: key },
  { method: 'POST', path: '/live/api/rooms/CODE/sign-out', handle: signOut },
  { method: 'POST', path: '/live/api/rooms/CODE/seat', handle: seatCommand },
  { method: 'POST', path: '/live/api/rooms/CODE/host', handle: hostCommand },
  { method: 'GET', path: '/live/api/rooms/CODE/seat/events', handle: seatEvents },
  { method: 'GET', path: '/live/api/rooms/CODE/host/events', handle: hostEvents },
  { method: 'GET', path: '/live/api/rooms/CODE/wall/events', handle: wallEvents },
  { method: 'GET', path: '/live/api/rooms/CODE/debrief', handle: debrief },
  { method: 'GET', path: '/live/api/rooms/CODE/debrief/mine', handle: debrief },
  { method: 'GET', path: '/live/api/rooms/CODE/export.csv', handle: debrief },
  { method: 'GET', path: '/live/api/rooms/CODE/export.json', handle: debrief },
  { method: 'GET', path: '/live/health', handle: health },
  { method: 'GET', path: '/live/ready', handle: ready },
  { method: 'GET', path: '/live/metrics', handle: metrics },
]
