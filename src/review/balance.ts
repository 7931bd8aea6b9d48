import { play } from '../sim/run.ts'
import { samplingOf, withoutLuck } from './adjusted.ts'
import { type Choices, choicesIn } from './choices.ts'
import { difference, meanOf } from './paired.ts'
import { deviation, type Interval, interval, jackknife, luckShare, reliabilityOf, runsNeeded } from './reliability.ts'
import { type Review, review } from './review.ts'
import type { Model } from './rollout.ts'

/** Whether a scenario tells players apart: its figures over many seeds. */
export interface Balance {
  readonly policies: readonly PolicyFigures[]
  readonly luck: Luck
  readonly choices: Choices
}

export interface PolicyFigures {
  readonly policy: string
  /** Points, 0 to 100. */
  readonly score: { readonly mean: number; readonly sd: number }
  /** What came out, in the exercise's own unit. */
  readonly value: { readonly mean: number; readonly sd: number }
  /** Points by which the expert is ahead on the same seeds, with its 95 % interval; `null` for the expert. */
  readonly gap: Interval | null
}

export interface Luck {
  /** Share of the variance of results that is luck, 0 to 1, with its standard error. */
  readonly share: number
  readonly se: number
  /** Share of the variance of results that is not luck. */
  readonly reliability: number
  /** Runs whose mean result has a reliability of 0.8; infinite if no number would do. */
  readonly runsNeeded: number
  /** The same for the score. */
  readonly scoreReliability: number
  readonly scoreRunsNeeded: number
}

/** The players whom one run should tell apart: the yardstick, and one with the usual faults. */
export const FIELD = ['expert', 'average'] as const

export interface Size {
  /** Runs of each policy, on the seeds 1, 2, …. */
  readonly seeds: number
  /** How many runs of the average player are reviewed. */
  readonly reviews: number
  /** Worlds for each option in these reviews. */
  readonly worlds: number
}

export interface Runs<Fact> {
  readonly facts: readonly (readonly Fact[])[]
  readonly scores: readonly number[]
  readonly values: readonly number[]
}

export function balance<Setting, State, View, Command extends object, Fact>(
  model: Model<Setting, State, View, Command, Fact>,
  size: Size,
): Balance {
  const seeds = Array.from({ length: size.seeds }, (_, n) => n + 1)
  const runs = new Map(
    Object.entries(model.simulation.policies).map(([name, policy]) => [name, runsOf(model, policy, seeds)]),
  )
  const field = FIELD.map((name) => runs.get(name)).filter((found) => found !== undefined)
  const [reference, average] = field
  if (!reference || !average) throw new TypeError(`the balance needs the policies ${FIELD.join(' and ')}`)
  const reviews = average.facts
    .slice(0, size.reviews)
    .map((facts, n) => review({ ...model, seed: n + 1 }, facts, { pilot: size.worlds, cap: size.worlds }))
  const start = meanOf(reviews.map((found) => found.start.mean))
  return {
    policies: [...runs].map(([policy, own]) => figuresOf(policy, own, reference)),
    luck: luckOf(field, reviews, start),
    choices: choicesIn(reviews, start / model.reviewable.steps(model.setting) / 100),
  }
}

/** Lets a policy play a run on each seed. */
export function runsOf<Setting, State, View, Command, Fact>(
  { simulation, reviewable, setting }: Model<Setting, State, View, Command, Fact>,
  policy: Model<Setting, State, View, Command, Fact>['reference'],
  seeds: readonly number[],
): Runs<Fact> {
  const one = { ...simulation, policies: { it: policy } }
  const facts = seeds.map((seed) => play(one, setting, 'it', seed))
  const seedOf = (n: number) => seeds[n] ?? 0
  return {
    facts,
    scores: facts.map((run, n) => simulation.score(setting, seedOf(n), run).total),
    values: facts.map((run, n) =>
      reviewable.value(setting, simulation.view(run.reduce(simulation.evolve, simulation.start(setting, seedOf(n))))),
    ),
  }
}

function figuresOf<Fact>(policy: string, own: Runs<Fact>, reference: Runs<Fact>): PolicyFigures {
  return {
    policy,
    score: { mean: meanOf(own.scores), sd: deviation(own.scores) },
    value: { mean: meanOf(own.values), sd: deviation(own.values) },
    gap: own === reference ? null : interval(difference(reference.scores, own.scores)),
  }
}

/**
 * The reference never errs by its own yardstick, so its luck-adjusted value is the start's; the average player's is what
 * its decisions keep of it. Both are estimates: what they vary by for want of worlds is taken off.
 */
function luckOf<Fact, Command>(field: readonly Runs<Fact>[], reviews: readonly Review<Command>[], start: number): Luck {
  const raw = field.map(({ values }) => values)
  const sure = { mean: start, se: 0 }
  const adjusted = reviews.map(({ decisions }) => ({
    value: withoutLuck(decisions, sure).mean,
    sampling: samplingOf(decisions, sure),
  }))
  const shareOf = (some: typeof adjusted) =>
    luckShare(
      raw,
      [some.map(() => start), some.map(({ value }) => value)],
      // Halved: of the two players only one is estimated.
      meanOf(some.map(({ sampling }) => sampling)) / 2,
    )
  const share = shareOf(adjusted)
  const scoreReliability = reliabilityOf(field.map(({ scores }) => scores))
  return {
    share,
    se: jackknife(adjusted.length, (skip) => shareOf(adjusted.filter((_, n) => n !== skip))),
    reliability: 1 - share,
    runsNeeded: runsNeeded(1 - share),
    scoreReliability,
    scoreRunsNeeded: runsNeeded(scoreReliability),
  }
}
