import type { Competency } from '../schema/competency.ts'
import { hashFacts } from '../sim/log.ts'
import type { Scorecard } from '../sim/simulation.ts'
import { print, printTable } from './print.ts'

/** What `play` and `replay` tell of a run. */
export interface Report {
  readonly scenario: string
  readonly kind: string
  readonly seed: number
  /** Who played: a policy, or `person`. */
  readonly policy: string
  readonly score: { readonly total: number; readonly competencies: Partial<Record<Competency, number>> }
  readonly outcome: Readonly<Record<string, number>>
  /** How many there are. */
  readonly facts: number
  /** SHA-256 of the facts. */
  readonly hash: string
}

export function reportOn(
  run: Pick<Report, 'scenario' | 'kind' | 'seed' | 'policy'>,
  facts: readonly unknown[],
  { total, competencies, outcome }: Scorecard,
): Report {
  return { ...run, score: { total, competencies }, outcome, facts: facts.length, hash: hashFacts(facts) }
}

export function printReport({ scenario, kind, policy, seed, score, outcome, facts, hash }: Report): void {
  print(`${scenario} (${kind}), played by ${policy} on seed ${seed}`)
  print()
  printTable([
    ['score', tenths(score.total)],
    ...Object.entries(score.competencies).map(([name, value]) => [`  ${name}`, tenths(value)]),
    ...Object.entries(outcome).map(([name, value]) => [name, tenths(value)]),
  ])
  print()
  print(`${facts} facts, SHA-256 ${hash}`)
}

function tenths(value: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).padStart(14)
}
