import type { Weight } from './weight.ts'

/** Limits of a kind of page. Sizes are compressed bytes, headers included; 1 kB = 1,000 bytes. */
export interface Budget {
  readonly requests?: number
  readonly total?: number
  readonly script?: number
}

/**
 * What each kind of page may send. The first two rows are the course's promise; the others keep what was reached,
 * with some room, so that a library that slips into a page is noticed.
 */
export const BUDGETS = {
  'a lesson without islands': { requests: 5, total: 20_000, script: 2_000 },
  'a scenario and its first week': { script: 60_000 },
  'a dialogue and its first turns': { script: 47_000 },
  'a negotiation, from start to end': { script: 56_000 },
  'a lesson, read to its end': { total: 45_000, script: 23_000 },
  'a lesson with a simulation inside': { total: 110_000, script: 68_000 },
  'the glossary': { requests: 5, total: 20_000, script: 2_000 },
  home: { total: 40_000, script: 23_000 },
  'a seat in a room': { script: 75_000 },
  'a host’s desk': { script: 60_000 },
} as const satisfies Record<string, Budget>

export type Kind = keyof typeof BUDGETS

/** One line for each limit that a page does not keep. */
export function breaches(name: string, weight: Weight, budget: Budget): string[] {
  const over = (limit: number | undefined, found: number): limit is number => limit !== undefined && found > limit
  const lines: string[] = []
  if (over(budget.requests, weight.requests))
    lines.push(`${name}: ${weight.requests} requests, at most ${budget.requests} allowed`)
  if (over(budget.total, weight.total))
    lines.push(`${name}: ${kB(weight.total)} in all, at most ${kB(budget.total)} allowed`)
  if (over(budget.script, weight.script))
    lines.push(`${name}: ${kB(weight.script)} of script, at most ${kB(budget.script)} allowed`)
  return lines
}

/** A line for each island that a page has loaded without showing it. `known`: the files of all islands of the site. */
export function strayIslands(
  name: string,
  loaded: readonly string[],
  shown: ReadonlySet<string>,
  known: ReadonlySet<string>,
): string[] {
  return loaded
    .filter((path) => known.has(path) && !shown.has(path))
    .map((path) => `${name}: loads the island ${path}, which it does not show`)
}

/** A budget in words. */
export function limits({ requests, total, script }: Budget): string {
  const parts = [
    requests && `${requests} requests`,
    total && `${kB(total)} in all`,
    script && `${kB(script)} of script`,
  ]
  return `at most ${parts.filter(Boolean).join(', ')}`
}

/** A line of the table. */
export function row(page: string, { requests, total, script }: Weight): string {
  const figures = [`${requests} requests`, kB(total), `script ${kB(script)}`].map((figure) => figure.padStart(16))
  return `  ${page.padEnd(50)}${figures.join('')}`
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
