import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL of our own, in a temporary folder, on a socket that nobody else sees. */
export interface TemporaryPostgres {
  /** Makes an empty database; gives its DATABASE_URL. */
  database(): Promise<string>
  /** Ends every connection from outside, as a restart of the database would. */
  dropConnections(): Promise<void>
  stop(): Promise<void>
}

/**
 * Keeps the database only as long as its standard input is open: when whoever started it ends, however that is, the
 * database is stopped and its folder removed. At once, without writing out what is thrown away in the next moment.
 */
const KEEPER = `
  "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=60 >"$2/log" 2>&1 &
  database=$!
  cat >/dev/null
  kill -QUIT $database
  wait $database
  rm -rf "$2"
`

/** Folder with PostgreSQL's programs; `undefined` where there is none. */
export function postgresPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions.map((name) => join(debian, name, 'bin'))]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/** Starts one. Rejects with what PostgreSQL said if it cannot. */
export async function temporaryPostgres(programs: string): Promise<TemporaryPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'funnelcraft-pg-'))
  const as = otherUser()
  if (as) chownSync(folder, as.uid, as.gid)
  const options = ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  const made = spawnSync(join(programs, 'initdb'), options, { ...as, cwd: folder, encoding: 'utf8' })
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`initdb: ${made.error?.message ?? made.stderr}`)
  }
  // Detached: Ctrl-C is not for the keeper, or it could not clean up.
  const keeper = spawn('/bin/sh', ['-c', KEEPER, 'keeper', programs, folder], {
    ...as,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const url = (name: string) => `postgres://postgres@${encodeURIComponent(folder)}/${name}`
  await answering(url('postgres'))
  return handle(keeper, url)
}

function handle(keeper: ChildProcess, url: (name: string) => string): TemporaryPostgres {
  let count = 0
  return {
    async database() {
      const name = `test_${process.pid}_${++count}`
      await query(url('postgres'), `CREATE DATABASE ${name}`)
      return url(name)
    },
    async dropConnections() {
      const others = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'funnelcraft'`
      await query(url('postgres'), others)
    },
    async stop() {
      keeper.stdin?.end()
      await new Promise((done) => (keeper.exitCode === null ? keeper.once('exit', done) : done(null)))
    },
  }
}

/** PostgreSQL refuses to run as root. */
function otherUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string, name: string) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || Number.NaN)
  const found = ['postgres', 'nobody'].map((name) => ({ uid: id('-u', name), gid: id('-g', name) }))
  return found.find(({ uid }) => !Number.isNaN(uid))
}

async function answering(url: string): Promise<void> {
  const giveUp = performance.now() + 60_000
  for (;;) {
    try {
      return await query(url, 'SELECT 1')
    } catch (error) {
      if (performance.now() > giveUp) throw error
      await setTimeout(100)
    }
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
