import type { Answer } from '../../schema/scenario/talk.ts'
import { draw } from '../random.ts'
import { answerHolds } from './condition.ts'
import type { Setting, Truth } from './setting.ts'
import type { Desk } from './view.ts'

/** How the buyer answers: in the order written, the first whose condition holds and whose chance comes true. */

/** Purposes of draws; answers have one each from `ANSWER` on. */
const PURPOSE = { mood: 1, truth: 2, ANSWER: 10 } as const

/** Where a draw is used: number of the option (or letter), and how often it has been said before. */
export interface DrawPlace {
  readonly subject: number
  readonly times: number
}

/** Number of the answer given. */
export function answerOf(
  setting: Setting,
  desk: Desk,
  truth: Truth,
  answers: readonly Answer[],
  seed: number,
  { subject, times }: DrawPlace,
): number {
  const given = answers.findIndex(
    ({ when, chance }, n) =>
      answerHolds(setting, when, desk, truth) &&
      (chance === undefined || draw(seed, subject, times, PURPOSE.ANSWER + n) < chance),
  )
  return given >= 0 ? given : answers.length - 1
}

/** Chance (0 to 1) of that answer where `truth` is so: what hearing it tells about what is hidden. */
export function likelihoodOf(
  setting: Setting,
  desk: Desk,
  truth: Truth,
  answers: readonly Answer[],
  given: number,
): number {
  let left = 1
  for (const [n, { when, chance = 1 }] of answers.entries()) {
    const here = answerHolds(setting, when, desk, truth) ? chance : 0
    if (n === given) return n === answers.length - 1 ? left : left * here
    left *= 1 - here
  }
  return 0
}

/** -1, 0 or 1: how far chance moves the mood beyond what is written. */
export function moodNoise({ scenario }: Setting, seed: number, { subject, times }: DrawPlace): number {
  const { noise } = scenario.mood
  const die = draw(seed, subject, times, PURPOSE.mood)
  if (die < noise) return 1
  return die > 1 - noise ? -1 : 0
}

/** What is so, drawn by these weights. */
export function drawTruth({ worlds }: Setting, weights: readonly number[], seed: number): Truth {
  let die = draw(seed, 0, 0, PURPOSE.truth)
  for (const [n, world] of worlds.entries()) {
    die -= weights[n] ?? 0
    if (die < 0) return world.truth
  }
  return worlds.findLast((_, n) => (weights[n] ?? 0) > 0)?.truth ?? []
}
