import { randomInt } from 'node:crypto'
import { mayPlay } from '../../room/play.ts'
import { runOf } from '../../room/teams.ts'
import type { LiveRoom } from './live-room.ts'

/** How often some bots move, and which part of them: one command each two seconds or so, as a quick person would. */
const TICK_MS = 500
const SHARE = 0.25
/** Moves of a tick at most, however many bots there are. */
const MOST = 40

/** Moves the bots of rehearsals and of lent seats. */
export class Bots {
  readonly #live: LiveRoom
  #timer: NodeJS.Timeout | undefined

  constructor(live: LiveRoom) {
    this.#live = live
  }

  /** Called after every change of the room. */
  set(): void {
    const { phase, seats } = this.#live.room
    const wanted = phase === 'running' && [...seats.values()].some(({ bot }) => bot !== null)
    if (wanted) this.#timer ??= setInterval(() => this.#tick(), TICK_MS).unref()
    else this.close()
  }

  close(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #tick(): void {
    const able = this.#able()
    const moves = Math.min(MOST, Math.ceil(able.length * SHARE))
    for (let n = 0; n < moves; n += 1) {
      const [seat] = able.splice(randomInt(able.length), 1)
      if (seat !== undefined) this.#move(seat)
    }
  }

  #able(): string[] {
    const { room } = this.#live
    const now = Date.now()
    const seats = [...room.seats.values()].filter(({ bot, status }) => bot !== null && status === 'seated')
    return seats
      .filter((seat) => {
        const run = this.#live.run(runOf(seat))
        return run !== undefined && mayPlay(room, run, now)
      })
      .map(({ id }) => id)
  }

  #move(seat: string): void {
    const { room, follower } = this.#live
    const found = room.seats.get(seat)
    if (!found) return
    // One move of each state of the run, whichever server thinks of it first.
    const id = `bot/${seat}/${follower.version(`run/${runOf(found)}`)}`
    this.#live.do({ id, by: { role: 'clock' }, type: 'MoveBot', seat }).catch(() => undefined)
  }
}
