import type { Locale } from '../../schema/locale.ts'
import { deadlineOf, gateOf } from '../clock.ts'
import type { RunFact } from '../facts.ts'
import type { Help, Room, Seat } from '../room.ts'
import type { Run } from '../run.ts'
import { membersOf, runOf, speakerOf } from '../teams.ts'
import { type Face, faceOf } from './face.ts'

/**
 * What a trainee may know. Every field is picked by name from what is known to be theirs; the state of the run, which
 * holds the seed and what is hidden, is asked for its `view` alone.
 */
export interface TraineeView {
  readonly room: Face
  readonly me: Me
  /** `null` in a room without teams, and while waiting. */
  readonly team: TeamFace | null
  /** `null` until the rounds begin, and while waiting or removed. */
  readonly run: RunFace | null
}

export interface Me {
  readonly seat: string
  readonly name: string
  readonly locale: Locale
  readonly status: Seat['status']
  readonly help: Help | null
  readonly bot: string | null
  readonly timeFactor: number
}

export interface TeamFace {
  readonly id: string
  readonly name: string
  readonly decides: 'majority' | 'speaker'
  /** Seat of whoever speaks for the team now. */
  readonly speaker: string | null
  readonly members: readonly { readonly seat: string; readonly name: string; readonly present: boolean }[]
  readonly proposals: readonly { readonly seat: string; readonly command: unknown }[]
}

export interface RunFace {
  readonly id: string
  readonly turn: number
  readonly standing: Standing
  /** The simulation's own view. */
  readonly view: unknown
}

/** Whether one may play on, and how long. */
export interface Standing {
  readonly ended: boolean
  /** End of this run's round, with time of its own; `null` without a clock. */
  readonly deadline: number | null
  /** The round is done here; the next one has not begun. */
  readonly waits: boolean
}

/** What a run's new facts tell a trainee; an update costs what happened, however long the run is. */
export interface RunNews {
  readonly id: string
  /** The run's turn after these facts. */
  readonly turn: number
  readonly facts: readonly unknown[]
}

export function traineeView(room: Room, run: Run, id: string): TraineeView | null {
  const seat = room.seats.get(id)
  if (!seat) return null
  const { name, locale, status, help, bot, timeFactor } = seat
  const plays = status === 'seated'
  return {
    room: faceOf(room),
    me: { seat: id, name, locale, status, help, bot, timeFactor },
    team: plays ? teamFace(room, run, seat) : null,
    run: plays && room.round > 0 ? runFace(room, run, seat) : null,
  }
}

/** The news for players of a run. `after`: the run with these facts folded in. */
export function runNews(after: Run, facts: readonly RunFact[]): RunNews {
  const happened = facts.flatMap((fact) => (fact.type === 'Proposed' ? [] : fact.facts))
  return { id: after.id, turn: after.turn, facts: after.exercise.told(happened) }
}

/** Also the news of a team, when members come, go or propose. */
export function teamFace(room: Room, run: Run, seat: Seat): TeamFace | null {
  const team = room.teams.find(({ id }) => id === seat.team)
  if (!team || run.id !== team.id) return null
  return {
    id: team.id,
    name: team.name,
    decides: room.options.teams?.decides ?? 'majority',
    speaker: speakerOf(room, team),
    members: membersOf(room, team.id).map(({ id, name, present }) => ({ seat: id, name, present })),
    proposals: [...run.proposals].map(([by, command]) => ({ seat: by, command })),
  }
}

function runFace(room: Room, run: Run, seat: Seat): RunFace | null {
  const standing = runOf(seat) === run.id ? standingOf(room, run) : null
  return standing && { id: run.id, turn: run.turn, standing, view: run.exercise.view(run.state) }
}

export function standingOf(room: Room, run: Run): Standing | null {
  const card = room.runs.get(run.id)
  if (!card) return null
  const waits = run.exercise.step(run.state) > gateOf(room)
  return { ended: card.ended, deadline: deadlineOf(room, card), waits }
}
