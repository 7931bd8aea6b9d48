import { COMPETENCIES } from '../../schema/competencies.ts'
import type { Competency } from '../../schema/competency.ts'
import type { Mark, Scorecard } from '../simulation.ts'
import { evolve } from './evolve.ts'
import type { Fact } from './facts.ts'
import { discoverMarks } from './marks/discover.ts'
import { endingMarks } from './marks/ending.ts'
import type { Moment } from './marks/moment.ts'
import { packageMarks } from './marks/packages.ts'
import { tradingMarks } from './marks/trading.ts'
import { ourWorthOf } from './packages.ts'
import { type Quality, qualityOf, reckon } from './quality.ts'
import type { Setting } from './setting.ts'
import { type State, start } from './state.ts'

/**
 * The score of a negotiation, 0 to 100, from its facts alone:
 *
 *   total = 60 × quality of the end (`quality.ts`) + 40 × process
 *
 * process: weighted mean of the competencies that the run gave occasion to show (`SHARE`), each the weighted mean of its
 * marks. Marks judge by what could be known at the moment; the quality of the end knows who the buyer was.
 *
 * Worked example (score.unit.test.ts): quality 0.695, discover 1, negotiate 0.8, propose 0.6
 *   → process (25 × 1 + 50 × 0.8 + 25 × 0.6) ÷ 100 = 0.8; total 60 × 0.695 + 40 × 0.8 = 73.7.
 *
 * Weights are assumptions of the course [A].
 */
export const WEIGHT = { outcome: 60, process: 40 } as const

const SHARE: Partial<Record<Competency, number>> = { discover: 25, negotiate: 50, propose: 25 }

export function score(setting: Setting, seed: number, facts: readonly Fact[]): Scorecard {
  const { moments, end } = unfold(setting, seed, facts)
  const marks = [...discoverMarks(moments), ...tradingMarks(moments), ...packageMarks(moments), ...endingMarks(moments)]
  const quality = qualityOf(setting, end.table, reckon(setting, end.truth, end.table))
  const competencies = meanByCompetency(marks)
  // Rounded first: a run that shows as many points as it takes has passed.
  const total = round1(totalOf(competencies, end.table.phase === 'finished' ? quality.total : 0))
  return {
    total,
    passed: total >= setting.scenario.pass,
    competencies: Object.fromEntries(Object.entries(competencies).map(([name, value]) => [name, round1(value * 100)])),
    marks: marks.toSorted((a, b) => a.week - b.week),
    outcome: outcomeOf(setting, end, quality),
  }
}

/** The formula above; shares of competencies that were not shown fall to the others. */
export function totalOf(competencies: Partial<Record<Competency, number>>, quality: number): number {
  let sum = 0
  let shares = 0
  for (const [name, share] of Object.entries(SHARE)) {
    const value = competencies[name as Competency]
    if (value === undefined) continue
    sum += share * value
    shares += share
  }
  return WEIGHT.outcome * quality + WEIGHT.process * (shares > 0 ? sum / shares : 0)
}

/** Each fact with the tables before and after it. */
function unfold(setting: Setting, seed: number, facts: readonly Fact[]): { moments: Moment[]; end: State } {
  let state = start(setting, seed)
  const moments = facts.map((fact): Moment => {
    const before = state.table
    state = evolve(state, fact)
    return { setting, before, fact, after: state.table }
  })
  return { moments, end: state }
}

function meanByCompetency(marks: readonly Mark[]): Partial<Record<Competency, number>> {
  const found: Partial<Record<Competency, number>> = {}
  for (const name of COMPETENCIES) {
    const own = marks.filter((mark) => mark.competency === name && mark.weight > 0)
    const weight = own.reduce((sum, mark) => sum + mark.weight, 0)
    if (weight > 0) found[name] = own.reduce((sum, mark) => sum + mark.weight * mark.value, 0) / weight
  }
  return found
}

/** Worths in hundredths, as the screen shows them. */
function outcomeOf(setting: Setting, { table }: State, quality: Quality): Record<string, number> {
  return {
    quality: round1(quality.total * 100),
    worth: round1((table.deal === null ? table.limit : ourWorthOf(setting, table.deal)) * 100),
    limit: round1(table.limit * 100),
    deal: table.deal === null ? 0 : 1,
    surplus: round1(quality.surplus * 100),
    efficiency: round1(quality.efficiency * 100),
    goodwill: round1(table.goodwill * 100),
    rounds: table.round,
  }
}

function round1(value: number): number {
  return Math.round(value * 10) / 10
}
