import { type StepClass, stepClass } from './domain/steps.ts'
import { evolve } from './evolve.ts'
import type { Fact, Offer } from './facts.ts'
import { bestFor } from './outlook.ts'
import { offerOf, outcomeOf } from './packages.ts'
import { leftOnTable, type Quality, qualityOf, type Reckoning, reckon } from './quality.ts'
import { type Told, whatQuestionsTell } from './questions.ts'
import type { Setting } from './setting.ts'
import { start } from './state.ts'
import type { Table } from './view.ts'

/**
 * What the talk looks like once it is over and the buyer is known. Pure; the screen draws this and nothing else.
 * Worths are 0 to 1; `theirs` is the true buyer's.
 */
export interface Debrief {
  /** What each issue counted for on both sides; `guess` is what the brief would make one expect of theirs. */
  readonly weights: readonly {
    readonly issue: string
    readonly ours: number
    readonly theirs: number
    readonly guess: number
  }[]
  /** Every package that was on the table, oldest first; the first two are quote and demand. */
  readonly offers: readonly DebriefOffer[]
  /** The frontier, best for us first. */
  readonly frontier: readonly Point[]
  readonly solutions: {
    readonly nash: readonly Point[]
    readonly kalai: readonly Point[]
    readonly kalaiSmorodinsky: readonly Point[]
    readonly welfare: readonly Point[]
  }
  /** What each side had without a deal, at the end. */
  readonly limits: { readonly ours: number; readonly theirs: number }
  readonly deal: Point | null
  readonly quality: Quality
  /** How much more each side could have had at no loss to the other. */
  readonly left: { readonly ours: number; readonly theirs: number }
  /** The package that would have given us more and them no less than the end did; `null` if there was none. */
  readonly better: Point | null
  readonly questions: readonly Told[]
}

export interface Point {
  readonly offer: Offer
  readonly ours: number
  readonly theirs: number
  /** Whether it suits both. */
  readonly isRational: boolean
}

export interface DebriefOffer extends Point {
  readonly by: 'us' | 'them'
  readonly round: number
  readonly what: 'offer' | 'trade'
  /** Against the same side's package before it; `null` for the first. */
  readonly step: StepClass | null
  /** Whether it moved one issue towards the other side and another one away. */
  readonly isTrade: boolean
}

export function debrief(setting: Setting, seed: number, facts: readonly Fact[]): Debrief {
  const opening = start(setting, seed)
  const end = facts.reduce(evolve, opening)
  const { table, truth } = end
  const reckoning = reckon(setting, truth, table)
  const { solutions } = reckoning
  const points = (numbers: readonly number[]) => numbers.map((n) => pointOf(setting, reckoning, n))
  return {
    weights: setting.issues.map(({ id, weight, theirWeight }, i) => ({
      issue: id,
      ours: weight,
      theirs: truth.weights[i] as number,
      guess: theirWeight,
    })),
    offers: offersOf(setting, table, reckoning),
    frontier: points(solutions.pareto),
    solutions: {
      nash: points(solutions.nash),
      kalai: points(solutions.kalai),
      kalaiSmorodinsky: points(solutions.kalaiSmorodinsky),
      welfare: points(solutions.welfare),
    },
    limits: { ours: table.limit, theirs: reckoning.theirs.reservation },
    deal: table.deal === null ? null : pointOf(setting, reckoning, outcomeOf(setting, table.deal)),
    quality: qualityOf(setting, table, reckoning),
    left: leftOnTable(reckoning, table.deal, setting),
    better: betterThan(setting, table, reckoning),
    questions: whatQuestionsTell(setting, truth, facts, opening, reckoning),
  }
}

function pointOf(setting: Setting, { ours, theirs }: Reckoning, n: number): Point {
  const [mine, yours] = [ours.worth[n] as number, theirs.worth[n] as number]
  const isRational = mine >= ours.reservation - 1e-9 && yours >= theirs.reservation - 1e-9
  return { offer: offerOf(setting, n), ours: mine, theirs: yours, isRational }
}

function offersOf(setting: Setting, table: Table, reckoning: Reckoning): DebriefOffer[] {
  const last: Partial<Record<'us' | 'them', Point>> = {}
  return table.moves.flatMap((move): DebriefOffer[] => {
    if (!('offer' in move)) return []
    const point = pointOf(setting, reckoning, outcomeOf(setting, move.offer))
    const before = last[move.by]
    last[move.by] = point
    const step = before ? stepBetween(before, point, move.by) : null
    const isTrade = before !== undefined && movesBothWays(setting, before.offer, point.offer)
    return [{ ...point, by: move.by, round: move.round, what: move.what, step, isTrade }]
  })
}

function stepBetween(before: Point, after: Point, by: 'us' | 'them'): StepClass {
  const [ours, theirs] = [after.ours - before.ours, after.theirs - before.theirs]
  return by === 'us' ? stepClass(ours, theirs) : stepClass(theirs, ours)
}

function movesBothWays({ issues }: Setting, before: Offer, after: Offer): boolean {
  const steps = issues.map(({ id, options }) => {
    const value = (chosen: string | undefined) => options.find((option) => option.id === chosen)?.ours ?? 0
    return value(after[id]) - value(before[id])
  })
  return steps.some((step) => step > 0) && steps.some((step) => step < 0)
}

/** Worth that one would notice. */
const NOTICED = 0.005

function betterThan(setting: Setting, { deal, limit }: Table, reckoning: Reckoning): Point | null {
  const { ours, theirs } = reckoning
  const n = deal === null ? null : outcomeOf(setting, deal)
  const best = bestFor(setting, theirs.worth, n === null ? theirs.reservation : (theirs.worth[n] as number))
  const mine = n === null ? limit : (ours.worth[n] as number)
  return best !== null && (ours.worth[best] as number) > mine + NOTICED ? pointOf(setting, reckoning, best) : null
}
