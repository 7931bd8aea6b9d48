import * as z from 'zod/mini'
import { RoomOptions } from './create.ts'
import { Count, Locale, Time } from './fields.ts'

/**
 * What the server shows. A client reads these fields and passes over those it does not know, so that a newer server may
 * say more.
 */

const When = z.nullable(Time)
const Text = z.string()
const Help = z.nullable(z.object({ at: Time, text: Text, answer: z.nullable(Text) }))
const Status = z.enum(['waiting', 'seated', 'removed'])
const Counts = z.record(z.string(), z.int())

/** What everyone in a room may know of it. */
export const Face = z.object({
  phase: z.enum(['lobby', 'briefing', 'running', 'paused', 'debrief', 'closed', 'deleted']),
  /** 0 before the first. */
  round: Count,
  rounds: Count,
  /** End of the round; `null` without a clock. */
  deadline: When,
  /** Since when the clock stands; `null` while it runs. */
  stopped: When,
  locked: z.boolean(),
})

/** A trainee's own seat. */
export const Me = z.object({
  seat: Text,
  name: Text,
  locale: Locale,
  status: Status,
  help: Help,
  /** The policy that plays for this seat; `null`: its person does. */
  bot: z.nullable(Text),
  timeFactor: z.number(),
})

/** The own team, with what its members propose now. */
export const TeamFace = z.object({
  id: Text,
  name: Text,
  decides: z.enum(['majority', 'speaker']),
  speaker: z.nullable(Text),
  members: z.array(z.object({ seat: Text, name: Text, present: z.boolean() })),
  proposals: z.array(z.object({ seat: Text, command: z.unknown() })),
})

/** Whether one may play on, and how long. */
export const Standing = z.object({
  ended: z.boolean(),
  /** With time of one's own. */
  deadline: When,
  /** The round is done here; the next one has not begun. */
  waits: z.boolean(),
})

export const TraineeView = z.object({
  room: Face,
  me: Me,
  team: z.nullable(TeamFace),
  run: z.nullable(z.object({ id: Text, turn: Count, standing: Standing, view: z.unknown() })),
})

const SeatRow = z.object({
  seat: Text,
  run: Text,
  name: Text,
  locale: Locale,
  status: Status,
  present: z.boolean(),
  team: z.nullable(Text),
  timeFactor: z.number(),
  help: Help,
  bot: z.nullable(Text),
})

const RunRow = z.object({
  run: Text,
  turn: Count,
  /** `steps + 1` once it is finished. */
  step: Count,
  steps: Count,
  ended: z.boolean(),
  waits: z.boolean(),
  deadline: When,
  /** `seat` is `null` for what the room did; `how`: `person`, `team`, `pushed`, `host`, or a bot's policy. */
  last: z.nullable(z.object({ at: Time, seat: z.nullable(Text), how: Text, command: z.unknown() })),
  /** What is open in each stage. */
  funnel: z.array(z.int()),
  result: z.int(),
  goal: z.int(),
  /** Keys in the `alert` group of `content/ui`. */
  alerts: z.array(Text),
})

/** The sums of a room. */
const Tally = z.object({
  seats: z.object({ seated: z.int(), waiting: z.int(), present: z.int(), bots: z.int() }),
  runs: z.object({
    count: z.int(),
    waits: z.int(),
    finished: z.int(),
    funnel: z.array(z.int()),
    result: z.int(),
    goal: z.int(),
    steps: Counts,
  }),
  /** How many rows each alert holds for. */
  alerts: Counts,
})

const HostRow = z.object({ host: Text, name: Text, role: z.enum(['host', 'co-host']), present: z.boolean() })
const Team = z.object({ id: Text, name: Text, speaker: z.nullable(Text) })

/** What hosts have shown or let happen for all: names on the projector, events that struck every run. */
const Staged = z.object({ names: z.boolean(), struck: z.array(Text) })

export const HostView = z.object({
  room: Face,
  options: RoomOptions,
  hosts: z.array(HostRow),
  teams: z.array(Team),
  events: z.array(Text),
  policies: z.array(Text),
  staged: Staged,
  seats: z.array(SeatRow),
  runs: z.array(RunRow),
  tally: Tally,
})

/** Rows that changed, to be put in the place of those with the same `seat` or `run`; `null`: nothing of it changed. */
export const HostNews = z.object({
  room: Face,
  hosts: z.nullable(z.array(HostRow)),
  teams: z.nullable(z.array(Team)),
  staged: z.nullable(Staged),
  seats: z.array(SeatRow),
  runs: z.array(RunRow),
  tally: Tally,
})

/** What hangs on the wall. `names` is `null` unless the host shows them. */
export const ProjectorView = z.object({
  room: Face,
  names: z.nullable(z.array(Text)),
  seated: Count,
  present: Count,
  funnel: z.array(z.int()),
  result: z.int(),
  goal: z.int(),
  steps: Counts,
  waits: z.int(),
  count: z.int(),
})
