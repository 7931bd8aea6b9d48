import { resolve } from 'node:path'
import { z } from 'zod'

/** What the operator sets by environment variables; `docs/storage.md` lists them. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Folder of the rooms' file; not used where there is a database. */
  readonly dataDir: string
  /** PostgreSQL instead of the file. */
  readonly databaseUrl: string | undefined
  /** What creating a room asks for; `undefined`: one is made at the first start. */
  readonly instructorPasscode: string | undefined
  /** What people type, without a slash at its end, if it is not where the server listens. */
  readonly publicUrl: string | undefined
  readonly logLevel: (typeof LOG_LEVELS)[number]
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

type Env = Readonly<Record<string, string | undefined>>

/** Where `DATA_DIR` is when it is not given: beside the course, out of its version control. */
const DATA_DIR = 'data'

/** A value that may be left out or empty. What is wrong with it is told by `remedy`, the rest of the line after `NAME is "…"; `. */
function setting<T>(remedy: string, read: (written: string) => T | undefined) {
  return z
    .string()
    .optional()
    .transform((text, context): T | undefined => {
      const written = text?.trim()
      if (!written) return undefined
      const value = read(written)
      if (value !== undefined) return value
      context.issues.push({ code: 'custom', message: remedy, input: written })
      return z.NEVER
    })
}

const ENVIRONMENT = z.object({
  PORT: setting('write a number between 1 and 65535, such as PORT=4321.', readPort),
  HOST: setting('', (written) => written),
  DATA_DIR: setting('', (written) => written),
  DATABASE_URL: setting('write a PostgreSQL address, such as postgres://user:password@host/name.', (written) =>
    hasProtocol(written, ['postgres:', 'postgresql:']) ? written : undefined,
  ),
  INSTRUCTOR_PASSCODE: setting('write at least 8 characters.', (written) =>
    [...written].length >= 8 ? written : undefined,
  ),
  PUBLIC_URL: setting('write the address people type, such as https://course.example.org.', (written) =>
    hasProtocol(written, ['http:', 'https:']) ? written.replace(/\/+$/, '') : undefined,
  ),
  LOG_LEVEL: setting(`write one of ${LOG_LEVELS.join(', ')}.`, (written) =>
    LOG_LEVELS.find((level) => level === written.toLowerCase()),
  ),
})

/** Values that a log file must not show. */
const SECRET = ['INSTRUCTOR_PASSCODE', 'DATABASE_URL']

/** What is not given is the default; what cannot be understood is an error in one line. */
export function configFrom(env: Env, root: string): Config | { readonly error: string } {
  const parsed = ENVIRONMENT.safeParse(env)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0])
    const found = SECRET.includes(name) ? 'not as it must be' : `"${env[name]?.trim()}"`
    return { error: `${name} is ${found}; ${issue?.message}` }
  }
  const { PORT, HOST, LOG_LEVEL, ...given } = parsed.data
  return {
    port: PORT ?? 4321,
    host: HOST ?? '127.0.0.1',
    dataDir: resolve(root, given.DATA_DIR ?? DATA_DIR),
    databaseUrl: given.DATABASE_URL,
    instructorPasscode: given.INSTRUCTOR_PASSCODE,
    publicUrl: given.PUBLIC_URL,
    logLevel: LOG_LEVEL ?? 'info',
  }
}

function readPort(written: string): number | undefined {
  const port = Number(written)
  return /^\d+$/.test(written) && port >= 1 && port <= 65_535 ? port : undefined
}

/** The socket form `postgres://user@%2Fvar%2Frun/name` is no URL for the parser, yet a good address. */
function hasProtocol(written: string, protocols: readonly string[]): boolean {
  return protocols.some((protocol) => new RegExp(`^${protocol}//\\S+$`).test(written))
}
