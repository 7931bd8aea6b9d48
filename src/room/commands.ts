import type { Locale } from '../schema/locale.ts'

/** Who gives a command; the server has made sure of it. */
export type Actor =
  | { readonly role: 'guest' }
  | { readonly role: 'seat'; readonly seat: string }
  | { readonly role: 'host'; readonly host: string }
  /** The server itself, when time has come. */
  | { readonly role: 'clock' }

/** Ids of runs that an act is for; `null`: all. */
export type Runs = readonly string[] | null

/** To come in. The seat's id is the server's; the answer says which seat it became. */
export type GuestAct = {
  readonly type: 'Join'
  readonly seat: string
  readonly name: string
  readonly locale: Locale
}

/** What changes a trainee's place in the room. */
export type SeatAct =
  | { readonly type: 'Leave' }
  | { readonly type: 'Return' }
  | { readonly type: 'AskHelp'; readonly text: string }
  | { readonly type: 'WithdrawHelp' }

/** What is played. `turn`: how many turns of the run the sender has seen; if there are more, it is refused as stale. */
export type PlayAct =
  | { readonly type: 'Play'; readonly turn: number; readonly command: unknown }
  | { readonly type: 'Propose'; readonly turn: number; readonly command: unknown }
  /** The server lets the seat's bot make one move. */
  | { readonly type: 'MoveBot'; readonly seat: string }

export type HostAct =
  | { readonly type: 'Lock' }
  | { readonly type: 'Unlock' }
  | { readonly type: 'Admit'; readonly seat: string }
  | { readonly type: 'Rename'; readonly seat: string; readonly name: string }
  | { readonly type: 'Remove'; readonly seat: string }
  | { readonly type: 'Readmit'; readonly seat: string }
  | { readonly type: 'SetTimeFactor'; readonly seat: string; readonly factor: number }
  | { readonly type: 'NameSpeaker'; readonly team: string; readonly seat: string }
  | { readonly type: 'AnswerHelp'; readonly seat: string; readonly text: string }
  /** A bot takes the seat until its person is back. */
  | { readonly type: 'LendSeat'; readonly seat: string; readonly policy: string }
  | { readonly type: 'GiveBackSeat'; readonly seat: string }
  /** Bot trainees, to rehearse. */
  | {
      readonly type: 'SeatBots'
      readonly bots: readonly { readonly seat: string; readonly name: string }[]
      readonly policy: string
    }
  | { readonly type: 'Brief' }
  | { readonly type: 'Start' }
  | { readonly type: 'Pause' }
  | { readonly type: 'Resume' }
  | { readonly type: 'Extend'; readonly ms: number; readonly runs: Runs }
  /** Ends this round, for all or for some; refused as stale if the room is in another one, so that two hosts end one. */
  | { readonly type: 'PushOn'; readonly round: number; readonly runs: Runs }
  | { readonly type: 'PlayEvent'; readonly event: string; readonly runs: Runs }
  /** Ends the playing, for all or for some. */
  | { readonly type: 'End'; readonly runs: Runs }
  | { readonly type: 'Close' }
  | { readonly type: 'ReopenDebrief' }
  | { readonly type: 'DeleteRoom' }
  | { readonly type: 'AddCoHost'; readonly host: string; readonly name: string }
  | { readonly type: 'RemoveCoHost'; readonly host: string }
  | { readonly type: 'HandOver'; readonly to: string }
  | { readonly type: 'ShowNames'; readonly shown: boolean }

export type Act = GuestAct | SeatAct | PlayAct | HostAct

/** A command: an act, its client-made id and who gives it. */
export type Command = Act & { readonly id: string; readonly by: Actor }

export type PlayCommand = Extract<Command, { type: PlayAct['type'] }>
/** All that concern the room and not a run. */
export type RoomCommand = Exclude<Command, PlayCommand>

export function isPlay(command: Command): command is PlayCommand {
  return command.type === 'Play' || command.type === 'Propose' || command.type === 'MoveBot'
}
