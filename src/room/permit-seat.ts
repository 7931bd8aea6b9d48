import { isName, nameKey } from '../schema/name.ts'
import type { Refusal } from '../sim/simulation.ts'
import type { Actor, Command, PlayCommand } from './commands.ts'
import { refuse } from './refusal.ts'
import type { Room, Seat } from './room.ts'
import { runOf, speakerOf, voters } from './teams.ts'

/** What guests and trainees may do, the phase apart. */

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

export function whyNotGuest(room: Room, { by, seat, name }: Of<'Join'>): Refusal | null {
  if (by.role !== 'guest') return refuse('not-yours')
  if (room.locked) return refuse('room-locked')
  return whyNotNewSeat(room, seat, name)
}

/** Also for bots. */
export function whyNotNewSeat(room: Room, seat: string, name: string): Refusal | null {
  if (room.seats.has(seat) || room.teams.some(({ id }) => id === seat)) return refuse('id-taken')
  if ([...room.seats.values()].filter(({ status }) => status !== 'removed').length >= room.options.capacity) {
    return refuse('room-full', { capacity: room.options.capacity })
  }
  return whyNotName(room, seat, name)
}

/** Names are 1 to 40 characters and differ from one another; whoever was removed has given theirs up. */
export function whyNotName(room: Room, seat: string, name: string): Refusal | null {
  if (!isName(name)) return refuse('bad-name')
  const key = nameKey(name)
  const taken = [...room.seats.values()].some(
    (other) => other.id !== seat && other.status !== 'removed' && nameKey(other.name) === key,
  )
  return taken ? refuse('name-taken') : null
}

export function whyNotSeat(room: Room, command: Of<'Leave' | 'Return' | 'AskHelp' | 'WithdrawHelp'>): Refusal | null {
  if (command.by.role === 'host') return whyNotHostThere(room, command.by.host, command.type)
  if (command.by.role !== 'seat') return refuse('not-yours')
  const seat = room.seats.get(command.by.seat)
  const waits = seat?.status === 'waiting' && (command.type === 'Leave' || command.type === 'Return')
  if (!seat || !waits) {
    const no = whyNotSeated(seat)
    if (no) return no
  }
  if (!seat) return refuse('unknown-seat')
  switch (command.type) {
    case 'Leave':
      return seat.present ? null : refuse('no-change')
    case 'Return':
      return seat.present && seat.bot === null ? refuse('no-change') : null
    case 'AskHelp':
      return seat.help?.answer === null && seat.help.text === command.text ? refuse('no-change') : null
    case 'WithdrawHelp':
      return seat.help === null ? refuse('no-help-asked') : null
    default:
      return command satisfies never
  }
}

/** A host comes and goes like a seat, but has no one to ask for help. */
function whyNotHostThere(room: Room, id: string, type: Command['type']): Refusal | null {
  const host = room.hosts.get(id)
  if (!host) return refuse('unknown-host')
  if (type !== 'Leave' && type !== 'Return') return refuse('not-yours')
  return host.present === (type === 'Return') ? refuse('no-change') : null
}

export function whyNotSeated(seat: Seat | undefined): Refusal | null {
  if (!seat) return refuse('unknown-seat')
  if (seat.status === 'removed') return refuse('seat-removed')
  return seat.status === 'waiting' ? refuse('seat-waiting') : null
}

/** By what the room knows; the run adds its own (`play.ts`). */
export function whyNotPlay(room: Room, command: PlayCommand): Refusal | null {
  const id = actingSeat(command)
  if (id === null) return refuse('not-yours')
  const seat = room.seats.get(id)
  const no = whyNotSeated(seat)
  if (!seat || no) return no
  if (room.runs.get(runOf(seat))?.ended) return refuse('run-ended')
  if (command.type === 'MoveBot') return whyNotBot(room, seat)
  if (seat.bot !== null) return refuse('bot-plays')
  const team = room.teams.find((candidate) => candidate.id === seat.team)
  if (command.type === 'Propose') return team ? null : refuse('no-team')
  if (!team) return null
  const speaks = room.options.teams?.decides === 'speaker' && speakerOf(room, team) === seat.id
  return speaks ? null : refuse('team-decides')
}

/** Among people a bot has no say. */
function whyNotBot(room: Room, seat: Seat): Refusal | null {
  if (seat.bot === null) return refuse('no-bot')
  return seat.team !== null && voters(room, seat.team).length > 0 ? refuse('team-decides') : null
}

/** The seat that a play is of; `null` if its sender may not play. */
export function actingSeat(command: PlayCommand): string | null {
  const by: Actor = command.by
  if (command.type === 'MoveBot') return by.role === 'clock' ? command.seat : null
  return by.role === 'seat' ? by.seat : null
}
