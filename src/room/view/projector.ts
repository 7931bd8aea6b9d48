import type { Room } from '../room.ts'
import { type Face, faceOf } from './face.ts'
import type { Tally } from './tally.ts'

/** What hangs on the wall: no name unless the host shows them, no run of anybody, only the sums of all. */
export interface ProjectorView {
  readonly room: Face
  /** In order of coming; `null` unless shown. */
  readonly names: readonly string[] | null
  /** Seats held, bots among them; and whose person is there. */
  readonly seated: number
  readonly present: number
  readonly funnel: readonly number[]
  readonly result: number
  readonly goal: number
  /** Runs by the step they stand in. */
  readonly steps: Readonly<Record<string, number>>
  readonly waits: number
  readonly count: number
}

export function projectorView(room: Room, tally: Tally): ProjectorView {
  const { funnel, result, goal, steps, waits, count } = tally.runs
  const { seated, present } = tally.seats
  return {
    room: faceOf(room),
    names: room.revealed ? namesOf(room) : null,
    seated,
    present,
    funnel,
    result,
    goal,
    steps,
    waits,
    count,
  }
}

function namesOf(room: Room): string[] {
  return [...room.seats.values()].filter(({ status }) => status === 'seated').map(({ name }) => name)
}
