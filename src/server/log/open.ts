import type { Config } from '../config.ts'
import type { FactLog } from './fact-log.ts'
import { postgresLog } from './postgres.ts'
import { sqliteLog } from './sqlite.ts'

/** The log that the configuration names. Rejects with a `LogError` whose message is one line for the operator. */
export function openLog({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<FactLog> {
  return databaseUrl === undefined ? sqliteLog(dataDir) : postgresLog(databaseUrl)
}
