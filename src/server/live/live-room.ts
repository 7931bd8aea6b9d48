import type { Command, RoomCommand } from '../../room/commands.ts'
import { isPlay } from '../../room/commands.ts'
import { type Decided, decideRoom } from '../../room/decide.ts'
import { evolveRoom } from '../../room/evolve.ts'
import type { RoomCreated, RoomFact, RunFact } from '../../room/facts.ts'
import { owed, touchedBy } from '../../room/owed.ts'
import { actingSeat } from '../../room/permit-seat.ts'
import { decidePlay } from '../../room/play.ts'
import type { Room } from '../../room/room.ts'
import { evolveRun, type Run } from '../../room/run.ts'
import { runOf } from '../../room/teams.ts'
import type { FactLog } from '../log/fact-log.ts'
import type { Follower } from './follower.ts'
import { StreamQueue } from './stream-queue.ts'

export const ROOM_STREAM = 'room'
const RUN_STREAM = 'run/'

export const streamOf = (run: string): string => `${RUN_STREAM}${run}`

/** Milliseconds after which a server does what another, having written an order, may have died before doing. */
const FOREIGN_DEBT_MS = 2_000
/** Milliseconds of work after which everybody else has a turn. */
const SLICE_MS = 8

export type Answer = Decided<unknown>

/**
 * A room on this server: its state is the fold of what is flushed, and its commands are decided on that state, one
 * stream's after the other, all streams side by side.
 */
export class LiveRoom {
  readonly code: string
  readonly follower: Follower
  readonly #log: FactLog
  readonly #queues = new Map<string, StreamQueue>()
  #debtTimer: NodeJS.Timeout | undefined
  #closed = false

  constructor(log: FactLog, code: string, follower: Follower) {
    this.#log = log
    this.code = code
    this.follower = follower
    follower.onChange((change) => this.#payAfter(change.roomFacts, change.own))
  }

  get room(): Room {
    return this.follower.room
  }

  get created(): RoomCreated {
    return this.follower.created
  }

  run(id: string): Run | undefined {
    return this.follower.runs.get(id)
  }

  /** Answers once what follows from the command is flushed and folded in. Rejects if the log cannot be written to. */
  async do(command: Command): Promise<Answer> {
    if (!isPlay(command)) return this.#room(command)
    const seat = this.room.seats.get(actingSeat(command) ?? '')
    if (!seat) return { refusal: { code: 'unknown-seat' } }
    const run = runOf(seat)
    return this.#queue(streamOf(run)).add({
      id: command.id,
      decide: (state) => decidePlay(this.room, (state as Run | undefined) ?? this.#runOf(run), command, Date.now()),
    })
  }

  /** What a run owes the room is done and written down. */
  async pay(run: string): Promise<void> {
    const before = this.run(run)
    if (!before || !mayOwe(this.room, before)) return
    const version = this.follower.version(streamOf(run))
    await this.#queue(streamOf(run)).add({
      // The same on every server that stands here, so that it is done once.
      id: `owed/${version}`,
      decide: (state) => ({ facts: owed(this.room, state as Run, Date.now()), again: false }),
    })
  }

  /** All debts, a slice of time after the other. */
  async payAll(runs: Iterable<string> = [...this.follower.runs.keys()]): Promise<void> {
    let started = performance.now()
    const paid: Promise<void>[] = []
    for (const run of runs) {
      if (this.#closed) return
      // What could not be written is owed still: it is paid when the run is next touched.
      paid.push(this.pay(run).catch(() => undefined))
      if (performance.now() - started < SLICE_MS) continue
      await new Promise((go) => setImmediate(go))
      started = performance.now()
    }
    await Promise.all(paid)
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#debtTimer)
    this.follower.close()
  }

  async #room(command: RoomCommand): Promise<Answer> {
    const answer = await this.#queue(ROOM_STREAM).add({
      id: command.id,
      decide: (state) => decideRoom(state as Room, command, Date.now()),
    })
    // The facts are away with the tombstone's own; a crash before this is made up for when the room is next opened.
    if (command.type === 'DeleteRoom' && 'facts' in answer) await this.#log.deleteRoom(this.code)
    return answer
  }

  #queue(stream: string): StreamQueue {
    const known = this.#queues.get(stream)
    if (known) return known
    const isRoom = stream === ROOM_STREAM
    const queue = new StreamQueue(this.#log, this.follower, this.code, stream, {
      state: () => (isRoom ? this.room : this.#runOf(stream.slice(RUN_STREAM.length))),
      evolve: (state, fact) =>
        isRoom ? evolveRoom(state as Room, fact as RoomFact) : evolveRun(state as Run, fact as RunFact),
    })
    this.#queues.set(stream, queue)
    return queue
  }

  #runOf(id: string): Run {
    const run = this.run(id)
    if (!run) throw new TypeError(`run ${id} has no card in room ${this.code}`)
    return run
  }

  /** An order moves its runs at once; one that another server wrote is left to it for a while. */
  #payAfter(facts: readonly RoomFact[], own: boolean): void {
    const touched = facts.map((fact) => touchedBy(this.room, fact)).filter((runs) => runs === null || runs.length > 0)
    if (touched.length === 0 || this.#closed) return
    if (own) {
      const all = touched.some((runs) => runs === null)
      void this.payAll(all ? undefined : new Set(touched.flatMap((runs) => runs ?? [])))
    } else {
      this.#debtTimer ??= setTimeout(() => {
        this.#debtTimer = undefined
        void this.payAll()
      }, FOREIGN_DEBT_MS).unref()
    }
  }
}

function mayOwe(room: Room, run: Run): boolean {
  return run.orders < room.orders.length || run.proposals.size > 0
}
