import { Worker } from 'node:worker_threads'
import { LogError, type LogErrorCode } from './log-error.ts'
import { openToWrite } from './sqlite-file.ts'
import { type Answer, type Job, jobsOn } from './sqlite-jobs.ts'

/** The one who writes the file: one group of jobs at a time. */
export interface Writer {
  /** Resolves after the flush. */
  work(jobs: readonly Job[]): Promise<readonly Answer[]>
  close(): Promise<void>
}

/** What the thread says: that it has begun, what it answers, or why it cannot. */
export type Said = { readonly answers: readonly Answer[] } | { readonly fault: { code: LogErrorCode; message: string } }

/** Writes in this thread, which stands still while the disk flushes. Kept for the benchmark that shows why not. */
export function writerHere(folder: string): Writer {
  const database = openToWrite(folder)
  const doJobs = jobsOn(database)
  return {
    work: async (jobs) => doJobs(jobs),
    close: async () => database.close(),
  }
}

/** Writes in a thread of its own. Rejects as `openToWrite` throws. */
export async function writerInThread(folder: string): Promise<Writer> {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
    workerData: { folder },
    // What passes through here is garbage a moment later; left to itself the thread lets 48 MiB of it lie.
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
  })
  let gone: LogError | undefined
  let waiting: { resolve: (answers: readonly Answer[]) => void; reject: (error: unknown) => void } | undefined
  const listen = () =>
    new Promise<readonly Answer[]>((resolve, reject) => {
      if (gone) reject(gone)
      waiting = { resolve, reject }
    })
  worker.on('message', (said: Said) => {
    if ('answers' in said) waiting?.resolve(said.answers)
    else waiting?.reject(new LogError(said.fault.code, said.fault.message))
  })
  const end = (reason: string): void => {
    gone ??= new LogError('unavailable', `The thread that writes the rooms has ended: ${reason}.`)
    waiting?.reject(gone)
  }
  worker.on('error', ({ message }) => end(message))
  worker.on('exit', (code) => end(`exit code ${code}`))
  await listen().catch(async (error) => {
    await worker.terminate()
    throw error
  })
  return {
    work(jobs) {
      worker.postMessage(jobs)
      return listen()
    },
    async close() {
      worker.postMessage('close')
      await new Promise((done) => (gone ? done(null) : worker.once('exit', done)))
    },
  }
}
