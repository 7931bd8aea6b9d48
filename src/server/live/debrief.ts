import type { DebriefEntry, DebriefMine, DebriefOverview, DebriefRuns } from '../../protocol/debrief.ts'
import { PROTOCOL_VERSION } from '../../protocol/version.ts'
import { entriesOf } from '../../room/debrief/entries.ts'
import type { RoomCreated, RoomFact, RunFact } from '../../room/facts.ts'
import type { Room, Seat } from '../../room/room.ts'
import { type Run, startRun } from '../../room/run.ts'
import { runOf } from '../../room/teams.ts'

/** A room as far as debrief and export look at it. */
export interface DebriefSource {
  readonly created: RoomCreated
  readonly room: Room
  readonly runs: ReadonlyMap<string, Run>
  /** As the room has pinned it. */
  readonly content: { readonly scenario: unknown; readonly playbook: unknown }
  /** The room's own stream after its first fact. */
  roomFacts(): Promise<readonly RoomFact[]>
  /** A run's whole stream. */
  runFacts(run: string): Promise<readonly RunFact[]>
}

/** Whether the seed may leave the server. */
export function isLookedBackOn({ phase }: Room): boolean {
  return phase === 'debrief' || phase === 'closed'
}

export function overviewOf(source: DebriefSource): DebriefOverview {
  const { created, room } = source
  return {
    v: PROTOCOL_VERSION,
    ...pinsOf(source),
    opened: created.at,
    teams: room.teams.map(({ id, name }) => ({ id, name })),
    seats: playersIn(room).map((seat) => ({
      ...{ seat: seat.id, name: seat.name, locale: seat.locale, run: runOf(seat), bot: seat.bot },
    })),
    runs: [...room.runs.keys()].map((run) => standingOf(source, run)),
  }
}

/** Runs in full; those that the room does not have are passed over. */
export async function runsOf(source: DebriefSource, ids: readonly string[]): Promise<DebriefRuns> {
  const known = ids.filter((id) => source.room.runs.has(id))
  const runs = await Promise.all(known.map(async (run) => ({ run, entries: await entriesIn(source, run) })))
  return { v: PROTOCOL_VERSION, runs }
}

/** `null`: the seat has no run (it never came in, or the rounds never began). */
export async function mineOf(source: DebriefSource, id: string): Promise<DebriefMine | null> {
  const seat = source.room.seats.get(id)
  const run = seat && runOf(seat)
  if (!seat || !run || seat.status !== 'seated' || !source.room.runs.has(run)) return null
  const own = { ...standingOf(source, run), entries: await entriesIn(source, run) }
  return { v: PROTOCOL_VERSION, ...pinsOf(source), seat: id, name: seat.name, run: own }
}

/** Everyone but those whom the host never let in. */
export function playersIn(room: Room): Seat[] {
  return [...room.seats.values()].filter(({ status }) => status !== 'waiting')
}

/** How far a run has come, in whole money. */
export function standingOf({ room, runs }: DebriefSource, id: string) {
  const { exercise } = room
  const { state } = runs.get(id) ?? startRun(room, id)
  const { result, goal } = exercise.glance(state)
  return { run: id, step: exercise.step(state), steps: exercise.steps, result, goal }
}

function pinsOf({ created, room, content }: DebriefSource) {
  const { kind, scenario, scenarioHash, playbookHash, rulesVersion, seed } = created
  return { room: room.id, kind, scenario, scenarioHash, playbookHash, rulesVersion, seed, content }
}

async function entriesIn(source: DebriefSource, run: string): Promise<DebriefEntry[]> {
  return entriesOf(await source.runFacts(run)) as unknown as DebriefEntry[]
}
