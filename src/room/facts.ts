import type { Locale } from '../schema/locale.ts'
import type { Actor } from './commands.ts'
import type { Options } from './options.ts'

/** Where a fact comes from: the command's id, who gave it, when (server's milliseconds). */
export interface Origin {
  readonly id: string
  readonly by: Actor
  readonly at: number
}

export type RoomCreated = Origin & {
  readonly type: 'RoomCreated'
  readonly room: string
  readonly host: string
  readonly hostName: string
  /** Language in which the room's link opens. */
  readonly locale: Locale
  readonly kind: string
  readonly scenario: string
  /** Hashes of scenario and playbook: a run is pinned to the content it was played on. */
  readonly scenarioHash: string
  readonly playbookHash: string
  readonly rulesVersion: number
  readonly seed: number
  readonly options: Options
}

/** What happened to a room, in the past tense. `runs: null` means all. */
export type RoomFact = Origin &
  (
    | { readonly type: 'RoomLocked' }
    | { readonly type: 'RoomUnlocked' }
    | {
        readonly type: 'SeatTaken'
        readonly seat: string
        readonly name: string
        readonly locale: Locale
        readonly team: string | null
        readonly bot: string | null
      }
    | { readonly type: 'SeatAsked'; readonly seat: string; readonly name: string; readonly locale: Locale }
    | { readonly type: 'SeatAdmitted'; readonly seat: string; readonly team: string | null }
    | { readonly type: 'SeatRenamed'; readonly seat: string; readonly name: string }
    | { readonly type: 'SeatRemoved'; readonly seat: string }
    | { readonly type: 'SeatReadmitted'; readonly seat: string; readonly team: string | null }
    | { readonly type: 'SeatLeft'; readonly seat: string }
    | { readonly type: 'SeatReturned'; readonly seat: string }
    | { readonly type: 'TimeFactorSet'; readonly seat: string; readonly factor: number }
    | { readonly type: 'SpeakerNamed'; readonly team: string; readonly seat: string }
    | { readonly type: 'HelpAsked'; readonly seat: string; readonly text: string }
    | { readonly type: 'HelpWithdrawn'; readonly seat: string }
    | { readonly type: 'HelpAnswered'; readonly seat: string; readonly text: string }
    | { readonly type: 'SeatLent'; readonly seat: string; readonly policy: string }
    | { readonly type: 'SeatGivenBack'; readonly seat: string }
    | { readonly type: 'BriefingBegan' }
    | { readonly type: 'RoundsBegan' }
    | { readonly type: 'RoomPaused' }
    | { readonly type: 'RoomResumed' }
    | { readonly type: 'TimeExtended'; readonly ms: number; readonly runs: readonly string[] | null }
    /** For all, the next round begins with it, or the debrief after the last. */
    | { readonly type: 'RoundEnded'; readonly round: number; readonly runs: readonly string[] | null }
    | { readonly type: 'EventPlayed'; readonly event: string; readonly runs: readonly string[] | null }
    | { readonly type: 'RunsEnded'; readonly runs: readonly string[] }
    | { readonly type: 'DebriefBegan' }
    | { readonly type: 'RoomClosed' }
    | { readonly type: 'DebriefReopened' }
    | { readonly type: 'RoomDeleted' }
    | { readonly type: 'CoHostAdded'; readonly host: string; readonly name: string }
    | { readonly type: 'CoHostRemoved'; readonly host: string }
    | { readonly type: 'HostHandedOver'; readonly to: string }
    | { readonly type: 'HostLeft'; readonly host: string }
    | { readonly type: 'HostReturned'; readonly host: string }
    | { readonly type: 'NamesShown'; readonly shown: boolean }
  )

/** What happened in a run. `facts` are the simulation's own; all else is whose they are. */
export type RunFact =
  | {
      readonly type: 'Played'
      readonly id: string
      readonly at: number
      readonly seat: string
      /** `person`; `team`: agreed by proposals, the last of them by this seat; otherwise the bot's policy. */
      readonly how: string
      readonly command: unknown
      readonly facts: readonly unknown[]
    }
  | {
      readonly type: 'Proposed'
      readonly id: string
      readonly at: number
      readonly seat: string
      readonly command: unknown
    }
  | {
      readonly type: 'OrderCarriedOut'
      readonly at: number
      /** Place of the order among the room's. */
      readonly order: number
      /** `host`: the event was the host's. `pushed`: time was let pass. Otherwise the policy of a bot. */
      readonly how: string
      /** Commands that were played to carry it out. */
      readonly turns: number
      readonly facts: readonly unknown[]
    }
