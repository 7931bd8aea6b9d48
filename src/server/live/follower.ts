import { evolveRoom } from '../../room/evolve.ts'
import type { Exercise } from '../../room/exercise.ts'
import type { RoomCreated, RoomFact, RunFact } from '../../room/facts.ts'
import { openRoom, type Room } from '../../room/room.ts'
import { evolveRun, type Run, startRun } from '../../room/run.ts'
import { type Entry, type FactLog, SINCE_LIMIT } from '../log/fact-log.ts'
import { LogError } from '../log/log-error.ts'

/** What one command of the room has changed. */
export interface Change {
  readonly position: number
  readonly before: Room
  readonly after: Room
  readonly roomFacts: readonly RoomFact[]
  readonly runs: readonly RunChange[]
  /** Written by this server. */
  readonly own: boolean
}

export interface RunChange {
  readonly after: Run
  readonly facts: readonly RunFact[]
}

/** The latest facts of a run with the position that brought them, so that who was away briefly gets just what they missed. */
interface Tail {
  /** All after this position is in `parts`. */
  from: number
  readonly parts: { readonly position: number; readonly facts: readonly RunFact[] }[]
}

/** Parts of a tail; whoever missed more gets the whole state. */
const TAIL = 8

/**
 * The state of a room, kept by folding in what is flushed: in the order of the positions, without a gap, whoever wrote
 * it. Knows nothing of commands or clients.
 */
export class Follower {
  readonly #log: FactLog
  readonly #code: string
  readonly #versions = new Map<string, number>()
  readonly #tails = new Map<string, Tail>()
  readonly #listeners = new Set<(change: Change) => void>()
  readonly #early = new Map<number, readonly Entry[]>()
  readonly runs = new Map<string, Run>()
  readonly #exerciseOf: (created: RoomCreated) => Promise<Exercise>
  #room: Room | undefined
  #created: RoomCreated | undefined
  #reading: Promise<void> | undefined
  #readAgain = false
  #wanted = 0
  #woken = false
  #unsubscribe = (): void => undefined
  #buried: (() => void) | undefined
  position = 0

  constructor(log: FactLog, code: string, exerciseOf: (created: RoomCreated) => Promise<Exercise>) {
    this.#log = log
    this.#code = code
    this.#exerciseOf = exerciseOf
  }

