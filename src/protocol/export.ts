import * as z from 'zod/mini'
import { Count, Time } from './fields.ts'

/**
 * The export of a room: three tables, as JSON in one file or as CSV one by one. The keys below are the columns, in this
 * order; `docs/live-export.md` says what each means, and a test holds the two together.
 */

/** Goes up when a column changes its meaning or goes away; new ones may come at any time. */
export const EXPORT_VERSION = 1

const Text = z.string()
const Maybe = z.nullable(Text)
const pins = { room: Text, scenario: Text, scenarioHash: Text, playbookHash: Text, rulesVersion: Count, seed: Count }

/** What was decided, proposed, or done for a run, each on a line. */
export const DecisionRow = z.object({
  ...pins,
  run: Text,
  team: Maybe,
  seat: Maybe,
  name: Maybe,
  number: Count,
  at: Text,
  type: z.enum(['played', 'proposed', 'order']),
  how: Text,
  step: Count,
  command: z.unknown(),
  options: z.array(z.unknown()),
  facts: z.array(z.unknown()),
  resultBefore: z.int(),
  resultAfter: z.int(),
})

export const SeatRow = z.object({
  room: Text,
  seat: Text,
  name: Text,
  language: Text,
  status: Text,
  joined: Text,
  run: Text,
  team: Maybe,
  bot: Maybe,
  timeFactor: z.number(),
  helpAsked: Count,
  decisions: Count,
  proposals: Count,
  step: Count,
  steps: Count,
  finished: z.boolean(),
  result: z.int(),
  goal: z.int(),
})

export const RoomRow = z.object({
  ...pins,
  kind: Text,
  opened: Text,
  phase: Text,
  rounds: Count,
  options: z.unknown(),
  hosts: z.array(Text),
  seats: Count,
  runs: Count,
  finished: Count,
  resultMean: z.number(),
  goal: z.int(),
})

export const TABLES = { decisions: DecisionRow, seats: SeatRow, room: RoomRow } as const
export type TableName = keyof typeof TABLES

export const RoomExport = z.object({
  v: z.literal(EXPORT_VERSION),
  /** When it was made: milliseconds since 1970. */
  at: Time,
  room: RoomRow,
  seats: z.array(SeatRow),
  decisions: z.array(DecisionRow),
})

export type DecisionRow = z.infer<typeof DecisionRow>
export type SeatRow = z.infer<typeof SeatRow>
export type RoomRow = z.infer<typeof RoomRow>
