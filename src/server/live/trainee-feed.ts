import { PROTOCOL_VERSION as v } from '../../protocol/version.ts'
import type { RoomFact, RunFact } from '../../room/facts.ts'
import type { Room, Seat } from '../../room/room.ts'
import { simulationFacts, startRun } from '../../room/run.ts'
import { playersOf, runOf } from '../../room/teams.ts'
import { faceOf } from '../../room/view/face.ts'
import { type Me, runNews, standingOf, teamFace, traineeView } from '../../room/view/trainee.ts'
import { type EventStream, eventText, placed } from './event-stream.ts'
import type { Change, Follower, RunChange } from './follower.ts'

/** A trainee's open stream, and what it was told last, so that only what changed is sent. */
interface Listener {
  readonly seat: string
  readonly stream: EventStream
  told: Told
  /** Until its state is on its way; changes before that are in it. */
  opening: boolean
}

interface Told {
  readonly room: string
  readonly me: string
  readonly team: string
}

/** Facts that may move any run's deadline, or whether it waits. */
const WIDE: ReadonlySet<RoomFact['type']> = new Set(['TimeExtended', 'RunsEnded', 'RoundEnded', 'TimeFactorSet'])

/** Reads what a run has told so far, from its stream. */
export type ReadStory = (run: string, after: number) => Promise<readonly RunFact[]>

export class TraineeFeed {
  readonly #follower: Follower
  readonly #story: ReadStory
  readonly #seats = new Map<string, Set<Listener>>()
  /** Position from which on a seat's stream can be made up for message by message; before it, a whole state is due. */
  readonly #fresh = new Map<string, number>()
  #began = 0

  #face: { readonly room: Room; readonly text: string } | undefined
  readonly #meTexts = new WeakMap<Seat, string>()

  constructor(follower: Follower, story: ReadStory) {
    this.#follower = follower
    this.#story = story
  }

