import type { Exercise } from './exercise.ts'
import type { RunFact } from './facts.ts'
import { type Room, remember } from './room.ts'

/** One playing of the room's scenario, by a seat or a team: what the run's own stream of facts says. */
export interface Run {
  readonly id: string
  readonly exercise: Exercise
  /** The simulation's own; holds what is hidden. */
  readonly state: unknown
  /** Commands played so far, by whomever. */
  readonly turn: number
  /** Orders of the room carried out so far. */
  readonly orders: number
  /** What members of a team want now, by seat; a turn clears them. */
  readonly proposals: ReadonlyMap<string, unknown>
  /** Ids of the commands done last, by seat. */
  readonly done: ReadonlyMap<string, readonly string[]>
  readonly last: LastAct | null
}

/** For the host's table: who did what last. */
export interface LastAct {
  readonly at: number
  /** `null`: an order of the room. */
  readonly seat: string | null
  /** As in the fact. */
  readonly how: string
  readonly command: unknown
}

/** A run needs no fact to begin: it is the scenario with the room's seed. */
export function startRun(room: Room, id: string): Run {
  return {
    id,
    exercise: room.exercise,
    state: room.exercise.start(room.seed),
    turn: 0,
    orders: 0,
    proposals: new Map(),
    done: new Map(),
    last: null,
  }
}

/** Folds one fact in. Knows nothing of the room, so the two streams may be read in any order. */
export function evolveRun(run: Run, fact: RunFact): Run {
  switch (fact.type) {
    case 'Played':
      return {
        ...played(run, fact.facts, 1),
        done: doneBy(run, fact.seat, fact.id),
        last: { at: fact.at, seat: fact.seat, how: fact.how, command: fact.command },
      }
    case 'Proposed':
      return {
        ...run,
        // Set anew, so that the latest stands last.
        proposals: new Map([...run.proposals].filter(([seat]) => seat !== fact.seat)).set(fact.seat, fact.command),
        done: doneBy(run, fact.seat, fact.id),
      }
    case 'OrderCarriedOut':
      return {
        ...(fact.facts.length > 0 ? played(run, fact.facts, fact.turns) : run),
        orders: fact.order + 1,
        last: fact.facts.length > 0 ? { at: fact.at, seat: null, how: fact.how, command: null } : run.last,
      }
    default:
      throw new TypeError(`no rule knows the fact ${JSON.stringify(fact satisfies never)}`)
  }
}

function played(run: Run, facts: readonly unknown[], turns: number): Run {
  return { ...run, state: facts.reduce(run.exercise.evolve, run.state), turn: run.turn + turns, proposals: new Map() }
}

function doneBy(run: Run, seat: string, id: string): Run['done'] {
  const before = run.done.get(seat) ?? []
  return before.at(-1) === id ? run.done : new Map(run.done).set(seat, remember(before, id))
}

/** The simulation's facts of a run, in order: what score, review and export read. */
export function simulationFacts(facts: readonly RunFact[]): unknown[] {
  return facts.flatMap((fact) => (fact.type === 'Proposed' ? [] : fact.facts))
}
