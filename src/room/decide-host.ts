import type { Command, HostAct } from './commands.ts'
import { evolveRoom } from './evolve.ts'
import type { Origin, RoomFact } from './facts.ts'
import type { Room } from './room.ts'
import { teamForNext } from './teams.ts'

/** Facts that follow from a host's act, once it is permitted. */
export function decideHost(
  room: Room,
  command: Extract<Command, { type: HostAct['type'] }>,
  origin: Origin,
): RoomFact[] {
  switch (command.type) {
    case 'SeatBots':
      return seatBots(room, command, origin)
    case 'Readmit':
      return [readmit(room, command.seat, origin)]
    case 'Admit':
      return [{ ...origin, type: 'SeatAdmitted', seat: command.seat, team: teamForNext(room) }]
    case 'Rename':
      return [{ ...origin, type: 'SeatRenamed', seat: command.seat, name: command.name }]
    case 'Remove':
      return [{ ...origin, type: 'SeatRemoved', seat: command.seat }]
    case 'SetTimeFactor':
      return [{ ...origin, type: 'TimeFactorSet', seat: command.seat, factor: command.factor }]
    case 'NameSpeaker':
      return [{ ...origin, type: 'SpeakerNamed', team: command.team, seat: command.seat }]
    case 'AnswerHelp':
      return [{ ...origin, type: 'HelpAnswered', seat: command.seat, text: command.text }]
    case 'LendSeat':
      return [{ ...origin, type: 'SeatLent', seat: command.seat, policy: command.policy }]
    case 'GiveBackSeat':
      return [{ ...origin, type: 'SeatGivenBack', seat: command.seat }]
    case 'AddCoHost':
      return [{ ...origin, type: 'CoHostAdded', host: command.host, name: command.name }]
    case 'RemoveCoHost':
      return [{ ...origin, type: 'CoHostRemoved', host: command.host }]
    case 'HandOver':
      return [{ ...origin, type: 'HostHandedOver', to: command.to }]
    default:
      return [decideCourse(command, origin)]
  }
}

type RosterAct =
  | 'SeatBots'
  | 'Readmit'
  | 'Admit'
  | 'Rename'
  | 'Remove'
  | 'SetTimeFactor'
  | 'NameSpeaker'
  | 'AnswerHelp'
  | 'LendSeat'
  | 'GiveBackSeat'
  | 'AddCoHost'
  | 'RemoveCoHost'
  | 'HandOver'

function decideCourse(
  command: Extract<Command, { type: Exclude<HostAct['type'], RosterAct> }>,
  origin: Origin,
): RoomFact {
  switch (command.type) {
    case 'Lock':
      return { ...origin, type: 'RoomLocked' }
    case 'Unlock':
      return { ...origin, type: 'RoomUnlocked' }
    case 'Brief':
      return { ...origin, type: 'BriefingBegan' }
    case 'Start':
      return { ...origin, type: 'RoundsBegan' }
    case 'Pause':
      return { ...origin, type: 'RoomPaused' }
    case 'Resume':
      return { ...origin, type: 'RoomResumed' }
    case 'Extend':
      return { ...origin, type: 'TimeExtended', ms: command.ms, runs: command.runs }
    case 'PushOn':
      return { ...origin, type: 'RoundEnded', round: command.round, runs: command.runs }
    case 'PlayEvent':
      return { ...origin, type: 'EventPlayed', event: command.event, runs: command.runs }
    case 'End':
      return command.runs === null
        ? { ...origin, type: 'DebriefBegan' }
        : { ...origin, type: 'RunsEnded', runs: command.runs }
    case 'Close':
      return { ...origin, type: 'RoomClosed' }
    case 'ReopenDebrief':
      return { ...origin, type: 'DebriefReopened' }
    case 'DeleteRoom':
      return { ...origin, type: 'RoomDeleted' }
    case 'ShowNames':
      return { ...origin, type: 'NamesShown', shown: command.shown }
    default:
      return command satisfies never
  }
}

/** One after the other, so that teams fill up evenly. */
function seatBots(room: Room, { bots, policy }: Extract<Command, { type: 'SeatBots' }>, origin: Origin): RoomFact[] {
  let filling = room
  return bots.map(({ seat, name }) => {
    const team = teamForNext(filling)
    const fact: RoomFact = { ...origin, type: 'SeatTaken', seat, name, locale: 'en', team, bot: policy }
    filling = evolveRoom(filling, fact)
    return fact
  })
}

/** Back to where they sat; whoever was removed while still waiting is given a place like a newcomer. */
function readmit(room: Room, seat: string, origin: Origin): RoomFact {
  return { ...origin, type: 'SeatReadmitted', seat, team: room.seats.get(seat)?.team ?? teamForNext(room) }
}
