import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { firstLine, LogError } from './log-error.ts'

/** Connections for reading and writing; listening has one more. */
const CONNECTIONS = 6
/** Milliseconds for which a lost connection is made anew before the one who waits is told. */
const PATIENCE = 8000
const PAUSES = [50, 100, 200, 400, 800]

/** Work that can be done over again from its beginning, on a connection that is there. */
export type OnConnection = <T>(work: (client: pg.ClientBase) => Promise<T>) => Promise<T>

export interface Connections {
  /**
   * Runs work on a connection of its own; if the connection is lost or the database asks for it, once more on another.
   * Rejects with a `LogError`: `unavailable` when that has not helped for 8 s, `damaged` for any other fault.
   */
  readonly on: OnConnection
  /** The same, as one transaction. */
  readonly within: OnConnection
  close(): Promise<void>
}

/** What every connection asks for: gone connections are found out, and nobody holds a room's lock while he hangs. */
export function settings(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'funnelcraft',
    connectionTimeoutMillis: 4000,
    keepAlive: true,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 10_000,
  }
}

export function connections(url: string): Connections {
  const pool = new pg.Pool({ ...settings(url), max: CONNECTIONS })
  // A connection lost while nobody uses it is nobody's fault: the pool makes another.
  pool.on('error', () => {})
  const on: OnConnection = (work) => again(() => once(pool, work))
  return {
    on,
    within: (work) => on((client) => transaction(client, () => work(client))),
    close: () => pool.end(),
  }
}

async function once<T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let lost: Error | undefined
  const lose = (error: Error): void => {
    lost = error
  }
  client.on('error', lose)
  try {
    return await work(client)
  } catch (error) {
    if (isPassing(error)) lost ??= error as Error
    throw error
  } finally {
    client.off('error', lose)
    client.release(lost)
  }
}

async function transaction<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    if (!isPassing(error)) await client.query('ROLLBACK')
    throw error
  }
}

/** Safe to repeat even where a COMMIT went unanswered: commands that were done are found done. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  const giveUp = performance.now() + PATIENCE
  for (let n = 0; ; n++) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof LogError) throw error
      if (!isPassing(error)) throw new LogError('damaged', `The database refused: ${firstLine(error)}.`, error)
      if (performance.now() > giveUp) throw unavailable(error)
      await setTimeout(PAUSES[Math.min(n, PAUSES.length - 1)])
    }
  }
}

export function unavailable(error: unknown): LogError {
  return new LogError('unavailable', `The database cannot be reached: ${firstLine(error)}.`, error)
}

/**
 * Connection lost (class 08, or no code of PostgreSQL's at all), server stopping or starting (57P), too many connections
 * (53300), a transaction chosen to give way (40001, 40P01), a transaction left idle (25P03).
 */
const PASSING = /^(08...|57P..|53300|40001|40P01|25P03)$/

function isPassing(error: unknown): boolean {
  if (error instanceof LogError || error instanceof TypeError) return false
  const code = (error as { code?: unknown }).code
  return error instanceof pg.DatabaseError ? PASSING.test(String(code)) : true
}
