import * as z from 'zod/mini'
import { CommandId } from './fields.ts'
import { PROTOCOL_VERSION } from './version.ts'

/**
 * Why the answer is no, by code. Nothing has changed then. The simulation's own refusals come on top (`run-finished`,
 * `hours-short` …); their words stand in `content/ui/<locale>/refusal.yaml`.
 */
export const REFUSALS = {
  'bad-message': 'A field is missing, too many, or not of its type; `path` in the parameters says which.',
  'other-version': 'The page is older or newer than the server: load it again.',
  'too-large': 'The message is larger than its limit.',
  'too-many-requests': 'Too often in too short a time; `seconds` says when to come back.',
  'wrong-origin': 'Sent from a page of another site.',
  'wrong-passcode': 'Not the instructor’s passcode.',
  'not-signed-in': 'No token, or one that is not of this room.',
  'unknown-room': 'No room has this code.',
  'unknown-scenario': 'The course has no such scenario.',
  'not-saved': 'The log cannot be written to at present; the same command may be sent again.',
  'room-deleted': 'The room is gone with all its data.',
  'wrong-room-phase': 'Not in this phase of the room; `phase` says which it is.',
  'not-yours': 'This act is not for whoever sends it.',
  'host-only': 'Only the host may; a co-host may not.',
  'no-change': 'It is so already.',
  'room-locked': 'The host lets nobody in now.',
  'room-full': 'All `capacity` seats are taken.',
  'bad-name': '1 to 40 characters, something to be seen among them, and no control characters.',
  'name-taken': 'Somebody in the room has this name.',
  'id-taken': 'The id is in use.',
  'unknown-seat': 'No such seat.',
  'unknown-run': 'No such run, or nobody plays it.',
  'unknown-team': 'No such team.',
  'unknown-host': 'Not a host or co-host of this room.',
  'unknown-event': 'The scenario has no such event.',
  'unknown-policy': 'The simulation has no such bot.',
  'seat-waiting': 'The host has not let this seat in yet.',
  'seat-removed': 'The host has removed this seat.',
  'not-waiting': 'This seat does not wait.',
  'nobody-here': 'There is nobody to play.',
  'no-help-asked': 'Nobody asked for help here.',
  'no-clock': 'This room has no clock.',
  'bad-number': 'The number is out of its range.',
  'bot-plays': 'A bot plays for this seat; its person must return first.',
  'no-bot': 'No bot plays for this seat.',
  'no-team': 'This room has no teams.',
  'team-decides': 'In a team one proposes, unless one speaks for it.',
  'run-ended': 'The host has ended this run.',
  'time-is-up': 'The round’s time is over.',
  'round-over': 'This round is done here; the next one has not begun.',
  stale: 'Others were faster; the state that was missed is on its way.',
} as const

export type RefusalCode = keyof typeof REFUSALS

/** A typed "no", as in `src/sim/simulation.ts`. */
const Refusal = z.object({
  code: z.string(),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  missing: z.optional(z.array(z.string())),
  lesson: z.optional(z.string()),
})

/** The answer to every command. `again`: it had been done before. `seat`: what a `Join` led to. */
export const Reply = z.union([
  z.object({
    v: z.literal(PROTOCOL_VERSION),
    id: CommandId,
    ok: z.literal(true),
    again: z.boolean(),
    seat: z.optional(z.string()),
  }),
  /** `id` is `null` where the message could not be read that far. */
  z.object({ v: z.literal(PROTOCOL_VERSION), id: z.nullable(CommandId), ok: z.literal(false), refusal: Refusal }),
])

export type Reply = z.infer<typeof Reply>
