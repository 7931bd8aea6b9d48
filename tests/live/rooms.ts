import { give, must } from './commands.ts'

/** Opening rooms and taking seats, for tests under faults and under load. */

export const PASSCODE = 'eight-or-more'

export interface Entry {
  readonly room: string
  /** Cookie that says who one is. */
  readonly cookie: string
}

export interface SeatEntry extends Entry {
  readonly seat: string
}

export const OPTIONS = {
  pace: { steps: null, ms: null, pauseBetween: false },
  teams: null,
  admission: 'open',
  guests: [],
  capacity: 1_000,
  latePolicy: 'average',
} as const

export async function openRoom(origin: string, scenario: string, seed: number): Promise<Entry> {
  const body = { scenario, seed, hostName: 'Ada', locale: 'en', options: OPTIONS }
  const headers = { 'x-instructor-passcode': PASSCODE }
  const { reply, cookies } = await must(origin, '/live/api/rooms', { body, headers })
  return { room: (reply as { room?: string }).room ?? '', cookie: cookies.join('; ') }
}

export async function takeSeat(origin: string, room: string, name: string): Promise<SeatEntry> {
  const body = { act: { type: 'Join', name, locale: 'en' } }
  const { reply, cookies } = await must(origin, `/live/api/rooms/${room}/join`, { body })
  return { room, seat: (reply as { seat?: string }).seat ?? '', cookie: cookies.join('; ') }
}

export const hostAct = (origin: string, host: Entry, act: Readonly<Record<string, unknown>>) =>
  give(origin, `/live/api/rooms/${host.room}/host`, { cookie: host.cookie, body: { act } })

export const seatAct = (origin: string, seat: Entry, act: Readonly<Record<string, unknown>>) =>
  give(origin, `/live/api/rooms/${seat.room}/seat`, { cookie: seat.cookie, body: { act } })