  *streams(): Iterable<EventStream> {
    for (const listeners of this.#seats.values()) for (const { stream } of listeners) yield stream
  }

  isThere(seat: string): boolean {
    return this.#seats.has(seat)
  }

  /** `lastSeen`: the position that the client has seen everything up to; `null`: nothing. */
  async open(seat: string, stream: EventStream, lastSeen: number | null): Promise<void> {
    const listener: Listener = { seat, stream, told: { room: '', me: '', team: '' }, opening: true }
    const here = this.#seats.get(seat) ?? new Set()
    this.#seats.set(seat, here.add(listener))
    stream.onEnd(() => {
      here.delete(listener)
      if (here.size === 0 && this.#seats.get(seat) === here) this.#seats.delete(seat)
    })
    if (!this.#makeUp(listener, lastSeen)) await this.#sendState(listener)
  }

  /** Folded in while the room is read from the log, when nobody listens yet. */
  note({ position, before, after, roomFacts }: Change): void {
    if (before.round === 0 && after.round > 0) this.#began = position
    for (const fact of roomFacts) {
      if (fact.type === 'SeatAdmitted' || fact.type === 'SeatReadmitted' || fact.type === 'SeatTaken') {
        this.#fresh.set(fact.seat, position)
      }
    }
  }

  change(change: Change): void {
    this.note(change)
    const texts = new Map<string, Buffer>()
    const send = (listener: Listener, events: readonly string[]): void => {
      if (events.length === 0) return
      const key = events.join('\n')
      const text = texts.get(key) ?? Buffer.from(placed(events, change.position))
      texts.set(key, text)
      listener.stream.send(text)
    }
    const now = Date.now()
    const runEvents = new Map(change.runs.map((run) => [run.after.id, runEvent(change.after, run, now)]))
    for (const seat of this.#concerned(change)) {
      for (const listener of this.#seats.get(seat) ?? []) {
        if (listener.opening) continue
        if (this.#isNew(change, seat)) void this.#sendState(listener)
        else send(listener, this.#news(listener, now, runEvents))
      }
    }
  }

  end(reason: 'deleted'): void {
    for (const listeners of [...this.#seats.values()]) for (const { stream } of [...listeners]) gone(stream, reason)
  }

  #concerned({ before, after, roomFacts, runs }: Change): Iterable<string> {
    const wide =
      roomFacts.some(({ type }) => WIDE.has(type)) ||
      (before !== after && JSON.stringify(faceOf(before)) !== this.#faceText(after))
    if (wide) return this.#seats.keys()
    const found = new Set<string>()
    for (const run of runs) for (const { id } of playersOf(after, run.after.id)) found.add(id)
    for (const fact of roomFacts) {
      if ('seat' in fact) for (const id of mates(after, fact.seat)) found.add(id)
    }
    return found
  }

  /** What the seat's stream was told so far is no longer enough. */
  #isNew({ before, after }: Change, id: string): boolean {
    const [was, is] = [before.seats.get(id), after.seats.get(id)]
    const admitted = is?.status === 'seated' && was !== undefined && was.status !== 'seated'
    return admitted || (before.round === 0 && after.round > 0 && is?.status === 'seated')
  }

  #news(listener: Listener, now: number, runEvents: ReadonlyMap<string, string | null>): string[] {
    const { room } = this.#follower
    const seat = room.seats.get(listener.seat)
    if (!seat || seat.status === 'removed') {
      gone(listener.stream, room.phase === 'deleted' ? 'deleted' : 'removed')
      return []
    }
    const told = this.#told(listener.seat)
    const before = listener.told
    listener.told = told
    const events = []
    if (told.room !== before.room) events.push(raw('room', now, told.room))
    if (told.me !== before.me) events.push(raw('me', now, told.me))
    if (told.team !== before.team && told.team !== '') events.push(raw('team', now, told.team))
    const played = seat.status === 'seated' ? runEvents.get(runOf(seat)) : undefined
    if (played) events.push(played)
    return events
  }

  /** Fields of the messages that replace what was before, as JSON without the brace that opens it. */
  #told(id: string): Told {
    const { room } = this.#follower
    const seat = room.seats.get(id)
    if (!seat) return { room: '', me: '', team: '' }
    const run = this.#runOf(id)
    const plays = seat.status === 'seated' && room.round > 0
    const standing = plays ? standingOf(room, run) : null
    const team = seat.status === 'seated' ? teamFace(room, run, seat) : null
    return {
      room: `"room":${this.#faceText(room)},"standing":${JSON.stringify(standing)}}`,
      me: this.#meText(seat),
      team: team ? fields({ team }) : '',
    }
  }

  /** Said to a thousand seats, written once. */
  #faceText(room: Room): string {
    if (this.#face?.room !== room) this.#face = { room, text: JSON.stringify(faceOf(room)) }
    return this.#face.text
  }

  /** A seat that did not change says what it said. */
  #meText(seat: Seat): string {
    const text = this.#meTexts.get(seat) ?? fields({ me: meOf(seat) })
    this.#meTexts.set(seat, text)
    return text
  }

  /** Sends what was missed since then; `false` if it takes a whole state. */
  #makeUp(listener: Listener, lastSeen: number | null): boolean {
    const { room, position } = this.#follower
    const seat = room.seats.get(listener.seat)
    if (!seat || lastSeen === null || lastSeen > position) return false
    if (lastSeen < Math.max(this.#began, this.#fresh.get(listener.seat) ?? 0)) return false
    const run = this.#runOf(listener.seat)
    const missed = seat.status === 'seated' ? this.#follower.tailOf(run.id, lastSeen) : []
    if (missed === null) return false
    listener.opening = false
    const now = Date.now()
    const played = missed.length > 0 ? runEvent(room, { after: run, facts: missed }, now) : null
    const events = this.#news(listener, now, new Map([[run.id, played]]))
    if (events.length > 0) listener.stream.send(placed(events, position))
    return true
  }

  async #sendState(listener: Listener): Promise<void> {
    listener.opening = true
    const { seat, stream } = listener
    const facts: RunFact[] = []
    try {
      await this.#readStory(seat, facts)
    } catch {
      // The log does not answer: the client comes back by itself.
      stream.close()
      return
    }
    if (stream.over) return
    const { room, position } = this.#follower
    const run = this.#runOf(seat)
    const view = traineeView(room, run, seat)
    if (!view || view.me.status === 'removed') {
      gone(stream, room.phase === 'deleted' ? 'deleted' : 'removed')
      return
    }
    const story = view.run ? run.exercise.told(simulationFacts(facts)) : []
    listener.told = this.#told(seat)
    listener.opening = false
    stream.send(placed([eventText('state', { v, type: 'state', now: Date.now(), view, story })], position))
  }

  /** Facts of the seat's run, to the very version that is folded in when it returns. */
  async #readStory(seat: string, facts: RunFact[]): Promise<void> {
    const { room } = this.#follower
    if (room.round === 0 || room.seats.get(seat)?.status !== 'seated') return
    const { id } = this.#runOf(seat)
    while (facts.length < this.#follower.version(`run/${id}`)) {
      const more = await this.#story(id, facts.length)
      if (more.length === 0) return
      facts.push(...more)
    }
    facts.length = this.#follower.version(`run/${id}`)
  }

  #runOf(id: string) {
    const { room, runs } = this.#follower
    const seat = room.seats.get(id)
    const run = seat ? runOf(seat) : id
    return runs.get(run) ?? startRun(room, run)
  }
}

function meOf({ id: seat, name, locale, status, help, bot, timeFactor }: Seat): Me {
  return { seat, name, locale, status, help, bot, timeFactor }
}

/** The seat and those in its team. */
function mates(room: Room, id: string): string[] {
  const team = room.seats.get(id)?.team
  return team ? [id, ...playersOf(room, team).map((seat) => seat.id)] : [id]
}

/** `null` where nothing was played: proposals are told by the team. */
function runEvent(room: Room, change: RunChange, now: number): string | null {
  const { id } = change.after
  const standing = standingOf(room, change.after)
  const news = runNews(change.after, change.facts)
  const moved = news.facts.length > 0 || change.facts.some(({ type }) => type !== 'Proposed')
  if (!standing || !moved || !room.runs.has(id)) return null
  return eventText('run', { v, type: 'run', now, run: news, standing })
}

export function gone(stream: EventStream, reason: 'removed' | 'deleted'): void {
  stream.send(`${eventText('gone', { v, type: 'gone', now: Date.now(), reason })}\n`)
  stream.close()
}

function fields(value: object): string {
  return JSON.stringify(value).slice(1)
}

function raw(type: string, now: number, rest: string): string {
  return `event: ${type}\ndata: {"v":${v},"type":"${type}","now":${now},${rest}\n`
}
