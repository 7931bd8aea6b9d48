import { atom, type ReadableAtom } from 'nanostores'
import type { Paired } from '../../review/paired.ts'
import type { KeptDecision } from '../review/kept.ts'
import { createPool, type Pool, type Port } from '../review/pool.ts'
import type { Case, Opened } from '../review/reviewer.ts'
import type { Shelf } from './shelf.ts'

/** A run to be reviewed; `key` tells its review from any other, of this run under other facts or rules too. */
export interface Reviewable {
  readonly id: string
  readonly key: string
  readonly about: Case
}

export interface RunReview {
  readonly depth: 'quick' | 'thorough'
  readonly start: Paired
  readonly point: number
  readonly opened: Opened
  readonly decisions: readonly KeptDecision[]
}

export interface RoomReviewState {
  /** `failed`: no worker could be had, or a run means nothing to these rules; what is there stays. */
  readonly phase: 'running' | 'paused' | 'done' | 'failed'
  readonly reviews: ReadonlyMap<string, RunReview>
  readonly all: number
  /** Runs that have been looked at at all, and those that have been weighed in full. */
  readonly quick: number
  readonly thorough: number
}

export interface RoomReview {
  readonly $state: ReadableAtom<RoomReviewState>
  pause(): void
  goOn(): void
  close(): void
}

/**
 * Reviews the runs of a room on some workers: first a quick look at each, so that there is soon something to talk about,
 * then each in full. What is done is kept, run by run, and taken from there the next time.
 */
export function reviewRoom(runs: readonly Reviewable[], shelf: Shelf, workers: number, spawn: () => Port): RoomReview {
  const reviews = new Map<string, RunReview>()
  const $state = atom<RoomReviewState>(stateIn('running'))
  const ports: Port[] = []
  /** Goes up with each pause, so that lanes of an earlier stretch end. */
  let stretch = 0

  function stateIn(phase: RoomReviewState['phase']): RoomReviewState {
    const found = [...reviews.values()]
    const thorough = found.filter(({ depth }) => depth === 'thorough').length
    return { phase, reviews: new Map(reviews), all: runs.length, quick: found.length, thorough }
  }

  async function work(): Promise<void> {
    const mine = ++stretch
    for (const { id, key } of runs) {
      const kept = reviews.has(id) ? undefined : await shelf.read(key)
      if (kept) reviews.set(id, kept)
    }
    if (mine !== stretch) return
    $state.set(stateIn('running'))
    for (const depth of ['quick', 'thorough'] as const) {
      const left = runs.filter(({ id }) => !reviews.has(id) || (depth === 'thorough' && !isWhole(id)))
      await Promise.all(Array.from({ length: Math.min(workers, left.length) }, (_, n) => lane(n, left, depth, mine)))
      if (mine !== stretch) return
    }
    $state.set(stateIn('done'))
  }

  const isWhole = (id: string): boolean => reviews.get(id)?.depth === 'thorough'

  /** One run after the other on one worker. */
  async function lane(n: number, left: Reviewable[], depth: RunReview['depth'], mine: number): Promise<void> {
    ports[n] ??= spawn()
    const port = ports[n]
    for (let run = left.shift(); run && mine === stretch; run = left.shift()) {
      const review = await reviewOne(run.about, port, depth, () => mine !== stretch)
      if (!review) return
      reviews.set(run.id, review)
      await shelf.write(run.key, review)
      if (mine === stretch) $state.set(stateIn('running'))
    }
  }

  const begin = (): void => {
    work().catch(() => {
      stretch += 1
      $state.set(stateIn('failed'))
    })
  }
  begin()

  return {
    $state,
    pause() {
      stretch += 1
      $state.set(stateIn('paused'))
    },
    goOn() {
      $state.set(stateIn('running'))
      begin()
    },
    close() {
      stretch += 1
      for (const port of ports) port.terminate()
    },
  }
}

/** `null` if it was stopped in between. */
async function reviewOne(
  about: Case,
  port: Port,
  depth: RunReview['depth'],
  stopped: () => boolean,
): Promise<RunReview | null> {
  const quick = depth === 'quick'
  const pool = createPool(about, () => kept(port))
  pool.grow(1)
  const opened = await pool.ask('open', undefined)
  const { start, point } = await pool.ask('start', { quick })
  const decisions: KeptDecision[] = []
  for (const steps of weeksOf(opened)) {
    if (stopped()) return null
    decisions.push(...(await judged(pool, steps, point, quick)))
  }
  return { depth, start, point, opened, decisions: decisions.sort((a, b) => a.step - b.step) }
}

const judged = (pool: Pool, steps: readonly number[], point: number, quick: boolean) =>
  pool.ask('judge', { steps, point, quick })

/** Steps of one week together: they share much of the work. */
function weeksOf({ choices }: Opened): number[][] {
  const weeks = new Map<number, number[]>()
  for (const { week, step } of choices) weeks.set(week, [...(weeks.get(week) ?? []), step])
  return [...weeks.values()]
}

/** The same worker for the next run: it takes a new case as it took the first. */
function kept(port: Port): Port {
  return {
    postMessage: (ask) => port.postMessage(ask),
    set onmessage(listen: Port['onmessage']) {
      port.onmessage = listen
    },
    set onerror(listen: Port['onerror']) {
      port.onerror = listen
    },
    terminate: () => {},
  }
}
