import type { Locale } from '../schema/locale.ts'
import type { Exercise } from './exercise.ts'
import type { RoomCreated } from './facts.ts'
import type { Options } from './options.ts'

/** Where a room is. `deleted` is the tombstone: nothing else of it is left. */
export type Phase = 'lobby' | 'briefing' | 'running' | 'paused' | 'debrief' | 'closed' | 'deleted'

/** A room: what its own stream of facts says. What is played in it lies in the runs, a stream each. */
export interface Room {
  readonly id: string
  readonly exercise: Exercise
  /** The same for every run. Never leaves the server before the debrief. */
  readonly seed: number
  readonly options: Options
  readonly phase: Phase
  /** 0 before the first. */
  readonly round: number
  readonly rounds: number
  readonly clock: Clock
  readonly locked: boolean
  /** Whether the projector shows names. */
  readonly revealed: boolean
  readonly hosts: ReadonlyMap<string, Host>
  readonly seats: ReadonlyMap<string, Seat>
  readonly teams: readonly Team[]
  readonly runs: ReadonlyMap<string, Card>
  readonly orders: readonly Order[]
}

/** The round's clock, in milliseconds. It stands while the room is paused. */
export interface Clock {
  /** When the round began; moved on by every pause. */
  readonly began: number
  /** When the pause began; `null` while it runs. */
  readonly stopped: number | null
  /** Added by the host, for all. */
  readonly extra: number
}

export interface Host {
  readonly id: string
  readonly name: string
  /** The host may also hand over, part with a co-host and delete the room. */
  readonly role: 'host' | 'co-host'
  readonly present: boolean
  /** Ids of the commands done last. */
  readonly done: readonly string[]
}

export interface Seat {
  readonly id: string
  readonly name: string
  readonly locale: Locale
  readonly status: 'waiting' | 'seated' | 'removed'
  readonly present: boolean
  /** `null` in a room without teams, and while waiting. */
  readonly team: string | null
  /** Factor on the time of every round, 1 to 5. */
  readonly timeFactor: number
  readonly help: Help | null
  /** The policy that plays for this seat; `null`: its person does. */
  readonly bot: string | null
  /** Id of the command by which it joined. */
  readonly joinedBy: string
  readonly done: readonly string[]
}

/** A call for help; `answer` is `null` until the host has replied. */
export interface Help {
  readonly at: number
  readonly text: string
  readonly answer: string | null
}

export interface Team {
  readonly id: string
  readonly name: string
  /** Seat named by the host; `null`: whoever of those present has sat there longest. */
  readonly speaker: string | null
}

/** What the room knows of a run: a seat's own, or a team's. */
export interface Card {
  readonly id: string
  /** Number of orders given before it began: those of the rounds that it missed. */
  readonly born: number
  /** Milliseconds added to this round for this run alone. */
  readonly extra: number
  readonly ended: boolean
}

/**
 * What the room has decreed for runs. Every run carries the orders out in turn, before anything else, so that one fact
 * of the room moves a thousand runs and none is lost if the server stops between the two.
 */
export interface Order {
  /** `null`: all. */
  readonly runs: readonly string[] | null
  readonly act:
    | { readonly type: 'EndRound'; readonly round: number }
    | { readonly type: 'Strike'; readonly event: string; readonly host: string }
}

/** Ids of commands that are remembered for each host and seat: no client may have more than that unanswered. */
export const MEMORY = 64

/** A new room, from its first fact. */
export function openRoom(exercise: Exercise, created: RoomCreated): Room {
  const { room: id, seed, options, host, hostName } = created
  const { steps } = options.pace
  return {
    id,
    exercise,
    seed,
    options,
    phase: 'lobby',
    round: 0,
    rounds: steps === null ? 1 : Math.ceil(exercise.steps / steps),
    clock: { began: 0, stopped: null, extra: 0 },
    locked: false,
    revealed: false,
    hosts: new Map([[host, { id: host, name: hostName, role: 'host', present: true, done: [created.id] }]]),
    seats: new Map(),
    teams: (options.teams?.names ?? []).map((name, n) => ({ id: `team-${n + 1}`, name, speaker: null })),
    runs: new Map(),
    orders: [],
  }
}

/** Remembers a command's id; the oldest is forgotten. */
export function remember(done: readonly string[], id: string): readonly string[] {
  return [...done.slice(-(MEMORY - 1)), id]
}
