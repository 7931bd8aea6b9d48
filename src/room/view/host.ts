import type { Glance } from '../../sim/simulation.ts'
import { deadlineOf, gateOf } from '../clock.ts'
import type { Options } from '../options.ts'
import type { Room, Seat, Team } from '../room.ts'
import type { LastAct, Run } from '../run.ts'
import { runOf } from '../teams.ts'
import { type Face, faceOf } from './face.ts'
import { type Changes, retally, type Tally, tallyOf } from './tally.ts'

/** A person's row on the dashboard. */
export type SeatRow = Pick<Seat, 'name' | 'locale' | 'status' | 'present' | 'team' | 'timeFactor' | 'help' | 'bot'> & {
  readonly seat: string
  /** The run it plays in. */
  readonly run: string
}

/** A run's row: a seat's own or a team's. All whole numbers. */
export interface RunRow extends Glance {
  readonly run: string
  readonly turn: number
  /** The step it stands in, and of how many; `steps + 1` once it is finished. */
  readonly step: number
  readonly steps: number
  readonly ended: boolean
  /** The round is done here. */
  readonly waits: boolean
  readonly deadline: number | null
  readonly last: LastAct | null
}

export interface HostRow {
  readonly host: string
  readonly name: string
  readonly role: 'host' | 'co-host'
  readonly present: boolean
}

/** What the hosts have shown or let happen for all. */
export interface Staged {
  /** The projector shows names. */
  readonly names: boolean
  /** Ids of events that have struck every run. */
  readonly struck: readonly string[]
}

/** What hosts see of the whole room, once when they come in; from then on `HostNews` keep it. */
export interface HostView {
  readonly room: Face
  readonly options: Options
  readonly hosts: readonly HostRow[]
  readonly teams: readonly Team[]
  /** Events that can be played, and policies that can take a seat. */
  readonly events: readonly string[]
  readonly policies: readonly string[]
  readonly staged: Staged
  readonly seats: readonly SeatRow[]
  readonly runs: readonly RunRow[]
  readonly tally: Tally
}

/** What has changed: the rows that did, and the sums. Costs these rows and not the room. */
export interface HostNews {
  readonly room: Face
  /** `null` where none of it has changed. */
  readonly hosts: readonly HostRow[] | null
  readonly teams: readonly Team[] | null
  readonly staged: Staged | null
  readonly seats: readonly SeatRow[]
  readonly runs: readonly RunRow[]
  readonly tally: Tally
}

export function hostView(room: Room, runs: ReadonlyMap<string, Run>): HostView {
  const rows = [...runs.values()].filter(({ id }) => room.runs.has(id)).map((run) => runRow(room, run))
  const seats = [...room.seats.values()].map(seatRow)
  return {
    room: faceOf(room),
    options: room.options,
    hosts: hostRows(room),
    teams: room.teams,
    events: room.exercise.events,
    policies: room.exercise.policies,
    staged: stagedOf(room),
    seats,
    runs: rows,
    tally: tallyOf(seats, rows),
  }
}

/** What a host is told after some facts. `changes` names the rows that they touched, and `tally` is the sum before them. */
export function hostNews(before: Room, after: Room, tally: Tally, changes: Changes): HostNews {
  const rowsOf = <Row>(list: readonly { readonly after: Row | null }[]) => list.flatMap((row) => row.after ?? [])
  return {
    room: faceOf(after),
    hosts: before.hosts === after.hosts ? null : hostRows(after),
    teams: before.teams === after.teams ? null : after.teams,
    staged: before.revealed === after.revealed && before.orders === after.orders ? null : stagedOf(after),
    seats: rowsOf(changes.seats),
    runs: rowsOf(changes.runs),
    tally: retally(tally, changes),
  }
}

function stagedOf({ revealed, orders }: Room): Staged {
  const struck = orders.flatMap(({ runs, act }) => (runs === null && act.type === 'Strike' ? [act.event] : []))
  return { names: revealed, struck }
}

function hostRows(room: Room): HostRow[] {
  return [...room.hosts.values()].map(({ id, name, role, present }) => ({ host: id, name, role, present }))
}

export function seatRow(seat: Seat): SeatRow {
  const { name, locale, status, present, team, timeFactor, help, bot } = seat
  return { seat: seat.id, run: runOf(seat), name, locale, status, present, team, timeFactor, help, bot }
}

export function runRow(room: Room, run: Run): RunRow {
  const card = room.runs.get(run.id)
  const step = run.exercise.step(run.state)
  const { funnel, result, goal, alerts } = run.exercise.glance(run.state)
  return {
    run: run.id,
    turn: run.turn,
    step,
    steps: run.exercise.steps,
    ended: card?.ended ?? false,
    waits: room.round > 0 && step > gateOf(room),
    deadline: card ? deadlineOf(room, card) : null,
    last: run.last,
    funnel,
    result,
    goal,
    alerts,
  }
}
