import type { DatabaseSync } from 'node:sqlite'
import type { AppendResult } from './fact-log.ts'
import { firstLine, LogError } from './log-error.ts'
import type { SealedAppend } from './seal.ts'
import { settle } from './settle.ts'
import { sqliteLedger } from './sqlite-ledger.ts'

/** What is asked of the one who writes the file. Plain data, since it may go to another thread. */
export type Job =
  | { readonly kind: 'append'; readonly append: SealedAppend }
  | { readonly kind: 'snapshot'; readonly room: string; readonly stream: string; version: number; state: string }
  | { readonly kind: 'delete'; readonly room: string }

export type Answer = AppendResult | boolean

/** Does jobs in one transaction: all of them or, if it throws, none. Returns after the flush. */
export type DoJobs = (jobs: readonly Job[]) => Answer[]

/** @throws {LogError} from what it gives: `unavailable` if the file cannot be written */
export function jobsOn(database: DatabaseSync): DoJobs {
  const ledger = sqliteLedger(database)
  const snapshot = database.prepare(`
    INSERT INTO snapshots SELECT id, ?, ?, ? FROM rooms WHERE name = ? AND deleted = 0
    ON CONFLICT DO UPDATE SET version = excluded.version, state = excluded.state WHERE excluded.version > version
  `)
  function dispatch(job: Job): Answer {
    switch (job.kind) {
      case 'append':
        return settle(ledger, job.append)
      case 'snapshot':
        return Number(snapshot.run(job.stream, job.version, job.state, job.room).changes) > 0
      case 'delete':
        return ledger.deleteRoom(job.room)
      default:
        return job satisfies never
    }
  }
  return (jobs) => {
    try {
      database.exec('BEGIN IMMEDIATE')
      const answers = jobs.map(dispatch)
      database.exec('COMMIT')
      // What was deleted must not live on in the write-ahead log.
      if (jobs.some(({ kind }) => kind === 'delete')) database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return answers
    } catch (error) {
      ledger.forget()
      if (database.isTransaction) database.exec('ROLLBACK')
      throw asLogError(error)
    }
  }
}

/** SQLITE_CORRUPT, SQLITE_CONSTRAINT, SQLITE_TOOBIG: the fault of one row; all else is the file's. */
const OF_A_ROW = [11, 19, 18]

function asLogError(error: unknown): LogError {
  const code = OF_A_ROW.includes(((error as { errcode?: number }).errcode ?? 0) & 0xff) ? 'damaged' : 'unavailable'
  return new LogError(code, `The file of the rooms cannot be written: ${firstLine(error)}.`, error)
}
