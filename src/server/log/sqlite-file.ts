import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { firstLine, LogError } from './log-error.ts'
import { pendingMigrations } from './migrations.ts'
import { SQLITE_MIGRATIONS } from './sqlite-migrations.ts'

/** File in DATA_DIR that holds all rooms. */
export const FILE = 'rooms.sqlite'
/** Holds nothing; whoever has it locked owns the folder. */
const LOCK = 'rooms.lock'
/** Milliseconds for which a statement waits for another connection of this process. */
const PATIENCE = 5000

/**
 * Makes the folder ours until the process ends, however it ends: the operating system lets go of the lock then.
 * @throws {LogError} `held` if another process has it, `unavailable` if nothing can be written there
 */
export function holdFolder(folder: string): { release(): void } {
  try {
    mkdirSync(folder, { recursive: true })
    const lock = new DatabaseSync(join(folder, LOCK), { timeout: 0 })
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return { release: () => lock.close() }
  } catch (error) {
    throw isBusy(error)
      ? new LogError('held', `DATA_DIR "${folder}" is in use by another server: stop that one, or name another folder.`)
      : unwritable(folder, error)
  }
}

/**
 * The file, brought up to date, for the one who writes.
 * @throws {LogError} `newer`, or `unavailable` if it cannot be opened
 */
export function openToWrite(folder: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(join(folder, FILE), { timeout: PATIENCE })
    // FULL: COMMIT comes back after the write-ahead log is flushed. secure_delete: what is deleted is overwritten.
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA foreign_keys = ON;
    `)
    migrate(database, folder)
    return database
  } catch (error) {
    database?.close()
    throw error instanceof LogError ? error : unwritable(folder, error)
  }
}

/** A second connection, so that reading never waits for a flush. It sees only what is flushed. */
export function openToRead(folder: string): DatabaseSync {
  return new DatabaseSync(join(folder, FILE), { timeout: PATIENCE, readOnly: true })
}

function migrate(database: DatabaseSync, folder: string): void {
  database.exec('BEGIN IMMEDIATE')
  database.exec('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT')
  const last = database.prepare('SELECT coalesce(max(number), 0) AS number FROM migrations').get()
  for (const { number, sql } of pendingMigrations(Number(last?.number), SQLITE_MIGRATIONS, join(folder, FILE))) {
    database.exec(sql)
    database.prepare("INSERT INTO migrations VALUES (?, datetime('now'))").run(number)
  }
  database.exec('COMMIT')
}

function isBusy(error: unknown): boolean {
  // SQLITE_BUSY
  return (error as { errcode?: number }).errcode === 5
}

function unwritable(folder: string, error: unknown): LogError {
  return new LogError('unavailable', `DATA_DIR "${folder}" cannot be written to: ${firstLine(error)}.`, error)
}
