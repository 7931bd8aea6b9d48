import { parentPort, workerData } from 'node:worker_threads'
import { LogError } from './log-error.ts'
import { openToWrite } from './sqlite-file.ts'
import { type Answer, type Job, jobsOn } from './sqlite-jobs.ts'
import type { Said } from './sqlite-writer.ts'

/** The thread of `writerInThread`: begins by saying whether the file is open, then answers each group of jobs. */
const port = parentPort
if (!port) throw new Error('sqlite-worker.ts runs as a worker thread only')
say(() => {
  const database = openToWrite(workerData.folder)
  const doJobs = jobsOn(database)
  port.on('message', (jobs: readonly Job[] | 'close') => {
    if (jobs !== 'close') return say(() => doJobs(jobs))
    database.close()
    port.close()
  })
  return []
})

function say(work: () => readonly Answer[]): void {
  port?.postMessage(attempt(work))
}

function attempt(work: () => readonly Answer[]): Said {
  try {
    return { answers: work() }
  } catch (error) {
    if (error instanceof LogError) return { fault: { code: error.code, message: error.message } }
    throw error
  }
}
