import { atom, type ReadableAtom } from 'nanostores'
import type { Named } from '../../sim/simulation.ts'
import type { FoundRun } from './found.ts'
import { type KeptDecision, type KeptReview, readReview, writeReview } from './kept.ts'
import type { Answers, Pool } from './pool.ts'
import type { Moment, OpenChoice, Opened } from './reviewer.ts'

/** `failed`: the run means nothing to these rules, or the browser gives no worker; nothing was lost. */
export type Phase = 'opening' | 'running' | 'paused' | 'done' | 'failed'

export interface ReviewState {
  readonly phase: Phase
  readonly opened: Opened | null
  /** All there is so far, decisions in the order in which they were taken. */
  readonly review: Omit<KeptReview, 'v' | 'at'> | null
  /** The same by a quick look at every decision, to show something at once; not kept, and `null` once all is judged. */
  readonly glance: Omit<KeptReview, 'v' | 'at'> | null
  /** The rules have changed since the run was played, or since it was reviewed. */
  readonly otherRules: boolean
}

export interface ReviewJob {
  readonly $state: ReadableAtom<ReviewState>
  pause(): void
  goOn(): void
  moment(step: number): Promise<Moment>
  /** Values at the end after each command, in the same imagined worlds. */
  futures(step: number, commands: readonly Named[]): Promise<number[][]>
  /** Marks a mistake as solved. */
  solve(step: number): void
  close(): void
}

/** Milliseconds between two drawings of what has come in, and between two savings. */
const DRAW = 250
const SAVE = 1000
/** Choices that are judged together at most, so that progress shows and every worker has something to do. */
const BATCH = 6
/** Imagined futures of a what-if. */
export const WORLDS = 120

