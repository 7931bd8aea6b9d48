import { loadCourse } from '../../authoring/course.ts'
import { reviewables } from '../../sim/reviewables.ts'
import { play } from '../../sim/run.ts'
import { simulations } from '../../sim/simulations.ts'
import { samplingOf } from '../adjusted.ts'
import { gradeOf } from '../grade.ts'
import { estimate, meanOf, type Paired } from '../paired.ts'
import { brierOf, deviation, variance } from '../reliability.ts'
import { pointOf, review } from '../review.ts'

/** Whether the review is fair: what it says of many runs of a policy, by which it is judged itself. */

/** From the best player to the worst. */
export const POLICIES = ['expert', 'average', 'random'] as const
export type PolicyName = (typeof POLICIES)[number]

/** What is asked of one reviewed run; plain numbers, so that a worker can hand them over. */
export interface Run {
  /** Points that a decision lost on average. */
  readonly regret: number
  readonly final: number
  readonly luck: number
  /** The result with luck taken out. */
  readonly adjusted: number
  /** Variance that the luck-adjusted result has for want of worlds. */
  readonly sampling: number
  /** Result as a percentage of the goal. */
  readonly reached: number
  /** Score of the review, 0 to 100. */
  readonly score: number
  readonly identityError: number
}

export function modelOf(id: string) {
  const course = loadCourse()
  const scenario = course.scenarios.get(id)
  const playbook = course.playbooks.get(scenario?.playbook ?? '')
  if (!scenario || !playbook) throw new Error(`no scenario ${id}`)
  const simulation = simulations[scenario.kind]
  const reference = simulation.policies.expert
  if (!reference) throw new Error('no expert')
  return {
    simulation,
    reviewable: reviewables[scenario.kind],
    setting: simulation.prepare(scenario, playbook),
    reference,
  }
}

/** Lets a policy play a seed and reviews the run, every option in the same number of worlds. */
export function reviewedRun(id: string, policy: PolicyName, seed: number, worlds: number): Run {
  const model = { ...modelOf(id), seed }
  const { simulation, reviewable, setting } = model
  const facts = play(simulation, setting, policy, seed)
  const found = review(model, facts, { pilot: worlds, cap: worlds })
  const point = pointOf(model, found.start.mean)
  const goal = reviewable.goal(setting)
  const statements = simulation
    .score(setting, seed, facts)
    .marks.filter(({ code }) => code.startsWith('chance-stated'))
    .map(({ code, params }) => ({ chance: Number(params?.chance) / 100, came: code === 'chance-stated-won' }))
  const { decisions, final, luck, identityError, adjusted } = found
  return {
    regret: meanOf(decisions.map(({ regret }) => regret.mean)) / point,
    final,
    luck,
    adjusted: adjusted.mean,
    sampling: samplingOf(decisions, found.start),
    reached: (100 * final) / goal,
    score: gradeOf({ decisions, point, adjusted: adjusted.mean, goal, brier: brierOf(statements) }).total,
    identityError,
  }
}

export interface Figures {
  /** Points a decision. */
  readonly regret: Paired
  readonly luck: Paired
  /** Luck in standard errors from zero. */
  readonly z: number
  /** Results less the adjusted ones, in standard errors from zero. */
  readonly off: number
  readonly raw: number
  /** Standard deviation of the results with luck taken out. */
  readonly adjusted: number
  /** Variance of the adjusted results ÷ that of the raw ones. */
  readonly ratio: number
  /** The same without what the adjusted results vary by only for want of worlds. */
  readonly clean: number
  /** Variance of the scores ÷ that of the results in percent of the goal. */
  readonly score: number
}

export function figuresOf(runs: readonly Run[]): Figures {
  const luck = estimate(runs.map((run) => run.luck))
  const raw = variance(runs.map(({ final }) => final))
  const adjusted = runs.map((run) => run.adjusted)
  const off = estimate(runs.map((run) => run.final - run.adjusted))
  const sampling = meanOf(runs.map((run) => run.sampling))
  return {
    regret: estimate(runs.map(({ regret }) => regret)),
    luck,
    z: luck.mean / luck.se,
    off: off.mean / off.se,
    raw: Math.sqrt(raw),
    adjusted: deviation(adjusted),
    ratio: variance(adjusted) / raw,
    clean: Math.max(0, variance(adjusted) - sampling) / raw,
    score: variance(runs.map(({ score }) => score)) / variance(runs.map(({ reached }) => reached)),
  }
}
