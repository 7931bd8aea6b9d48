import { randomUUID } from 'node:crypto'
import type { Actor } from '../../room/commands.ts'
import type { Change } from './follower.ts'
import type { LiveRoom } from './live-room.ts'

/** Milliseconds after the last stream closed until somebody counts as away: a reload or a lift is no absence. */
const AWAY_MS = 8_000

type Who = Extract<Actor, { role: 'seat' | 'host' }>

/** Who is there: made from open streams, so that nobody has to say goodbye. */
export class Presence {
  readonly #live: LiveRoom
  readonly #isThere: (who: Who) => boolean
  readonly #leaving = new Map<string, NodeJS.Timeout>()
  #closed = false

  constructor(live: LiveRoom, isThere: (who: Who) => boolean) {
    this.#live = live
    this.#isThere = isThere
  }

  /** After the room was opened: who is said to be there, but does not come back, is away. */
  begin(): void {
    const { seats, hosts } = this.#live.room
    for (const seat of seats.values()) if (seat.present) this.closed({ role: 'seat', seat: seat.id })
    for (const host of hosts.values()) if (host.present) this.closed({ role: 'host', host: host.id })
  }

  opened(who: Who): void {
    clearTimeout(this.#leaving.get(keyOf(who)))
    this.#leaving.delete(keyOf(who))
    const { room } = this.#live
    const bot = who.role === 'seat' && room.seats.get(who.seat)?.bot !== null
    if (bot || !this.#isPresent(who)) this.#say(who, 'Return')
  }

  closed(who: Who): void {
    if (this.#closed || this.#isThere(who)) return
    clearTimeout(this.#leaving.get(keyOf(who)))
    const timer = setTimeout(() => {
      this.#leaving.delete(keyOf(who))
      if (!this.#isThere(who) && this.#isPresent(who)) this.#say(who, 'Leave')
    }, AWAY_MS)
    this.#leaving.set(keyOf(who), timer.unref())
  }

  /** Another server lost them, but they are here. */
  change({ roomFacts }: Change): void {
    for (const fact of roomFacts) {
      const who = whoLeft(fact)
      if (who && this.#isThere(who)) this.#say(who, 'Return')
    }
  }

  close(): void {
    this.#closed = true
    for (const timer of this.#leaving.values()) clearTimeout(timer)
  }

  #isPresent(who: Who): boolean {
    const { seats, hosts } = this.#live.room
    return (who.role === 'seat' ? seats.get(who.seat)?.present : hosts.get(who.host)?.present) ?? false
  }

  /** A "no" means that it is so already, or that the seat is gone; a log that does not answer is told of elsewhere. */
  #say(by: Who, type: 'Leave' | 'Return'): void {
    if (this.#closed) return
    this.#live.do({ id: randomUUID(), by, type }).catch(() => undefined)
  }
}

function whoLeft(fact: Change['roomFacts'][number]): Who | null {
  if (fact.type === 'SeatLeft') return { role: 'seat', seat: fact.seat }
  return fact.type === 'HostLeft' ? { role: 'host', host: fact.host } : null
}

function keyOf(who: Who): string {
  return who.role === 'seat' ? `seat/${who.seat}` : `host/${who.host}`
}
