import type { Accepted, Decided } from '../../room/decide.ts'
import type { FactLog } from '../log/fact-log.ts'
import type { Follower } from './follower.ts'

/** A command that waits to be decided. */
export interface Job {
  readonly id: string
  decide(state: unknown): Decided<unknown>
}

interface Waiting {
  readonly job: Job
  done(answer: Decided<unknown>): void
  failed(error: unknown): void
}

interface Stream {
  /** As far as it is flushed. */
  state(): unknown
  evolve(state: unknown, fact: unknown): unknown
}

/** Commands that are decided and written together. */
const MOST = 100
/** So often is decided anew before the client is asked to try later. */
const ATTEMPTS = 20

/**
 * The commands of one stream, in order. What comes while a flush is under way is decided together and written as one
 * append after it: a thousand people who join at once cost ten flushes. Decisions are only ever made on what is
 * flushed, so a conflict with another server needs no undoing.
 */
export class StreamQueue {
  readonly #log: FactLog
  readonly #follower: Follower
  readonly #room: string
  readonly #name: string
  readonly #stream: Stream
  #waiting: Waiting[] = []
  #busy = false

  constructor(log: FactLog, follower: Follower, room: string, name: string, stream: Stream) {
    this.#log = log
    this.#follower = follower
    this.#room = room
    this.#name = name
    this.#stream = stream
  }

  add(job: Job): Promise<Decided<unknown>> {
    return new Promise((done, failed) => {
      this.#waiting.push({ job, done, failed })
      void this.#work()
    })
  }

  async #work(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    while (this.#waiting.length > 0) await this.#together(this.#waiting.splice(0, MOST))
    this.#busy = false
  }

  async #together(batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.#settle(batch.map(({ job }) => job))
      batch.forEach(({ done }, n) => void done(answers[n] as Decided<unknown>))
    } catch (error) {
      for (const { failed } of batch) failed(error)
    }
  }

  async #settle(jobs: readonly Job[]): Promise<readonly Decided<unknown>[]> {
    /** Commands that the log knows, though the state has forgotten them. */
    const known = new Set<string>()
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { answers, facts, lead } = this.#decide(jobs, known)
      if (lead === undefined) return answers
      const expectedVersion = this.#follower.version(this.#name)
      const result = await this.#append(lead, expectedVersion, facts)
      if (result.kind === 'deleted') {
        this.#follower.bury()
        return jobs.map(() => ({ refusal: { code: 'room-deleted' } }))
      }
      if (result.kind === 'appended' && !result.again) {
        const version = expectedVersion + facts.length
        const entry = { position: result.position, stream: this.#name, version, commandId: lead, facts }
        await this.#follower.absorb(result.position, [entry])
        return answers
      }
      if (result.kind === 'appended') known.add(lead)
      await this.#follower.catchUp()
    }
    throw new Error(`stream ${this.#name} of room ${this.#room} is written to too often to get a word in`)
  }

  /** Each on the state that those before it lead to. `lead`: the first that writes. */
  #decide(jobs: readonly Job[], known: ReadonlySet<string>) {
    let state = this.#stream.state()
    let lead: string | undefined
    const facts: unknown[] = []
    const answers = jobs.map((job): Decided<unknown> => {
      const decided = job.decide(state)
      if ('refusal' in decided || decided.facts.length === 0) return decided
      if (known.has(job.id)) return { facts: [], again: true } satisfies Accepted<unknown>
      lead ??= job.id
      facts.push(...decided.facts)
      for (const fact of decided.facts) state = this.#stream.evolve(state, fact)
      return decided
    })
    return { answers, facts, lead }
  }

  async #append(commandId: string, expectedVersion: number, facts: readonly unknown[]) {
    const writes = [{ stream: this.#name, expectedVersion, facts }]
    try {
      return await this.#log.append({ room: this.#room, commandId, writes })
    } catch (error) {
      // Whether it was written is not known: what is decided next must be decided on what stands there.
      await this.#follower.catchUp().catch(() => undefined)
      throw error
    }
  }
}
