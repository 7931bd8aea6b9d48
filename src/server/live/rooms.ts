import type { RoomCreated } from '../../room/facts.ts'
import type { FactLog } from '../log/fact-log.ts'
import { LogError } from '../log/log-error.ts'
import { heartbeat } from './event-stream.ts'
import type { Exercises } from './exercises.ts'
import { type OpenRoom, openLiveRoom } from './open-room.ts'

/** Milliseconds that a room without listeners is kept at hand. */
const IDLE_MS = 300_000
const SWEEP_MS = 60_000

/** The rooms that this server has open; each is read from the log when somebody first asks for it. */
export class Rooms {
  readonly #log: FactLog
  readonly #exercises: Exercises
  readonly #open = new Map<string, Promise<OpenRoom | null>>()
  readonly #opened = new Map<string, OpenRoom>()
  readonly #asked = new Map<string, number>()
  readonly #stopBeat: () => void
  readonly #sweeper: NodeJS.Timeout

  constructor(log: FactLog, exercises: Exercises) {
    this.#log = log
    this.#exercises = exercises
    this.#stopBeat = heartbeat(() => this.#streams())
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_MS).unref()
  }

  /** `null`: no such room. Rejects if it cannot be read; other rooms can. */
  async find(code: string): Promise<OpenRoom | 'deleted' | null> {
    this.#asked.set(code, Date.now())
    const known = this.#open.get(code)
    if (known) return known
    const opening = this.#read(code)
    this.#open.set(code, opening)
    try {
      const room = await opening
      if (room) this.#opened.set(code, room)
      else this.#forget(code)
      return room ?? ((await this.#isDeleted(code)) ? 'deleted' : null)
    } catch (error) {
      this.#forget(code)
      throw error
    }
  }

  opened(): Iterable<OpenRoom> {
    return this.#opened.values()
  }

  close(): void {
    this.#stopBeat()
    clearInterval(this.#sweeper)
    for (const room of this.#opened.values()) room.close()
    this.#opened.clear()
    this.#open.clear()
  }

  async #read(code: string): Promise<OpenRoom | null> {
    try {
      return await openLiveRoom(this.#log, code, async (created: RoomCreated) =>
        this.#exercises.exercise(await this.#exercises.contentOf(created)),
      )
    } catch (error) {
      if (error instanceof LogError && error.code === 'deleted') return null
      throw error
    }
  }

  async #isDeleted(code: string): Promise<boolean> {
    return (await this.#log.room(code))?.deleted ?? false
  }

  #forget(code: string): void {
    this.#open.delete(code)
    this.#opened.delete(code)
    this.#asked.delete(code)
  }

  *#streams() {
    for (const room of this.#opened.values()) yield* room.streams()
  }

  #sweep(): void {
    const now = Date.now()
    for (const [code, room] of this.#opened) {
      if (!room.isIdle() || now - (this.#asked.get(code) ?? 0) < IDLE_MS) continue
      room.close()
      this.#forget(code)
    }
  }
}
