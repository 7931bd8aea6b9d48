import { setImmediate } from 'node:timers/promises'
import { closedError, LogError } from './log-error.ts'

/** Many jobs, one flush. */
export interface GroupCommit<Job, Answer> {
  /** Resolves when the flush that held this job is done. */
  add(job: Job): Promise<Answer>
  /** Takes no more jobs; resolves when all that were taken are answered. */
  close(): Promise<void>
}

interface Waiting<Job, Answer> {
  readonly job: Job
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Jobs that arrive while a flush is under way wait for the next, which takes up to `most` of them. If a flush fails, it
 * has done nothing, and each of its jobs is tried alone: so one that cannot be done harms no other. Nothing is tried
 * again where the store itself is not to be reached.
 */
export function groupCommit<Job, Answer>(
  flush: (jobs: readonly Job[]) => Promise<readonly Answer[]>,
  most: number,
): GroupCommit<Job, Answer> {
  let queue: Waiting<Job, Answer>[] = []
  let running: Promise<void> | undefined
  let closed = false

  async function run(): Promise<void> {
    // What arrives in the same turn of the event loop goes together.
    await setImmediate()
    while (queue.length > 0) {
      const group = queue.slice(0, most)
      queue = queue.slice(most)
      await answer(flush, group)
    }
    running = undefined
  }

  return {
    add(job) {
      if (closed) return Promise.reject(closedError())
      return new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject })
        running ??= run()
      })
    },
    async close() {
      closed = true
      await running
    },
  }
}

async function answer<Job, Answer>(
  flush: (jobs: readonly Job[]) => Promise<readonly Answer[]>,
  group: readonly Waiting<Job, Answer>[],
): Promise<void> {
  try {
    const answers = await flush(group.map(({ job }) => job))
    for (const [n, { resolve }] of group.entries()) resolve(answers[n] as Answer)
  } catch (error) {
    const alone = group.length === 1 || (error instanceof LogError && error.code === 'unavailable')
    if (alone) for (const { reject } of group) reject(error)
    else for (const one of group) await answer(flush, [one])
  }
}
