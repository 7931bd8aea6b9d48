import { isName } from '../schema/name.ts'
import type { Refusal } from '../sim/simulation.ts'
import { activeRuns } from './clock.ts'
import type { Command, HostAct, Runs } from './commands.ts'
import { whyNotName, whyNotNewSeat, whyNotSeated } from './permit-seat.ts'
import { refuse } from './refusal.ts'
import type { Room } from './room.ts'
import { membersOf, playersOf } from './teams.ts'

/** What hosts may do, the phase apart. */

type HostCommand = Extract<Command, { type: HostAct['type'] }>

/** Longest time that can be added at once: two hours. */
const LONGEST_EXTENSION = 7_200_000

export function whyNotHost(room: Room, command: HostCommand): Refusal | null {
  // The clock ends rounds as a host does.
  if (command.by.role === 'clock' && command.type === 'PushOn') return whyNotCourse(room, command)
  if (command.by.role !== 'host') return refuse('not-yours')
  const host = room.hosts.get(command.by.host)
  if (!host) return refuse('unknown-host')
  switch (command.type) {
    case 'Admit':
    case 'Rename':
    case 'Remove':
    case 'Readmit':
    case 'SetTimeFactor':
    case 'NameSpeaker':
    case 'AnswerHelp':
    case 'LendSeat':
    case 'GiveBackSeat':
    case 'SeatBots':
      return whyNotRoster(room, command)
    case 'RemoveCoHost':
    case 'HandOver':
    case 'DeleteRoom':
      return host.role === 'host' ? whyNotHosts(room, command) : refuse('host-only')
    case 'AddCoHost':
      return whyNotHosts(room, command)
    default:
      return whyNotCourse(room, command)
  }
}

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

function whyNotRoster(
  room: Room,
  command: Of<
    | 'Admit'
    | 'Rename'
    | 'Remove'
    | 'Readmit'
    | 'SetTimeFactor'
    | 'NameSpeaker'
    | 'AnswerHelp'
    | 'LendSeat'
    | 'GiveBackSeat'
    | 'SeatBots'
  >,
): Refusal | null {
  if (command.type === 'SeatBots') return whyNotBots(room, command)
  const seat = room.seats.get(command.seat)
  if (!seat) return refuse('unknown-seat')
  switch (command.type) {
    case 'Admit':
      return seat.status === 'waiting' ? null : refuse('not-waiting')
    case 'Rename':
      return seat.name === command.name ? refuse('no-change') : whyNotName(room, seat.id, command.name)
    case 'Remove':
      return seat.status === 'removed' ? refuse('no-change') : null
    case 'Readmit':
      return seat.status === 'removed' ? whyNotReadmit(room, seat.id, seat.name) : refuse('no-change')
    case 'SetTimeFactor':
      if (seat.timeFactor === command.factor) return refuse('no-change')
      return command.factor >= 1 && command.factor <= 5 ? null : refuse('bad-number')
    case 'NameSpeaker':
      if (!room.teams.some(({ id }) => id === command.team)) return refuse('unknown-team')
      return membersOf(room, command.team).includes(seat) ? null : refuse('unknown-seat')
    case 'AnswerHelp':
      return seat.help === null ? refuse('no-help-asked') : null
    case 'LendSeat':
      if (seat.bot === command.policy) return refuse('no-change')
      return whyNotSeated(seat) ?? whyNotPolicy(room, command.policy)
    case 'GiveBackSeat':
      return seat.bot === null ? refuse('no-bot') : null
    default:
      return command satisfies never
  }
}

function whyNotReadmit(room: Room, id: string, name: string): Refusal | null {
  const seats = [...room.seats.values()].filter(({ status }) => status !== 'removed')
  if (seats.length >= room.options.capacity) return refuse('room-full', { capacity: room.options.capacity })
  return whyNotName(room, id, name)
}

function whyNotBots(room: Room, { bots, policy }: Of<'SeatBots'>): Refusal | null {
  const { capacity } = room.options
  const free = capacity - [...room.seats.values()].filter(({ status }) => status !== 'removed').length
  if (bots.length === 0) return refuse('bad-number')
  if (bots.length > free) return refuse('room-full', { capacity })
  const twice = new Set(bots.map(({ seat }) => seat)).size + new Set(bots.map(({ name }) => name)).size
  if (twice < 2 * bots.length) return refuse('id-taken')
  for (const { seat, name } of bots) {
    const no = whyNotNewSeat(room, seat, name)
    if (no) return no
  }
  return whyNotPolicy(room, policy)
}

function whyNotPolicy(room: Room, policy: string): Refusal | null {
  return room.exercise.policies.includes(policy) ? null : refuse('unknown-policy', { policy })
}

function whyNotHosts(
  room: Room,
  command: Of<'AddCoHost' | 'RemoveCoHost' | 'HandOver' | 'DeleteRoom'>,
): Refusal | null {
  switch (command.type) {
    case 'AddCoHost':
      if (room.hosts.has(command.host)) return refuse('id-taken')
      return isName(command.name) ? null : refuse('bad-name')
    case 'RemoveCoHost':
      return room.hosts.get(command.host)?.role === 'co-host' ? null : refuse('unknown-host')
    case 'HandOver':
      return room.hosts.get(command.to)?.role === 'co-host' ? null : refuse('unknown-host')
    case 'DeleteRoom':
      return null
    default:
      return command satisfies never
  }
}

type CourseAct =
  | 'Lock'
  | 'Unlock'
  | 'Brief'
  | 'Start'
  | 'Pause'
  | 'Resume'
  | 'Extend'
  | 'PushOn'
  | 'PlayEvent'
  | 'End'
  | 'Close'
  | 'ReopenDebrief'
  | 'ShowNames'

function whyNotCourse(room: Room, command: Of<CourseAct>): Refusal | null {
  switch (command.type) {
    case 'Lock':
      return room.locked ? refuse('no-change') : null
    case 'Unlock':
      return room.locked ? null : refuse('no-change')
    case 'ShowNames':
      return room.revealed === command.shown ? refuse('no-change') : null
    case 'Start':
      return activeRuns(room).length > 0 ? null : refuse('nobody-here')
    case 'Extend':
      if (room.options.pace.ms === null) return refuse('no-clock')
      return command.ms > 0 && command.ms <= LONGEST_EXTENSION ? whyNotRuns(room, command.runs) : refuse('bad-number')
    case 'PushOn':
      return command.round === room.round ? whyNotRuns(room, command.runs) : refuse('stale')
    case 'PlayEvent':
      if (!room.exercise.events.includes(command.event)) return refuse('unknown-event', { event: command.event })
      // Nothing strikes twice.
      return hasStruckAll(room, command.event) ? refuse('no-change') : whyNotRuns(room, command.runs)
    case 'End':
      return whyNotRuns(room, command.runs)
    default:
      return null
  }
}

/** Runs that are named must be there and go on. */
function whyNotRuns(room: Room, runs: Runs): Refusal | null {
  if (runs === null) return null
  if (runs.length === 0) return refuse('no-change')
  for (const id of runs) {
    const card = room.runs.get(id)
    if (!card || playersOf(room, id).length === 0) return refuse('unknown-run')
    if (card.ended) return refuse('run-ended')
  }
  return null
}

function hasStruckAll(room: Room, event: string): boolean {
  return room.orders.some(({ runs, act }) => runs === null && act.type === 'Strike' && act.event === event)
}
