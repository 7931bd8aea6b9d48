import type { Refusal } from '../sim/simulation.ts'

/** Every "no" of a room; those of the simulation come on top. `src/protocol/refusals.ts` tells what each means. */
export const ROOM_REFUSALS = [
  'room-deleted',
  'wrong-room-phase',
  'not-yours',
  'host-only',
  'no-change',
  'room-locked',
  'room-full',
  'bad-name',
  'name-taken',
  'id-taken',
  'unknown-seat',
  'unknown-run',
  'unknown-team',
  'unknown-host',
  'unknown-event',
  'unknown-policy',
  'seat-waiting',
  'seat-removed',
  'not-waiting',
  'nobody-here',
  'no-help-asked',
  'no-clock',
  'bad-number',
  'bot-plays',
  'no-bot',
  'no-team',
  'team-decides',
  'run-ended',
  'time-is-up',
  'round-over',
  'stale',
] as const

export type RoomRefusal = (typeof ROOM_REFUSALS)[number]

export function refuse(code: RoomRefusal, params?: Refusal['params']): Refusal {
  return params ? { code, params } : { code }
}
