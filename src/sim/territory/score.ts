import { COMPETENCIES } from '../../schema/competencies.ts'
import type { Competency } from '../../schema/competency.ts'
import type { Mark, Scorecard } from '../simulation.ts'
import { evolve } from './evolve.ts'
import type { Fact } from './facts.ts'
import { dealMarks } from './marks/deals.ts'
import { forecastMarks } from './marks/forecast.ts'
import { hourMarks } from './marks/hours.ts'
import type { Setting } from './setting.ts'
import { type State, start } from './state.ts'

/**
 * The score of a territory run, 0 to 100, from its facts alone:
 *
 *   total = 60 × process + 25 × outcome + 15 × forecast
 *
 * - process: weighted mean of the competencies other than forecast that the run gave occasion to show (`SHARE`);
 *   each competency is the weighted mean of its marks
 * - outcome: bookings ÷ quota, at most 1
 * - forecast: mean of its marks (Brier 1950 for chances, relative error for outlooks)
 *
 * Worked example (score.unit.test.ts): process 0.8, bookings 450 of 600, forecast 0.6
 *   → 60 × 0.8 + 25 × 0.75 + 15 × 0.6 = 75.75.
 *
 * Weights are assumptions of the course [A]: most weight on what the seller decides, least on luck.
 */
export const WEIGHT = { process: 60, outcome: 25, forecast: 15 } as const

const SHARE: Record<Competency, number> = {
  qualify: 25,
  discover: 15,
  prioritise: 35,
  propose: 15,
  negotiate: 10,
  forecast: 0,
  diagnose: 0,
  lead: 0,
}

/** A fact with the state in which it came. */
export interface Moment {
  readonly before: State
  readonly fact: Fact
}

export function score(setting: Setting, seed: number, facts: readonly Fact[]): Scorecard {
  const { moments, end } = unfold(setting, seed, facts)
  const marks = [...hourMarks(moments), ...dealMarks(moments), ...forecastMarks(moments, end)]
  const { bookings } = end.desk
  const { quota } = setting.scenario
  const competencies = meanByCompetency(marks)
  // Rounded first: a run that shows as many points as it takes has passed.
  const total = round1(totalOf(competencies, Math.min(1, bookings / quota)))
  return {
    total,
    passed: total >= setting.scenario.pass,
    competencies: Object.fromEntries(Object.entries(competencies).map(([name, value]) => [name, round1(value * 100)])),
    marks: marks.toSorted((a, b) => a.week - b.week),
    outcome: outcomeOf(end, quota),
  }
}

/** The formula above; shares of competencies that were not shown fall to the others. */
export function totalOf(competencies: Partial<Record<Competency, number>>, outcome: number): number {
  let sum = 0
  let shares = 0
  for (const name of COMPETENCIES) {
    const value = competencies[name]
    if (value === undefined) continue
    sum += SHARE[name] * value
    shares += SHARE[name]
  }
  const process = shares > 0 ? sum / shares : 0
  return WEIGHT.process * process + WEIGHT.outcome * outcome + WEIGHT.forecast * (competencies.forecast ?? 0)
}

/** Each fact with the state before it; facts that were taken back are left out. */
function unfold(setting: Setting, seed: number, facts: readonly Fact[]): { moments: Moment[]; end: State } {
  const moments: Moment[] = []
  let state = start(setting, seed)
  for (const fact of facts) {
    if (fact.type === 'CommandUndone') moments.pop()
    else moments.push({ before: state, fact })
    state = evolve(state, fact)
  }
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

function outcomeOf(end: State, quota: number): Record<string, number> {
  const count = (status: string) => end.desk.deals.filter((deal) => deal.status === status).length
  return {
    bookings: end.desk.bookings,
    quota,
    won: count('won'),
    lost: count('lost'),
    undecided: count('undecided'),
    disqualified: count('disqualified'),
    open: count('open'),
  }
}

function round1(value: number): number {
  return Math.round(value * 10) / 10
}
