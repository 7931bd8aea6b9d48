import type { State } from '../territory/state.ts'

/** What a test of secrecy looks for, and how it walks a message. */

/** True amounts and signals as drawn; an amount that has no noise is no secret. */
export function secretsOf({ truth, setting }: State): number[] {
  return truth.flatMap(({ signals, amount }, n) => [...signals, ...(setting.accounts[n]?.amountNoise ? [amount] : [])])
}

export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

export function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => [key, ...keysIn(part)])
}
