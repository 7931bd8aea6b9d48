import type { Card, Room } from './room.ts'
import type { Run } from './run.ts'
import { playersOf } from './teams.ts'

/** The last step that may be played in the present round. */
export function gateOf(room: Room, round = room.round): number {
  const { steps } = room.options.pace
  return steps === null ? room.exercise.steps : Math.min(room.exercise.steps, round * steps)
}

/**
 * When the round ends for a run, in the server's milliseconds; `null` without a clock. A team has the time of whoever of
 * it needs most. While the room is paused the clock stands; the resuming moves every deadline on.
 */
export function deadlineOf(room: Room, card: Card): number | null {
  const { ms } = room.options.pace
  if (ms === null || room.round === 0) return null
  const factor = Math.max(1, ...playersOf(room, card.id).map((seat) => seat.timeFactor))
  return room.clock.began + Math.round(ms * factor) + room.clock.extra + card.extra
}

/** When the round ends for those without time of their own. */
export function roundDeadline(room: Room): number | null {
  const { ms } = room.options.pace
  return ms === null || room.round === 0 ? null : room.clock.began + ms + room.clock.extra
}

/** Runs that somebody plays and that go on. */
export function activeRuns(room: Room): Card[] {
  return [...room.runs.values()].filter((card) => !card.ended && playersOf(room, card.id).length > 0)
}

/** What the clock would do now; `null`: nothing yet. */
export type Chime = { readonly type: 'PushOn'; readonly round: number; readonly runs: readonly string[] | null }

/**
 * Pushes on the runs whose time is up. Once the round's time is up and nobody plays on with time of their own, the round
 * ends for all. The server asks at `nextAlarm`.
 */
export function chime(room: Room, runs: ReadonlyMap<string, Run>, now: number): Chime | null {
  const due = roundDeadline(room)
  if (room.phase !== 'running' || due === null || now < due) return null
  const open = activeRuns(room).filter((card) => isBehind(room, runs.get(card.id)))
  const late = open.filter((card) => now >= (deadlineOf(room, card) ?? Number.POSITIVE_INFINITY))
  if (late.length === open.length) return { type: 'PushOn', round: room.round, runs: null }
  return late.length > 0 ? { type: 'PushOn', round: room.round, runs: late.map(({ id }) => id) } : null
}

/** When `chime` may next have something to do; `null`: not before something else happens. */
export function nextAlarm(room: Room, now: number): number | null {
  const due = roundDeadline(room)
  if (room.phase !== 'running' || due === null) return null
  const ahead = [due, ...activeRuns(room).map((card) => deadlineOf(room, card) ?? due)].filter((at) => at > now)
  return ahead.length > 0 ? Math.min(...ahead) : now
}

/** Still has steps of this round to play; a run that nobody has touched has all of them. */
function isBehind(room: Room, run: Run | undefined): boolean {
  return (run ? room.exercise.step(run.state) : 1) <= gateOf(room)
}
