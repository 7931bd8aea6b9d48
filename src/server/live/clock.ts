import { chime, nextAlarm } from '../../room/clock.ts'
import type { LiveRoom } from './live-room.ts'

/** Longest wait of a timer; the room is asked again then. */
const LONGEST_MS = 60_000
/** After an alarm that could not be carried out. */
const AGAIN_MS = 1_000

/** Ends rounds when their time has come. Every server of a room does; the log lets one of them. */
export class RoomClock {
  readonly #live: LiveRoom
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(live: LiveRoom) {
    this.#live = live
  }

  /** Also called after every change of the room: the alarm may have moved. */
  set(least = 0): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#closed) return
    const now = Date.now()
    const alarm = nextAlarm(this.#live.room, now)
    if (alarm === null) return
    this.#timer = setTimeout(() => void this.#strike(), Math.min(Math.max(alarm - now, least), LONGEST_MS)).unref()
  }

  get isSet(): boolean {
    return this.#timer !== undefined
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  async #strike(): Promise<void> {
    const { room, follower } = this.#live
    const act = chime(room, follower.runs, Date.now())
    if (!act) return this.set(AGAIN_MS)
    // The same id on every server that sees the same room, so that a round ends once.
    const id = `clock/${follower.version('room')}`
    await this.#live.do({ id, by: { role: 'clock' }, ...act }).catch(() => undefined)
    this.set(AGAIN_MS)
  }
}