/** Reviews a run in workers, the decisions where most seems at stake first; goes on where it was left. */
export function reviewRun({ run }: FoundRun, pool: Pool, workers: number): ReviewJob {
  const $state = atom<ReviewState>({ phase: 'opening', opened: null, review: null, glance: null, otherRules: false })
  const found = new Map<number, KeptDecision>()
  let timers: { draw?: Timer; save?: Timer } = {}
  /** Goes up with each pause, so that loops of an earlier stretch end. */
  let stretch = 0

  const patch = (part: Partial<ReviewState>): void => $state.set({ ...$state.get(), ...part })

  async function open(): Promise<void> {
    const stored = readReview(run.id)
    const mine = stored?.sum === run.sum ? stored : undefined
    const whole = mine?.decisions.length === mine?.choices
    // A whole review needs a worker for questions only; for a new one all of them load at the same time.
    pool.grow(mine && whole ? 1 : workers)
    const [opened, first] = await Promise.all([
      pool.ask('open', undefined, true),
      mine ? undefined : pool.ask('start', { quick: true }),
    ])
    // What was made under other rules is shown as it was; only half a review of them is begun anew.
    const kept = mine && (whole || mine.rulesVersion === opened.rulesVersion) ? mine : undefined
    for (const decision of kept?.decisions ?? []) found.set(decision.step, decision)
    const otherRules =
      run.rulesVersion !== opened.rulesVersion || (kept?.rulesVersion ?? opened.rulesVersion) !== opened.rulesVersion
    if (kept) patch({ opened, review: kept, otherRules, phase: whole ? 'done' : 'running' })
    else patch({ opened, otherRules, phase: 'running' })
    if (!kept || !whole) await work(opened, first)
  }

  async function work(opened: Opened, first?: Answers['start']): Promise<void> {
    const mine = ++stretch
    pool.grow(workers)
    const { rulesVersion, final, choices } = opened
    const left = choices.filter(({ step }) => !found.has(step))
    const before = $state.get().review
    const base = { rulesVersion, sum: run.sum, final, choices: choices.length, solved: before?.solved ?? [] }
    const quick = before ?? first ?? (await pool.ask('start', { quick: true }))
    const looks = await glanceAt(left, quick.point, mine)
    if (mine !== stretch) return
    const seen = [...found.values(), ...looks].toSorted((a, b) => a.step - b.step)
    patch({ glance: { ...base, start: quick.start, point: quick.point, decisions: seen } })
    const { start, point } = before ?? (await pool.ask('start', { quick: false }))
    patch({ review: { ...base, start, point, decisions: sorted() } })
    await each(dearestFirst(batchesOf(left, BATCH), looks), mine, async (steps) => {
      for (const decision of await pool.ask('judge', { steps, point, quick: false })) found.set(decision.step, decision)
      timers.draw ??= setTimeout(draw, DRAW)
      timers.save ??= setTimeout(save, SAVE)
    })
    if (mine !== stretch) return
    draw()
    patch({ phase: 'done', glance: null })
    save()
  }

  /** A first look at every decision. */
  async function glanceAt(choices: readonly OpenChoice[], point: number, mine: number): Promise<KeptDecision[]> {
    const looks: KeptDecision[] = []
    await each(batchesOf(choices, choices.length), mine, async (steps) => {
      looks.push(...(await pool.ask('judge', { steps, point, quick: true })))
    })
    return looks
  }

  /** One after the other on every worker, until the stretch is over. */
  async function each<T>(items: readonly T[], mine: number, act: (item: T) => Promise<void>): Promise<void> {
    const left = [...items]
    const lane = async (): Promise<void> => {
      for (let item = left.shift(); item !== undefined && mine === stretch; item = left.shift()) await act(item)
    }
    await Promise.all(Array.from({ length: workers }, lane))
  }

  function sorted(): KeptDecision[] {
    return [...found.values()].sort((a, b) => a.step - b.step)
  }

  function draw(): void {
    clearTimeout(timers.draw)
    timers = { ...timers, draw: undefined }
    const { review } = $state.get()
    if (review) patch({ review: { ...review, decisions: sorted() } })
  }

  function save(): void {
    clearTimeout(timers.save)
    timers = { ...timers, save: undefined }
    const { review } = $state.get()
    if (review) writeReview(run.id, { ...review, decisions: sorted() })
  }

  const fail = (): void => {
    stretch += 1
    patch({ phase: 'failed' })
  }
  const saveNow = (): void => {
    if (timers.save !== undefined) save()
  }
  window.addEventListener('pagehide', saveNow)
  open().catch(fail)

  return {
    $state,
    pause() {
      if ($state.get().phase !== 'running') return
      stretch += 1
      draw()
      save()
      patch({ phase: 'paused' })
    },
    goOn() {
      const { phase, opened } = $state.get()
      if (phase !== 'paused' || !opened) return
      patch({ phase: 'running' })
      work(opened).catch(fail)
    },
    moment: (step) => pool.ask('moment', { step }, true),
    futures: (step, commands) => pool.ask('futures', { step, commands, worlds: WORLDS }, true),
    solve(step) {
      const { review } = $state.get()
      if (!review || review.solved.includes(step)) return
      patch({ review: { ...review, solved: [...review.solved, step] } })
      save()
    },
    close() {
      stretch += 1
      saveNow()
      clearTimeout(timers.draw)
      window.removeEventListener('pagehide', saveNow)
      pool.close()
    },
  }
}

/** Steps of one week together, so many at most. */
function batchesOf(choices: readonly OpenChoice[], most: number): number[][] {
  const weeks = [...new Set(choices.map(({ week }) => week))].map((week) =>
    choices.filter((choice) => choice.week === week).map(({ step }) => step),
  )
  return weeks.flatMap((steps) =>
    Array.from({ length: Math.ceil(steps.length / most) }, (_, n) => steps.slice(n * most, (n + 1) * most)),
  )
}

/** The batch first in which a quick look sees the largest loss. */
function dearestFirst(batches: readonly number[][], looks: readonly KeptDecision[]): number[][] {
  const losses = new Map(looks.map(({ step, regret }) => [step, regret.mean]))
  const dearest = (steps: readonly number[]) => Math.max(...steps.map((step) => losses.get(step) ?? 0))
  return batches.toSorted((a, b) => dearest(b) - dearest(a))
}

type Timer = ReturnType<typeof setTimeout> | undefined

/** One for each core but that of the page, at most four: a worker more than there are cores makes all of them slower. */
export function workersHere(): number {
  return Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1))
}