  /** Reads the room from the log. `false`: there is none. */
  async open(): Promise<boolean> {
    // First listen, then read: nothing falls between.
    this.#unsubscribe = this.#log.subscribe(this.#code, ({ position, deleted }) =>
      deleted ? this.bury() : this.#wake(position),
    )
    const [first] = await this.#log.since(this.#code, 0, 1)
    const created = first?.facts[0] as RoomCreated | undefined
    if (created?.type !== 'RoomCreated') {
      this.close()
      return false
    }
    this.#created = created
    this.#room = openRoom(await this.#exerciseOf(created), created)
    await this.catchUp()
    return true
  }

  get room(): Room {
    if (!this.#room) throw new TypeError(`room ${this.#code} is not open`)
    return this.#room
  }

  get created(): RoomCreated {
    if (!this.#created) throw new TypeError(`room ${this.#code} is not open`)
    return this.#created
  }

  version(stream: string): number {
    return this.#versions.get(stream) ?? 0
  }

  onChange(listener: (change: Change) => void): void {
    this.#listeners.add(listener)
  }

  onBuried(listener: () => void): void {
    this.#buried = listener
  }

  /** Facts of a run after a position, or `null` if they are no longer at hand. */
  tailOf(run: string, position: number): readonly RunFact[] | null {
    const tail = this.#tails.get(run)
    if (!tail) return []
    if (position < tail.from) return null
    return tail.parts.filter((part) => part.position > position).flatMap(({ facts }) => facts)
  }

  /** Folds in what this server wrote; waits for what others wrote before it. */
  async absorb(position: number, entries: readonly Entry[]): Promise<void> {
    if (position === this.position + 1) {
      this.#apply(position, entries, true)
      for (let next = this.#early.get(this.position + 1); next; next = this.#early.get(this.position + 1)) {
        this.#early.delete(this.position + 1)
        this.#apply(this.position + 1, next, true)
      }
      return
    }
    if (position <= this.position) return
    this.#early.set(position, entries)
    await this.catchUp()
  }

  /** Resolves once all is folded in that was flushed when it was called. */
  catchUp(): Promise<void> {
    if (this.#reading) this.#readAgain = true
    else this.#reading = this.#readOn()
    return this.#reading
  }

  /** The room is deleted: nothing of it is left but its tombstone. */
  bury(): void {
    const before = this.#room
    if (!before) return
    this.runs.clear()
    this.#tails.clear()
    this.#early.clear()
    this.#room = { ...before, phase: 'deleted', seats: new Map(), runs: new Map(), teams: [], orders: [] }
    this.#buried?.()
  }

  close(): void {
    this.#unsubscribe()
    this.#listeners.clear()
  }

  /** Most wakes are about what this server wrote itself and is about to fold in: looked at a moment later. */
  #wake(position: number): void {
    // Whoever opens the room reads all there is afterwards.
    if (!this.#room) return
    this.#wanted = Math.max(this.#wanted, position)
    if (this.#woken) return
    this.#woken = true
    setImmediate(() => {
      this.#woken = false
      if (this.#wanted > this.position) this.catchUp().catch((error) => process.emitWarning(error))
    })
  }

  async #readOn(): Promise<void> {
    try {
      let more = true
      while (more || this.#readAgain) {
        this.#readAgain = false
        more = await this.#readPage()
      }
    } finally {
      this.#reading = undefined
    }
  }

  /** Whether there is more to read. */
  async #readPage(): Promise<boolean> {
    const before = this.position
    const entries = await this.#since()
    for (const group of groups(entries)) {
      const { position } = group[0] as Entry
      if (position === this.position + 1) this.#apply(position, group, this.#early.delete(position))
    }
    return (entries.at(-1)?.position ?? 0) - before >= SINCE_LIMIT
  }

  async #since(): Promise<readonly Entry[]> {
    try {
      return await this.#log.since(this.#code, this.position)
    } catch (error) {
      if (!(error instanceof LogError) || error.code !== 'deleted') throw error
      this.bury()
      return []
    }
  }

  #apply(position: number, entries: readonly Entry[], own: boolean): void {
    const before = this.room
    if (before.phase === 'deleted') return
    const roomFacts: RoomFact[] = []
    const runs: RunChange[] = []
    for (const { stream, version, facts } of entries) {
      this.#versions.set(stream, version)
      if (stream === 'room') {
        for (const fact of facts as readonly (RoomFact | RoomCreated)[])
          if (fact.type !== 'RoomCreated') roomFacts.push(fact)
      } else runs.push(this.#runOn(stream.slice('run/'.length), position, facts as readonly RunFact[]))
    }
    this.#room = roomFacts.reduce(evolveRoom, before)
    if (this.#room.runs !== before.runs) this.#startRuns(this.#room)
    this.position = position
    const change: Change = { position, before, after: this.#room, roomFacts, runs, own }
    for (const listener of this.#listeners) listener(change)
  }

  #runOn(id: string, position: number, facts: readonly RunFact[]): RunChange {
    const after = facts.reduce(evolveRun, this.runs.get(id) ?? startRun(this.room, id))
    this.runs.set(id, after)
    const tail = this.#tails.get(id) ?? { from: 0, parts: [] }
    this.#tails.set(id, tail)
    tail.parts.push({ position, facts })
    if (tail.parts.length > TAIL) tail.from = tail.parts.shift()?.position ?? tail.from
    return { after, facts }
  }

  /** Every run of a card is there from the first, so that the host's table has its row. */
  #startRuns(room: Room): void {
    for (const id of room.runs.keys()) if (!this.runs.has(id)) this.runs.set(id, startRun(room, id))
  }
}

/** Entries of one command each. */
function groups(entries: readonly Entry[]): Entry[][] {
  const found: Entry[][] = []
  for (const entry of entries) {
    const last = found.at(-1)
    if (last?.[0]?.position === entry.position) last.push(entry)
    else found.push([entry])
  }
  return found
}
