import { setup } from 'xstate'
import type { Command } from './commands.ts'
import { whyNot } from './permit.ts'
import type { Room } from './room.ts'

const STAY = { guard: 'permitted', actions: 'record' } as const
const to = <Phase extends string>(target: Phase) => ({ target, guard: 'permitted' }) as const

/** Until the room is deleted. */
const ALIVE = {
  Leave: STAY,
  Return: STAY,
  AddCoHost: STAY,
  RemoveCoHost: STAY,
  HandOver: STAY,
  ShowNames: STAY,
  DeleteRoom: to('deleted'),
}

/** While there is something to talk about. */
const TALK = {
  ...ALIVE,
  Rename: STAY,
  Remove: STAY,
  Readmit: STAY,
  AskHelp: STAY,
  WithdrawHelp: STAY,
  AnswerHelp: STAY,
}

/** While one can come in. */
const OPEN = {
  ...TALK,
  Join: STAY,
  Admit: STAY,
  SeatBots: STAY,
  Lock: STAY,
  Unlock: STAY,
  SetTimeFactor: STAY,
  NameSpeaker: STAY,
  LendSeat: STAY,
  GiveBackSeat: STAY,
}

/**
 * The chart of a room: what is allowed when. Docs draw this very object. Its guards call the plain rules; every command
 * goes through it (`gate`).
 */
export const roomMachine = createRoomMachine()

function createRoomMachine() {
  return setup({
    types: { context: {} as { room: Room | null }, events: {} as Command },
    // The facts are `decide`'s; the chart only says that something may happen here.
    actions: { record: () => {} },
    guards: {
      permitted: ({ context, event }) => allows(context.room, event),
      permittedForAll: ({ context, event }) => isForAll(event) && allows(context.room, event),
      lastRoundEnds: ({ context, event }) =>
        isForAll(event) && context.room !== null && isLastRound(context.room) && allows(context.room, event),
      pauseComes: ({ context, event }) =>
        isForAll(event) && context.room?.options.pace.pauseBetween === true && allows(context.room, event),
    },
  }).createMachine({
    id: 'room',
    initial: 'lobby',
    context: { room: null },
    states: {
      lobby: { on: { ...OPEN, Brief: to('briefing'), Start: to('running') } },
      briefing: { on: { ...OPEN, Start: to('running') } },
      running: {
        on: {
          ...OPEN,
          Play: STAY,
          Propose: STAY,
          MoveBot: STAY,
          PlayEvent: STAY,
          Extend: STAY,
          Pause: to('paused'),
          PushOn: [{ target: 'debrief', guard: 'lastRoundEnds' }, { target: 'paused', guard: 'pauseComes' }, STAY],
          End: [{ target: 'debrief', guard: 'permittedForAll' }, STAY],
        },
      },
      paused: {
        on: {
          ...OPEN,
          Extend: STAY,
          Resume: to('running'),
          End: [{ target: 'debrief', guard: 'permittedForAll' }, STAY],
        },
      },
      debrief: { on: { ...TALK, Close: to('closed') } },
      closed: { on: { ...ALIVE, ReopenDebrief: to('debrief') } },
      deleted: { type: 'final' },
    },
  })
}

function allows(room: Room | null, command: Command): boolean {
  return room !== null && whyNot(room, command) === null
}

function isForAll(command: Command): boolean {
  return 'runs' in command && command.runs === null
}

function isLastRound(room: Room): boolean {
  return room.round >= room.rounds
}

/** Asks the machine whether a command may be given now. */
export function gate(room: Room, command: Command): boolean {
  return snapshotOf(room).can(command)
}

/** The machine as the room stands. */
export function snapshotOf(room: Room) {
  return roomMachine.resolveState({ value: room.phase, context: { room } })
}
