import type { Append, Entry, Snapshot } from './fact-log.ts'
import { LogError } from './log-error.ts'

/** An append as it goes to disk: checked, its facts as JSON text, so that a later change to them changes nothing. */
export interface SealedAppend {
  readonly room: string
  readonly commandId: string
  readonly writes: readonly SealedWrite[]
}

export interface SealedWrite {
  readonly stream: string
  readonly expectedVersion: number
  readonly count: number
  /** A JSON array. */
  readonly facts: string
}

/** An entry as it stands on disk. */
export interface Row {
  readonly position: number
  readonly stream: string
  readonly version: number
  readonly commandId: string | null
  readonly facts: string
}

const NAME = /^[\w.:/-]{1,100}$/

/** @throws {TypeError} if a name, a version or the set of writes is not what the port allows. */
export function seal({ room, commandId, writes }: Append): SealedAppend {
  checkNames(room, commandId, ...writes.map(({ stream }) => stream))
  if (!writes[0] || writes[0].facts.length === 0) throw new TypeError('the first write of a command needs a fact')
  if (new Set(writes.map(({ stream }) => stream)).size < writes.length) throw new TypeError('a stream is written twice')
  return { room, commandId, writes: writes.map(sealWrite) }
}

function sealWrite({ stream, expectedVersion, facts }: Append['writes'][number]): SealedWrite {
  checkCount('expectedVersion', expectedVersion)
  return { stream, expectedVersion, count: facts.length, facts: JSON.stringify(facts) }
}

/** @throws {TypeError} if one of them is no name. */
export function checkNames(...names: readonly string[]): void {
  const wrong = names.find((name) => !NAME.test(name))
  if (wrong !== undefined) throw new TypeError(`${JSON.stringify(wrong.slice(0, 120))} is no name for the log`)
}

/** @throws {TypeError} if it is not a whole number from 0 on. */
export function checkCount(what: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new TypeError(`${what} is ${count}, not a whole number from 0 on`)
}

/**
 * Entries of a stream or a room from their rows, without the facts up to `version`.
 * @throws {LogError} `damaged` if a row holds no array of facts.
 */
export function openRows(room: string, rows: readonly Row[], version = 0): Entry[] {
  return rows.map((row) => {
    const facts = parse(room, row.stream, row.facts)
    if (!Array.isArray(facts)) throw damaged(room, row.stream)
    const left = row.version - version
    return { ...row, facts: left < facts.length ? facts.slice(facts.length - left) : facts }
  })
}

/** @throws {LogError} `damaged` if the state is no JSON. */
export function openSnapshot(
  room: string,
  stream: string,
  row: { version: number; state: string } | undefined,
): Snapshot | undefined {
  return row && { version: row.version, state: parse(room, stream, row.state) }
}

function parse(room: string, stream: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw damaged(room, stream, error)
  }
}

function damaged(room: string, stream: string, cause?: unknown): LogError {
  return new LogError('damaged', `What is kept of ${stream} in room ${room} cannot be read.`, cause)
}
