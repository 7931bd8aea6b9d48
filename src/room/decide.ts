import type { Refusal } from '../sim/simulation.ts'
import type { Actor, Command, RoomCommand } from './commands.ts'
import { decideHost } from './decide-host.ts'
import type { Origin, RoomFact } from './facts.ts'
import { gate } from './machine.ts'
import { permit } from './permit.ts'
import { refuse } from './refusal.ts'
import type { Room } from './room.ts'
import { teamForNext } from './teams.ts'

/** What a command leads to: facts for the log; or, if it was done before, none and the same answer; or a refusal. */
export type Decided<Fact> = Accepted<Fact> | { readonly refusal: Refusal }

export interface Accepted<Fact> {
  readonly facts: readonly Fact[]
  /** The command had been done already. */
  readonly again: boolean
  /** The seat that a `Join` led to. */
  readonly seat?: string
}

/** A command that concerns the room. `now`: the server's time in milliseconds. */
export function decideRoom(room: Room, command: RoomCommand, now: number): Decided<RoomFact> {
  const joined = command.type === 'Join' ? seatJoinedBy(room, command.id) : undefined
  if (joined !== undefined) return { facts: [], again: true, seat: joined }
  if (doneInRoom(room, command.by).includes(command.id)) return { facts: [], again: true }
  if (!gate(room, command))
    return { refusal: permit(room, command) ?? refuse('wrong-room-phase', { phase: room.phase }) }
  const origin: Origin = { id: command.id, by: command.by, at: now }
  switch (command.type) {
    case 'Join':
      return { facts: [join(room, command, origin)], again: false, seat: command.seat }
    case 'Leave':
    case 'Return':
      return accept([comeOrGo(command, origin)])
    case 'AskHelp':
      return accept([{ ...origin, type: 'HelpAsked', seat: seatOf(command.by), text: command.text }])
    case 'WithdrawHelp':
      return accept([{ ...origin, type: 'HelpWithdrawn', seat: seatOf(command.by) }])
    default:
      return accept(decideHost(room, command, origin))
  }
}

export function accept<Fact>(facts: readonly Fact[]): Accepted<Fact> {
  return { facts, again: false }
}

function seatJoinedBy(room: Room, id: string): string | undefined {
  return [...room.seats.values()].find(({ joinedBy, bot }) => joinedBy === id && bot === null)?.id
}

function doneInRoom(room: Room, by: Actor): readonly string[] {
  const who = by.role === 'seat' ? room.seats.get(by.seat) : by.role === 'host' ? room.hosts.get(by.host) : undefined
  return who?.done ?? []
}

function join(room: Room, { seat, name, locale }: Extract<Command, { type: 'Join' }>, origin: Origin): RoomFact {
  const { admission, guests } = room.options
  const welcome = admission === 'open' || (admission === 'list' && guests.includes(name))
  if (!welcome) return { ...origin, type: 'SeatAsked', seat, name, locale }
  return { ...origin, type: 'SeatTaken', seat, name, locale, team: teamForNext(room), bot: null }
}

function comeOrGo({ type, by }: Extract<Command, { type: 'Leave' | 'Return' }>, origin: Origin): RoomFact {
  if (by.role === 'host') return { ...origin, type: type === 'Leave' ? 'HostLeft' : 'HostReturned', host: by.host }
  return { ...origin, type: type === 'Leave' ? 'SeatLeft' : 'SeatReturned', seat: seatOf(by) }
}

function seatOf(by: Actor): string {
  return by.role === 'seat' ? by.seat : ''
}
