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

/** Sum of a line: hangs on it and on all lines before. */
export function chain(before: string, body: string): string {
  return hashText(before + body).slice(0, HEX_OF_SUM)
}
