import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * A run as a file: JSON Lines, a header and then the facts. Each line ends in `sum`, a hash chained over
 * all lines so far, so that one changed byte is found on its own line; the header's `hash` covers all facts,
 * so that a cut end is found too.
 */

export interface LogHeader {
  readonly funnelcraft: 'run'
  readonly version: 1
  readonly kind: string
  readonly scenario: string
  readonly scenarioHash: string
  readonly playbook: string
  readonly playbookHash: string
  readonly rulesVersion: number
  readonly seed: number
  /** Who played: a policy's name, or `person`. */
  readonly player: string
  /** How far the run has come. Logs written before this was kept have none. */
  readonly stand?: Stand
  /** Number of facts and SHA-256 of them. */
  readonly facts: number
  readonly hash: string
}

/** Steps done of all (weeks, rounds …), and whether the run is over. */
export interface Stand {
  readonly step: number
  readonly steps: number
  readonly finished: boolean
}

export type HeaderBase = Omit<LogHeader, 'funnelcraft' | 'version' | 'facts' | 'hash'>

/** Why a log is not read: the line it is about, and a code with its words in `content/ui`. */
export interface LogFault {
  readonly line: number
  readonly code: 'not-a-log' | 'other-version' | 'changed' | 'cut-short'
}

export type ReadLog = { readonly header: LogHeader; readonly facts: readonly unknown[] } | { readonly fault: LogFault }

const HEX_OF_SUM = 16

/** SHA-256 over the facts, one JSON line each. */
export function hashFacts(facts: readonly unknown[]): string {
  return hashText(facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''))
}

export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

export function writeLog(base: HeaderBase, facts: readonly object[]): string {
  const header: LogHeader = { funnelcraft: 'run', version: 1, ...base, facts: facts.length, hash: hashFacts(facts) }
  let sum = ''
  return [header, ...facts]
    .map((line) => {
      const body = JSON.stringify(line)
      sum = chain(sum, body)
      return `${body.slice(0, -1)},"sum":"${sum}"}\n`
    })
    .join('')
}

export function readLog(text: string): ReadLog {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const parsed: Record<string, unknown>[] = []
  let sum = ''
  for (const [index, line] of lines.entries()) {
    const read = readLine(line)
    if (!read) return fault(index + 1, index === 0 ? 'not-a-log' : 'changed')
    if (index === 0 && read.value.funnelcraft !== 'run') return fault(1, 'not-a-log')
    if (index === 0 && read.value.version !== 1) return fault(1, 'other-version')
    sum = chain(sum, read.body)
    if (sum !== read.sum) return fault(index + 1, 'changed')
    parsed.push(read.value)
  }
  const [header, ...facts] = parsed as [LogHeader | undefined, ...unknown[]]
  if (!header) return fault(1, 'not-a-log')
  if (facts.length !== header.facts) return fault(lines.length + 1, 'cut-short')
  return { header, facts }
}

function readLine(line: string): { value: Record<string, unknown>; body: string; sum: string } | null {
  const match = /^(\{.*),"sum":"([0-9a-f]+)"\}$/.exec(line)
  if (!match?.[1] || !match[2]) return null
  const body = `${match[1]}}`
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null
      ? { value: value as Record<string, unknown>, body, sum: match[2] }
      : null
  } catch {
    return null
  }
}

function chain(before: string, body: string): string {
  return hashText(before + body).slice(0, HEX_OF_SUM)
}

function fault(line: number, code: LogFault['code']): ReadLog {
  return { fault: { line, code } }
}
