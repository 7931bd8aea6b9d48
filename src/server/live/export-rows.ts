import type { DecisionRow, RoomRow, SeatRow } from '../../protocol/export.ts'
import { isOwn } from '../../room/debrief/entries.ts'
import type { RoomFact, RunFact } from '../../room/facts.ts'
import { evolveRun, startRun } from '../../room/run.ts'
import { runOf } from '../../room/teams.ts'
import { type DebriefSource, playersIn, standingOf } from './debrief.ts'

/** The rows of the three tables of an export; `docs/live-export.md` says what each column means. */

export function decisionRows(source: DebriefSource, id: string, facts: readonly RunFact[]): DecisionRow[] {
  const { room } = source
  const { exercise } = room
  const team = room.teams.find((one) => one.id === id)?.name ?? null
  const pins = pinsOf(source)
  let run = startRun(room, id)
  return facts.map((fact, n) => {
    const before = run.state
    run = evolveRun(run, fact)
    const seat = 'seat' in fact ? fact.seat : null
    return {
      ...pins,
      run: id,
      team,
      seat,
      name: seat === null ? null : (room.seats.get(seat)?.name ?? null),
      number: n + 1,
      at: iso(fact.at),
      type: TYPES[fact.type],
      how: fact.type === 'Proposed' ? 'person' : fact.how,
      step: exercise.step(before),
      command: 'command' in fact ? fact.command : null,
      options: 'command' in fact ? [...exercise.options(before)] : [],
      facts: fact.type === 'Proposed' ? [] : [...fact.facts],
      resultBefore: exercise.glance(before).result,
      resultAfter: exercise.glance(run.state).result,
    }
  })
}

const TYPES = { Played: 'played', Proposed: 'proposed', OrderCarriedOut: 'order' } as const

/** One row a seat; `runFacts` are those of the runs that the seats play in. */
export function seatRows(
  source: DebriefSource,
  roomFacts: readonly RoomFact[],
  runFacts: ReadonlyMap<string, readonly RunFact[]>,
): SeatRow[] {
  const { room } = source
  return playersIn(room).map((seat) => {
    const run = runOf(seat)
    const own = (runFacts.get(run) ?? []).filter((fact) => 'seat' in fact && fact.seat === seat.id)
    const about = roomFacts.filter((fact) => 'seat' in fact && fact.seat === seat.id)
    const joined = about.find(({ type }) => type === 'SeatTaken' || type === 'SeatAsked')
    const { step, steps, result, goal } = standingOf(source, run)
    return {
      room: room.id,
      seat: seat.id,
      name: seat.name,
      language: seat.locale,
      status: seat.status,
      joined: joined ? iso(joined.at) : '',
      run,
      team: room.teams.find(({ id }) => id === seat.team)?.name ?? null,
      bot: seat.bot,
      timeFactor: seat.timeFactor,
      helpAsked: about.filter(({ type }) => type === 'HelpAsked').length,
      decisions: own.filter((fact) => fact.type === 'Played' && isOwn(fact.how)).length,
      proposals: own.filter(({ type }) => type === 'Proposed').length,
      step: Math.min(step, steps),
      steps,
      finished: step > steps,
      result,
      goal,
    }
  })
}

export function roomRow(source: DebriefSource): RoomRow {
  const { created, room } = source
  const runs = [...room.runs.keys()].map((id) => standingOf(source, id))
  return {
    ...pinsOf(source),
    kind: created.kind,
    opened: iso(created.at),
    phase: room.phase,
    rounds: room.rounds,
    options: room.options,
    hosts: [...room.hosts.values()].map(({ name }) => name),
    seats: playersIn(room).length,
    runs: runs.length,
    finished: runs.filter(({ step, steps }) => step > steps).length,
    resultMean: runs.length === 0 ? 0 : Math.round(runs.reduce((sum, { result }) => sum + result, 0) / runs.length),
    goal: runs[0]?.goal ?? standingOf(source, '').goal,
  }
}

function pinsOf({ created, room }: DebriefSource) {
  const { scenario, scenarioHash, playbookHash, rulesVersion, seed } = created
  return { room: room.id, scenario, scenarioHash, playbookHash, rulesVersion, seed }
}

const iso = (at: number): string => new Date(at).toISOString()
