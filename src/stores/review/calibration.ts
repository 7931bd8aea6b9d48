import { atom, onMount, type ReadableAtom } from 'nanostores'
import type { Fact } from '../../sim/territory/facts.ts'
import { RunShape } from '../runs.ts'
import { listItems, readItem } from '../vault.ts'

/** A stated chance and what came: the run has ended, so every one of them is resolved. */
export interface Statement {
  /** 0 to 1. */
  readonly chance: number
  readonly won: boolean
}

/** Statements from which on a picture of them means something. */
export const ENOUGH = 20
/** Bands of equal width. */
const BANDS = 5

/** Of what was said of one deal in one week, the last word; what was taken back is left out. */
export function statementsOf(facts: readonly Fact[]): Statement[] {
  const said = new Map<string, { deal: string; chance: number }>()
  const kept: Fact[] = []
  for (const fact of facts) {
    if (fact.type === 'CommandUndone') kept.pop()
    else kept.push(fact)
  }
  const won = new Set(kept.flatMap((fact) => (fact.type === 'DealWon' ? [fact.deal] : [])))
  let week = 1
  for (const fact of kept) {
    if (fact.type === 'WeekBegan') week = fact.week
    if (fact.type === 'ChanceStated') said.set(`${week} ${fact.deal}`, { deal: fact.deal, chance: fact.chance })
  }
  return [...said.values()].map(({ deal, chance }) => ({ chance, won: won.has(deal) }))
}

/** Chances from `from` up to `to` of 1: how often they were stated, what was said and what came on average. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly stated: number
  readonly won: number
}

export interface Calibration {
  /** Mean of (chance − outcome)²: 0 is perfect, 0.25 is what 50 % said of everything gets (Brier 1950). */
  readonly brier: number
  readonly count: number
  readonly bands: readonly Band[]
}

export function calibrate(statements: readonly Statement[]): Calibration {
  const bands = Array.from({ length: BANDS }, (_, n) => {
    const own = statements.filter(({ chance }) => Math.min(BANDS - 1, Math.floor(chance * BANDS + 1e-9)) === n)
    const mean = (of: (statement: Statement) => number) => own.reduce((sum, one) => sum + of(one), 0) / own.length
    return {
      from: n / BANDS,
      to: (n + 1) / BANDS,
      count: own.length,
      stated: mean(({ chance }) => chance),
      won: mean((one) => Number(one.won)),
    }
  })
  const errors = statements.reduce((sum, { chance, won }) => sum + (chance - Number(won)) ** 2, 0)
  return { brier: errors / statements.length, count: statements.length, bands: bands.filter(({ count }) => count > 0) }
}

const $all = atom<readonly Statement[] | null>(null)
/** Of all finished runs in this browser, so that the picture grows; `null` while they are being read. */
export const $statements: ReadableAtom<readonly Statement[] | null> = $all
onMount($all, () => {
  let open = true
  const read = async (): Promise<void> => {
    const found: Statement[] = []
    for (const key of listItems('fc:run:')) {
      if (!open) return
      const run = readItem(key, RunShape)
      if (run?.finished) found.push(...statementsOf(run.facts as readonly Fact[]))
      // A long row of runs must not hold the page up.
      await new Promise((go) => setTimeout(go))
    }
    $all.set(found)
  }
  void read()
  return () => {
    open = false
  }
})
