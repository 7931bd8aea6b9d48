import { drawTruth } from './answer.ts'
import { linesOf } from './lines.ts'
import type { Setting, Truth } from './setting.ts'
import type { Desk } from './view.ts'

/** The whole of a run: what the seller may know (`desk`) and, beside it, what is true. */
export interface State {
  readonly setting: Setting
  readonly seed: number
  readonly truth: Truth
  readonly desk: Desk
}

/** The talk at its first beat. The desk is the same for every seed; only what is hidden differs. */
export function start(setting: Setting, seed: number): State {
  const { scenario } = setting
  const belief = setting.worlds.map(({ chance }) => chance)
  const desk: Desk = {
    beat: scenario.first,
    ended: null,
    step: 0,
    time: 0,
    spoken: 0,
    patience: scenario.patience.start,
    mood: scenario.mood.start,
    found: [],
    said: [],
    variables: Object.fromEntries(scenario.variables.map(({ id, start: value }) => [id, value])),
    asked: { situation: 0, problem: 0, implication: 0, payoff: 0 },
    belief,
    transcript: [],
  }
  const transcript = linesOf(setting.beats.get(scenario.first)?.says ?? [], desk)
  return { setting, seed, truth: drawTruth(setting, belief, seed), desk: { ...desk, transcript } }
}
