import type { Refusal } from '../sim/simulation.ts'
import type { Act, Command } from './commands.ts'
import { whyNotHost } from './permit-host.ts'
import { whyNotGuest, whyNotPlay, whyNotSeat } from './permit-seat.ts'
import { refuse } from './refusal.ts'
import type { Phase, Room } from './room.ts'

const OPEN: readonly Phase[] = ['lobby', 'briefing', 'running', 'paused']
const ROUNDS: readonly Phase[] = ['running', 'paused']
const TALK: readonly Phase[] = [...OPEN, 'debrief']
const ALIVE: readonly Phase[] = [...TALK, 'closed']

/** In which phases an act may be done at all. `machine.ts` says the same as a chart; a property test holds them together. */
export const WHEN: Readonly<Record<Act['type'], readonly Phase[]>> = {
  Join: OPEN,
  Leave: ALIVE,
  Return: ALIVE,
  AskHelp: TALK,
  WithdrawHelp: TALK,
  Play: ['running'],
  Propose: ['running'],
  MoveBot: ['running'],
  Lock: OPEN,
  Unlock: OPEN,
  Admit: OPEN,
  Rename: TALK,
  Remove: TALK,
  Readmit: TALK,
  SetTimeFactor: OPEN,
  NameSpeaker: OPEN,
  AnswerHelp: TALK,
  LendSeat: OPEN,
  GiveBackSeat: OPEN,
  SeatBots: OPEN,
  Brief: ['lobby'],
  Start: ['lobby', 'briefing'],
  Pause: ['running'],
  Resume: ['paused'],
  Extend: ROUNDS,
  PushOn: ['running'],
  PlayEvent: ['running'],
  End: ROUNDS,
  Close: ['debrief'],
  ReopenDebrief: ['closed'],
  DeleteRoom: ALIVE,
  AddCoHost: ALIVE,
  RemoveCoHost: ALIVE,
  HandOver: ALIVE,
  ShowNames: ALIVE,
}

/** Why a command is refused by what the room knows; `null`: it is not. */
export function permit(room: Room, command: Command): Refusal | null {
  if (room.phase === 'deleted') return refuse('room-deleted')
  const when = WHEN[command.type]
  if (!when?.includes(room.phase)) return refuse('wrong-room-phase', { phase: room.phase })
  return whyNot(room, command)
}

/** The same, once the phase allows it: who gives it, and what it is about. */
export function whyNot(room: Room, command: Command): Refusal | null {
  switch (command.type) {
    case 'Join':
      return whyNotGuest(room, command)
    case 'Leave':
    case 'Return':
    case 'AskHelp':
    case 'WithdrawHelp':
      return whyNotSeat(room, command)
    case 'Play':
    case 'Propose':
    case 'MoveBot':
      return whyNotPlay(room, command)
    default:
      return whyNotHost(room, command)
  }
}
