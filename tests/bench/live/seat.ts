import { PROTOCOL_VERSION as v } from '../../../src/protocol/version.ts'
import type { Command } from '../../../src/sim/territory/facts.ts'
import { type EventStream, eventStream } from '../../live/event-stream.ts'
import type { SeatEntry } from '../../live/rooms.ts'
import { type Poster, poster } from './poster.ts'

/** A trainee who plays a script, and takes the time of everything. */
export interface Times {
  /** Milliseconds from sending a command to its answer. */
  readonly answer: number[]
  /** … to the own view of it. */
  readonly view: number[]
  /** Bytes of what the run told at each turn. */
  readonly bytes: { readonly turn: number; readonly bytes: number }[]
}

export interface Bench {
  readonly origin: string
  readonly port: number
  readonly times: Times
  /** Told when the room is seen locked or unlocked. */
  locked(room: string, locked: boolean): void
}

export class Seat {
  readonly entry: SeatEntry
  readonly script: readonly Command[]
  turn = 0
  readonly #bench: Bench
  readonly #stream: EventStream
  readonly #poster: Poster
  #sent = 0
  #awaited = Number.POSITIVE_INFINITY

  constructor(bench: Bench, entry: SeatEntry, script: readonly Command[], begun: () => void) {
    this.entry = entry
    this.script = script
    this.#bench = bench
    this.#poster = poster(bench.port)
    let open = false
    const path = `/live/api/rooms/${entry.room}/seat/events`
    this.#stream = eventStream(bench.origin + path, entry.cookie, ({ type, data }) => {
      if (!open) begun()
      open = true
      if (type === 'run') this.#hearRun(data)
      else if (type === 'room') bench.locked(entry.room, JSON.parse(data).room.locked)
    })
  }

  get finished(): boolean {
    return this.turn >= this.script.length
  }

  /** Gives the next command of the script; resolves with its answer. */
  async play(): Promise<void> {
    const act = { type: 'Play', turn: this.turn, command: this.script[this.turn] }
    const body = JSON.stringify({ v, id: crypto.randomUUID(), act })
    this.#awaited = this.turn + 1
    this.#sent = performance.now()
    const sent = this.#sent
    const reply = await this.#poster.post(`/live/api/rooms/${this.entry.room}/seat`, this.entry.cookie, body)
    if (!reply.includes('"ok":true')) throw new Error(`turn ${this.turn}: ${reply}`)
    this.turn += 1
    this.#bench.times.answer.push(performance.now() - sent)
  }

  close(): void {
    this.#stream.close()
    this.#poster.close()
  }

  #hearRun(data: string): void {
    // The facts come after; parsing them would slow down what measures.
    const turn = Number(/"turn":(\d+)/.exec(data)?.[1])
    if (turn >= this.#awaited) {
      this.#bench.times.view.push(performance.now() - this.#sent)
      this.#awaited = Number.POSITIVE_INFINITY
    }
    this.#bench.times.bytes.push({ turn, bytes: data.length })
  }
}
