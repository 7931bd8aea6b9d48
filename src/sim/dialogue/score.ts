import { COMPETENCIES } from '../../schema/competencies.ts'
import type { Mark, Scorecard } from '../simulation.ts'
import { evolve } from './evolve.ts'
import type { Fact } from './facts.ts'
import { marksOf } from './marks.ts'
import type { Setting } from './setting.ts'
import { start } from './state.ts'
import { pointsOf, qualityOf } from './value.ts'
import { talkShareOf } from './view.ts'

/**
 * The score of a talk, 0 to 100, from its facts alone:
 *
 *   total = 60 × process + 40 × outcome
 *
 * - process: weighted mean of the marks, which are the level of each line, and where the scenario judges them the talk
 *   share and the kinds of questions; 0 if nothing was said
 * - outcome: result ÷ target, at most 1; the result is the ending's value and the worth of the findings
 *
 * Worked example (score.unit.test.ts): lines of level 1, 0.5 and 0.5 with weight 1, 1 and 2 → process 0.625; an ending of
 * 60 and a finding worth 20 of a target of 80 → outcome 1; total 60 × 0.625 + 40 × 1 = 77.5.
 *
 * The weights are assumptions of the course [A]: most weight on what the seller decides, less on luck.
 */
export const WEIGHT = { process: 60, outcome: 40 } as const

export function score(setting: Setting, seed: number, facts: readonly Fact[]): Scorecard {
  const { desk } = facts.reduce(evolve, start(setting, seed))
  const marks = marksOf(setting, facts, desk)
  // Rounded first: a run that shows as many points as it takes has passed.
  const total = round1(WEIGHT.process * (meanOf(marks) ?? 0) + WEIGHT.outcome * qualityOf(setting, desk))
  const shown = COMPETENCIES.flatMap((name) => {
    const mean = meanOf(marks.filter(({ competency }) => competency === name))
    return mean === null ? [] : [[name, round1(mean * 100)] as const]
  })
  return {
    total,
    passed: total >= setting.scenario.pass,
    competencies: Object.fromEntries(shown),
    marks,
    outcome: {
      result: round1(pointsOf(setting, desk)),
      target: setting.scenario.target,
      found: desk.found.length,
      findings: setting.findings.size,
      time: desk.time,
      talkShare: Math.round(100 * talkShareOf(desk)),
      choices: desk.step,
    },
  }
}

/** Weighted mean of the marks, 0 to 1; `null` if none weighs anything. */
function meanOf(marks: readonly Mark[]): number | null {
  const weight = marks.reduce((sum, mark) => sum + mark.weight, 0)
  return weight > 0 ? marks.reduce((sum, mark) => sum + mark.weight * mark.value, 0) / weight : null
}

function round1(value: number): number {
  return Math.round(value * 10) / 10
}
