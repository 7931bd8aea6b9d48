import * as z from 'zod/mini'
import { Count, Locale, Time } from './fields.ts'
import { PROTOCOL_VERSION } from './version.ts'

/**
 * What the debrief of a room is made from, as the server gives it from the debrief on. Only then does the seed leave the
 * server: it tells what was hidden.
 */

const Text = z.string()
const v = z.literal(PROTOCOL_VERSION)

/** What pins a run to its content and its rules. */
const pins = {
  room: Text,
  kind: Text,
  scenario: Text,
  scenarioHash: Text,
  playbookHash: Text,
  rulesVersion: Count,
  seed: Count,
  /** Scenario and playbook as they were when the room was opened, in all languages. */
  content: z.object({ scenario: z.unknown(), playbook: z.unknown() }),
}

/** What was done in a run in one go. `seat` is `null` for what the room did; `how` as in the run's facts. */
export const DebriefEntry = z.object({
  at: Time,
  seat: z.nullable(Text),
  how: Text,
  facts: z.array(z.record(z.string(), z.unknown())),
})

/** How far a run has come; `step` is `steps + 1` once it is finished. Money in whole units. */
const standing = { run: Text, step: Count, steps: Count, result: z.int(), goal: z.int() }

/** To hosts: the room without what was done in its runs, which are asked for a few at a time. */
export const DebriefOverview = z.object({
  v,
  ...pins,
  opened: Time,
  teams: z.array(z.object({ id: Text, name: Text })),
  /** Whoever has or had a seat; `run` is the team's where teams play. */
  seats: z.array(z.object({ seat: Text, name: Text, locale: Locale, run: Text, bot: z.nullable(Text) })),
  runs: z.array(z.object(standing)),
})

/** To hosts: some runs in full. */
export const DebriefRuns = z.object({ v, runs: z.array(z.object({ run: Text, entries: z.array(DebriefEntry) })) })

/** To a trainee: the own run, or that of the own team. */
export const DebriefMine = z.object({
  v,
  ...pins,
  seat: Text,
  name: Text,
  run: z.object({ ...standing, entries: z.array(DebriefEntry) }),
})

export type DebriefEntry = z.infer<typeof DebriefEntry>
export type DebriefOverview = z.infer<typeof DebriefOverview>
export type DebriefRuns = z.infer<typeof DebriefRuns>
export type DebriefMine = z.infer<typeof DebriefMine>

/** Runs that one request for `DebriefRuns` may name. */
export const RUNS_AT_ONCE = 25
