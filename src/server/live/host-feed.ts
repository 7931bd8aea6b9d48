import { PROTOCOL_VERSION as v } from '../../protocol/version.ts'
import type { Room } from '../../room/room.ts'
import { runOf } from '../../room/teams.ts'
import { hostNews, hostView, type RunRow, runRow, type SeatRow, seatRow } from '../../room/view/host.ts'
import { projectorView } from '../../room/view/projector.ts'
import { EMPTY_TALLY, type Tally, tallyOf } from '../../room/view/tally.ts'
import { type EventStream, eventText, placed } from './event-stream.ts'
import type { Change, Follower } from './follower.ts'
import { gone } from './trainee-feed.ts'

/** Milliseconds over which changes are gathered: a thousand trainees change the table hundreds of times a second. */
const GATHER_MS = 60

/** Facts that may move the deadline of any run, or end it. */
const WIDE: ReadonlySet<string> = new Set(['TimeExtended', 'RunsEnded', 'TimeFactorSet'])

interface Listener {
  readonly host: string
  readonly stream: EventStream
}

/**
 * The tables of hosts and the sums on the wall. Rows that changed are gathered for a moment; then the news are made once
 * for all who look on. Where nobody does, nothing is kept up.
 */
export class HostFeed {
  readonly #follower: Follower
  readonly #hosts = new Set<Listener>()
  readonly #walls = new Set<EventStream>()
  readonly #seats = new Map<string, SeatRow>()
  readonly #runs = new Map<string, RunRow>()
  readonly #dirtySeats = new Set<string>()
  readonly #dirtyRuns = new Set<string>()
  #allRuns = false
  #tally: Tally = EMPTY_TALLY
  /** The room as it was last shown; `null`: nobody looks on. */
  #shown: Room | null = null
  #position = 0
  #timer: NodeJS.Timeout | undefined

  constructor(follower: Follower) {
    this.#follower = follower
  }

  *streams(): Iterable<EventStream> {
    for (const { stream } of this.#hosts) yield stream
    yield* this.#walls
  }

  isThere(host: string): boolean {
    return [...this.#hosts].some((listener) => listener.host === host)
  }

  openHost(host: string, stream: EventStream, lastSeen: number | null): void {
    this.#upToDate()
    const listener = { host, stream }
    this.#hosts.add(listener)
    stream.onEnd(() => {
      this.#hosts.delete(listener)
      this.#rest()
    })
    if (lastSeen === this.#position) return
    const { room, runs } = this.#follower
    const state = { v, type: 'state', now: Date.now(), view: hostView(room, runs) }
    stream.send(placed([eventText('state', state)], this.#position))
  }

  openWall(stream: EventStream): void {
    this.#upToDate()
    this.#walls.add(stream)
    stream.onEnd(() => {
      this.#walls.delete(stream)
      this.#rest()
    })
    stream.send(this.#wallText())
  }

  change({ before, after, roomFacts, runs }: Change): void {
    if (this.#shown === null) return
    for (const fact of roomFacts) if ('seat' in fact) this.#noteSeat(after, fact.seat)
    for (const { after: run } of runs) this.#dirtyRuns.add(run.id)
    if (before.round !== after.round || before.clock !== after.clock || roomFacts.some(({ type }) => WIDE.has(type))) {
      this.#allRuns = true
    }
    if (before.hosts.size > after.hosts.size) this.#dropHosts(after)
    this.#timer ??= setTimeout(() => this.#flush(), GATHER_MS)
  }

  /** Its run's row too: it may be new. */
  #noteSeat(room: Room, id: string): void {
    this.#dirtySeats.add(id)
    const seat = room.seats.get(id)
    if (seat?.status === 'seated') this.#dirtyRuns.add(runOf(seat))
  }

  end(reason: 'deleted'): void {
    clearTimeout(this.#timer)
    for (const stream of [...this.streams()]) gone(stream, reason)
  }

  #dropHosts(room: Room): void {
    const reason = room.phase === 'deleted' ? 'deleted' : 'removed'
    for (const { host, stream } of [...this.#hosts]) if (!room.hosts.has(host)) gone(stream, reason)
  }

  /** Whoever begins to look on sees what all others see: what is gathered goes out first. */
  #upToDate(): void {
    if (this.#shown !== null) {
      this.#flush()
      return
    }
    const { room, runs, position } = this.#follower
    const view = hostView(room, runs)
    for (const row of view.seats) this.#seats.set(row.seat, row)
    for (const row of view.runs) this.#runs.set(row.run, row)
    this.#tally = tallyOf(view.seats, view.runs)
    this.#shown = room
    this.#position = position
  }

  #rest(): void {
    if (this.#hosts.size + this.#walls.size > 0) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#shown = null
    this.#allRuns = false
    for (const kept of [this.#seats, this.#runs, this.#dirtySeats, this.#dirtyRuns]) kept.clear()
  }

  #flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const { room, position } = this.#follower
    const before = this.#shown
    if (before === null || room.phase === 'deleted' || position === this.#position) return
    const changes = { seats: this.#changedSeats(room), runs: this.#changedRuns(room) }
    const news = hostNews(before, room, this.#tally, changes)
    this.#tally = news.tally
    this.#shown = room
    this.#position = position
    if (this.#hosts.size > 0) {
      const text = Buffer.from(placed([eventText('news', { v, type: 'news', now: Date.now(), news })], position))
      for (const { stream } of [...this.#hosts]) stream.send(text)
    }
    if (this.#walls.size > 0) {
      const text = Buffer.from(this.#wallText())
      for (const stream of [...this.#walls]) stream.send(text)
    }
  }

  #wallText(): string {
    const view = projectorView(this.#follower.room, this.#tally)
    return placed([eventText('state', { v, type: 'state', now: Date.now(), view })], this.#position)
  }

  #changedSeats(room: Room) {
    const changed = [...this.#dirtySeats].map((id) => {
      const seat = room.seats.get(id)
      return replaced(this.#seats, id, seat ? seatRow(seat) : null)
    })
    this.#dirtySeats.clear()
    return changed
  }

  /** Where all may have changed, only those go out that did. */
  #changedRuns(room: Room) {
    const all = this.#allRuns
    const ids = all ? [...room.runs.keys()] : [...this.#dirtyRuns]
    this.#allRuns = false
    this.#dirtyRuns.clear()
    return ids.flatMap((id) => {
      const run = this.#follower.runs.get(id)
      const after = run && room.runs.has(id) ? runRow(room, run) : null
      const before = this.#runs.get(id)
      if (all && before && after && JSON.stringify(before) === JSON.stringify(after)) return []
      return [replaced(this.#runs, id, after)]
    })
  }
}

function replaced<Row>(rows: Map<string, Row>, id: string, after: Row | null) {
  const before = rows.get(id) ?? null
  if (after === null) rows.delete(id)
  else rows.set(id, after)
  return { before, after }
}
