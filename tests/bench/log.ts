/**
 * `npm run bench -- log`: appends a second that come back, each flushed to disk before it does (but for memory), and how
 * long one takes, for 1, 32 and 1,000 writers at once in 40 rooms; the bytes that a fact takes on disk as a room grows.
 * Beside it, how long the disk itself takes to flush. Prints figures; asserts nothing.
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import type { FactLog } from '../../src/server/log/fact-log.ts'
import { memoryLog } from '../../src/server/log/memory.ts'
import { postgresLog } from '../../src/server/log/postgres.ts'
import { sqliteLog } from '../../src/server/log/sqlite.ts'
import { FILE } from '../../src/server/log/sqlite-file.ts'
import { postgresPrograms, temporaryPostgres } from '../../src/server/log/testing/temporary-postgres.ts'

const SECONDS = 3
const ROOMS = 40
const FACT = { type: 'TaskDone', deal: 'deal-17', task: 'discovery-meeting', hours: 3, note: 'y'.repeat(220) }
/** Facts of one stream, between two looks at the size. */
const GROWTH = 4000

const folder = mkdtempSync(join(tmpdir(), 'funnelcraft-bench-'))
try {
  flushes()
  await appends('memory, nothing flushed', memoryLog())
  await appends('SQLite, writing in a thread', await sqliteLog(join(folder, 'thread')))
  await appends('SQLite, writing in the main thread', await sqliteLog(join(folder, 'here'), { thread: false }))
  const grown = await sqliteLog(join(folder, 'grown'))
  await growth('SQLite', grown, async () => fileSize(join(folder, 'grown', FILE)))
  await onPostgres()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function onPostgres(): Promise<void> {
  const programs = postgresPrograms()
  if (!programs) return console.log('PostgreSQL: not on this machine')
  const postgres = await temporaryPostgres(programs)
  try {
    await appends('PostgreSQL', await postgresLog(await postgres.database()))
    const url = await postgres.database()
    await growth('PostgreSQL', await postgresLog(url), () => databaseSize(url))
  } finally {
    await postgres.stop()
  }
}

function flushes(): void {
  const file = openSync(join(folder, 'flush'), 'w')
  const page = Buffer.alloc(4096, 1)
  const times = Array.from({ length: 200 }, () => {
    const began = performance.now()
    writeSync(file, page)
    fdatasyncSync(file)
    return performance.now() - began
  })
  closeSync(file)
  console.log(`The disk: 4 kB written and flushed, p50 ${ms(times, 0.5)}, p99 ${ms(times, 0.99)}`)
}

async function appends(name: string, log: FactLog): Promise<void> {
  console.log(name)
  for (const writers of [1, 32, 1000]) {
    const times: number[] = []
    const loop = monitorEventLoopDelay({ resolution: 1 })
    loop.enable()
    const began = performance.now()
    const end = began + SECONDS * 1000
    await Promise.all(Array.from({ length: writers }, (_, n) => write(log, `${writers}-${n}`, n, end, times)))
    const rate = Math.round((times.length * 1000) / (performance.now() - began)).toLocaleString('en')
    loop.disable()
    console.log(
      `  ${String(writers).padStart(5)} writers ${rate.padStart(8)} a second, p50 ${ms(times, 0.5)}, ` +
        `p99 ${ms(times, 0.99)}, event loop held p99 ${(loop.percentile(99) / 1e6).toFixed(1)} ms`,
    )
  }
  await log.close()
}

async function write(log: FactLog, seat: string, n: number, end: number, times: number[]): Promise<void> {
  for (let version = 0; performance.now() < end; version++) {
    const began = performance.now()
    await append(log, `room-${n % ROOMS}`, seat, version)
    times.push(performance.now() - began)
  }
}

/** Throws unless it was appended, since figures of refusals would say nothing. */
async function append(log: FactLog, room: string, seat: string, version: number): Promise<void> {
  const writes = [{ stream: `seat/${seat}`, expectedVersion: version, facts: [FACT] }]
  const { kind } = await log.append({ room, commandId: crypto.randomUUID(), writes })
  if (kind !== 'appended') throw new Error(kind)
}

async function growth(name: string, log: FactLog, size: () => Promise<number>): Promise<void> {
  let before = await size()
  const bytes: string[] = []
  for (let round = 0; round < 4; round++) {
    for (let n = 0; n < GROWTH; n += 500) {
      const versions = Array.from({ length: 500 }, (_, k) => round * GROWTH + n + k)
      await Promise.all(versions.map((version) => append(log, 'room', '1', version)))
    }
    const now = await size()
    bytes.push(((now - before) / GROWTH).toFixed(0))
    before = now
  }
  await log.close()
  const fact = JSON.stringify([FACT]).length
  console.log(
    `  ${name}: bytes a fact of ${fact}, in each ${GROWTH.toLocaleString('en')} of one stream: ${bytes.join(', ')}`,
  )
}

/** Pages of the file, those still in the write-ahead log included. */
function fileSize(path: string): number {
  const database = new DatabaseSync(path, { readOnly: true })
  const size = database.prepare('SELECT page_count * page_size AS size FROM pragma_page_count, pragma_page_size').get()
  database.close()
  return Number(size?.size)
}

async function databaseSize(url: string): Promise<number> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query("SELECT pg_total_relation_size('funnelcraft.entries')::integer AS size")
  await client.end()
  return rows[0].size
}

function ms(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b)
  return `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)} ms`
}
