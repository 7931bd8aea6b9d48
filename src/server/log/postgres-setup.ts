import pg from 'pg'
import { firstLine, LogError } from './log-error.ts'
import { pendingMigrations } from './migrations.ts'
import { settings } from './postgres-connection.ts'
import { POSTGRES_MIGRATIONS } from './postgres-migrations.ts'

/** Held while the shape is changed, so that servers that start together do it one after the other. */
const LOCK = 7_305_814

/**
 * Reaches the database and brings it up to date.
 * Rejects with a `LogError`: `unavailable`, `newer`, or `unsafe` for a database that does not flush.
 */
export async function setUpDatabase(url: string): Promise<void> {
  const client = await connect(url)
  try {
    await refuseUnsafe(client)
    await migrate(client)
  } catch (error) {
    if (error instanceof LogError) throw error
    throw new LogError('unavailable', `DATABASE_URL: the tables cannot be made: ${firstLine(error)}.`, error)
  } finally {
    await client.end()
  }
}

async function connect(url: string): Promise<pg.Client> {
  try {
    const client = new pg.Client(settings(url))
    // What is lost later shows in the query that is under way.
    client.on('error', () => {})
    await client.connect()
    return client
  } catch (error) {
    throw new LogError('unavailable', `DATABASE_URL: no database at ${where(url)}: ${firstLine(error)}.`, error)
  }
}

/** The address without user and password. */
function where(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${decodeURIComponent(host) || 'this machine'}${pathname}`
  } catch {
    return 'the address given'
  }
}

async function refuseUnsafe(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT name FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit') AND setting = 'off'`,
  )
  const name = rows[0]?.name
  if (!name) return
  throw new LogError('unsafe', `DATABASE_URL: the database has ${name} = off and would lose answers: switch it on.`)
}

async function migrate(client: pg.Client): Promise<void> {
  await client.query('BEGIN')
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS funnelcraft;
    CREATE TABLE IF NOT EXISTS funnelcraft.migrations (number integer PRIMARY KEY, applied_at timestamptz NOT NULL)
  `)
  const { rows } = await client.query('SELECT coalesce(max(number), 0) AS number FROM funnelcraft.migrations')
  for (const { number, sql } of pendingMigrations(rows[0].number, POSTGRES_MIGRATIONS, 'The database')) {
    await client.query(sql)
    await client.query('INSERT INTO funnelcraft.migrations VALUES ($1, now())', [number])
  }
  await client.query('COMMIT')
}
