import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresLog } from '../../src/server/log/postgres.ts'
import { sqliteLog } from '../../src/server/log/sqlite.ts'
import type { TemporaryPostgres } from '../../src/server/log/testing/temporary-postgres.ts'
import type { Storage } from './trial.ts'

/** Gives the trial a new folder, and takes it away afterwards. */
export async function onSqlite<T>(use: (storage: Storage) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'funnelcraft-faults-'))
  try {
    return await use({ env: { DATA_DIR: folder }, open: () => sqliteLog(folder) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Gives the trial a new database. */
export async function onPostgres<T>(postgres: TemporaryPostgres, use: (storage: Storage) => Promise<T>): Promise<T> {
  const url = await postgres.database()
  return use({ env: { DATABASE_URL: url }, open: () => postgresLog(url) })
}
