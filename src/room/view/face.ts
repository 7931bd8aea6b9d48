import { roundDeadline } from '../clock.ts'
import type { Phase, Room } from '../room.ts'

/** What everyone in a room may know of it. */
export interface Face {
  readonly phase: Phase
  readonly round: number
  readonly rounds: number
  /** End of the round in the server's milliseconds; `null` without a clock. */
  readonly deadline: number | null
  /** Since when the clock stands; `null` while it runs. */
  readonly stopped: number | null
  readonly locked: boolean
}

export function faceOf(room: Room): Face {
  return {
    phase: room.phase,
    round: room.round,
    rounds: room.rounds,
    deadline: roundDeadline(room),
    stopped: room.clock.stopped,
    locked: room.locked,
  }
}
