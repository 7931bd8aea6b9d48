import { hostable } from '../../sim/territory/hostable.ts'
import type { Setting } from '../../sim/territory/setting.ts'
import { territory } from '../../sim/territory/territory.ts'
import { smallTown } from '../../sim/testing/fixture.ts'
import { chime } from '../clock.ts'
import { type Act, type Actor, type Command, isPlay } from '../commands.ts'
import { type Decided, decideRoom } from '../decide.ts'
import { evolveRoom } from '../evolve.ts'
import { type Exercise, exerciseOf } from '../exercise.ts'
import type { RoomCreated, RoomFact, RunFact } from '../facts.ts'
import type { Options } from '../options.ts'
import { owed } from '../owed.ts'
import { actingSeat } from '../permit-seat.ts'
import { decidePlay } from '../play.ts'
import { openRoom, type Room } from '../room.ts'
import { evolveRun, type Run, startRun } from '../run.ts'
import { runOf } from '../teams.ts'

/** A room as a server would keep it, in memory: streams of facts, and the states that are their folds. */

export const SEED = 1_234_567_891
export const HOST: Actor = { role: 'host', host: 'host-1' }
export const by = (seat: string): Actor => ({ role: 'seat', seat })

export const ALONE: Options = {
  pace: { steps: null, ms: null, pauseBetween: false },
  teams: null,
  admission: 'open',
  guests: [],
  capacity: 8,
  latePolicy: 'average',
}

export function townExercise(setting: Setting = smallTown()): Exercise {
  return exerciseOf(territory, hostable, setting)
}

export interface Streams {
  readonly created: RoomCreated
  readonly room: RoomFact[]
  readonly runs: Map<string, RunFact[]>
}

export class LiveRoom {
  now = 1_000
  room: Room
  readonly exercise: Exercise
  readonly runs = new Map<string, Run>()
  readonly streams: Streams
  #ids = 0

  constructor(exercise: Exercise = townExercise(), own: Partial<Options> = {}, seed = SEED) {
    const options = { ...ALONE, ...own }
    const about = {
      kind: exercise.kind,
      locale: 'en' as const,
      scenario: 'small-town',
      scenarioHash: '',
      playbookHash: '',
      rulesVersion: 1,
    }
    const origin = { id: 'create', by: HOST, at: this.now } as const
    const made = { type: 'RoomCreated', room: 'room-1', host: 'host-1', hostName: 'Ada', seed, options } as const
    const created: RoomCreated = { ...origin, ...made, ...about }
    this.exercise = exercise
    this.room = openRoom(exercise, created)
    this.streams = { created, room: [], runs: new Map() }
  }

  /** Does an act under a new id. */
  act(actor: Actor, act: Act): Decided<RoomFact | RunFact> {
    this.#ids += 1
    return this.send({ id: `command-${this.#ids}`, by: actor, ...act })
  }

  /** Gives a command: decides, folds in, and lets every run do what it owes. */
  send(command: Command): Decided<RoomFact | RunFact> {
    if (isPlay(command)) {
      const seat = this.room.seats.get(actingSeat(command) ?? '')
      const run = this.run(seat ? runOf(seat) : 'nobody')
      const decided = decidePlay(this.room, run, command, this.now)
      if ('facts' in decided) this.addToRun(run.id, decided.facts)
      return decided
    }
    const decided = decideRoom(this.room, command, this.now)
    if ('refusal' in decided) return decided
    this.room = decided.facts.reduce(evolveRoom, this.room)
    this.streams.room.push(...decided.facts)
    for (const id of this.room.runs.keys()) this.addToRun(id, owed(this.room, this.run(id), this.now))
    return decided
  }

  /** What the server does when the clock strikes. */
  tick(): void {
    const due = chime(this.room, this.runs, this.now)
    if (due) this.act({ role: 'clock' }, due)
  }

  run(id: string): Run {
    return this.runs.get(id) ?? startRun(this.room, id)
  }

  /** A seat taken, with the room's phase brought to where play begins. */
  join(seat: string, name = seat): void {
    must(this.act({ role: 'guest' }, { type: 'Join', seat, name, locale: 'en' }))
  }

  play(seat: string, command: unknown): Decided<RoomFact | RunFact> {
    const run = this.run(this.room.seats.get(seat)?.team ?? seat)
    return this.act(by(seat), { type: 'Play', turn: run.turn, command })
  }

  private addToRun(id: string, facts: readonly (RoomFact | RunFact)[]): void {
    if (facts.length === 0 && this.runs.has(id)) return
    const own = facts as readonly RunFact[]
    if (this.room.runs.has(id)) this.runs.set(id, own.reduce(evolveRun, this.run(id)))
    this.streams.runs.set(id, [...(this.streams.runs.get(id) ?? []), ...own])
  }
}

/** The code of a refusal; `null` if there is none. */
export function codeOf(decided: Decided<unknown>): string | null {
  return 'refusal' in decided ? decided.refusal.code : null
}

function must(decided: Decided<unknown>): void {
  if ('refusal' in decided) throw new Error(`refused: ${decided.refusal.code}`)
}

export const END = { type: 'EndPhase' }
export const CALL = { type: 'DoTask', deal: 'bakery', task: 'call' }

/** A room in its first round, with these seats in it. */
export function started(own: Partial<Options> = {}, seats = ['ann', 'bo']): LiveRoom {
  const live = new LiveRoom(townExercise(), own)
  for (const seat of seats) live.join(seat)
  live.act(HOST, { type: 'Start' })
  return live
}

/** Plays on until the run stands in another step. */
export function endWeek(live: LiveRoom, seat: string): string | null {
  const run = () => live.run(live.room.seats.get(seat)?.team ?? seat)
  const step = live.exercise.step(run().state)
  for (let n = 0; n < 20 && live.exercise.step(run().state) === step; n += 1) {
    const code = codeOf(live.play(seat, live.exercise.choose(run().state, 'silent', 0)))
    if (code) return code
  }
  return null
}

/** The step that a run stands in. */
export const stepOf = (live: LiveRoom, run: string) => live.exercise.step(live.run(run).state)
