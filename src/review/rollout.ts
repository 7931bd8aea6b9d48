import { mixSeeds } from '../sim/random.ts'
import { apply } from '../sim/run.ts'
import type { Policy, Reviewable, Simulation } from '../sim/simulation.ts'

/** A kind of exercise with all that the review needs of it. */
export interface Model<Setting, State, View, Command, Fact> {
  readonly simulation: Simulation<never, Setting, State, View, Command, Fact>
  readonly reviewable: Reviewable<Setting, State, View, Command, Fact>
  readonly setting: Setting
  /** Who plays on after the decision. */
  readonly reference: Policy<View, Command, Setting>
  /** Seed of the run under review: each run is judged in worlds of its own, all its decisions in the same ones. */
  readonly seed: number
}

/** More commands than any run has; a bot that gets here is caught in a loop. */
const LIMIT = 20_000
/** Futures that have not met after so many looks seldom do. */
const MEETINGS = 3

/** Values at the end of futures already played in one world, by the fingerprints they went through. */
export type Played = Map<number, number>

/** A world that a view leaves possible, and what has been played in it. */
export interface World<State> {
  readonly luck: number
  readonly start: State
  readonly played: Played
}

export function imagined<Setting, State, View, Command, Fact>(
  { reviewable, setting, seed }: Model<Setting, State, View, Command, Fact>,
  view: View,
  world: number,
  played: Played = new Map(),
): World<State> {
  const luck = mixSeeds(seed, world)
  return { luck, start: reviewable.imagine(setting, view, luck), played }
}

/** The value at the end if `command` is given now and the reference plays on, in one imagined world. */
export function rollout<Setting, State, View, Command, Fact>(
  model: Model<Setting, State, View, Command, Fact>,
  view: View,
  command: Command,
  world: number,
  played?: Played,
): number {
  return playOut(model, imagined(model, view, world, played), command)
}

/**
 * The same in a world at hand. Two commands often come to the same by the end of the week, the hours only spent in
 * another order: a future that meets an earlier one of its world takes over its end.
 */
export function playOut<Setting, State, View, Command, Fact>(
  model: Model<Setting, State, View, Command, Fact>,
  { luck, start, played }: World<State>,
  command: Command,
): number {
  const { simulation, reviewable, setting, reference } = model
  let state = step(model, start, command)
  const passed: number[] = []
  const end = (value: number): number => {
    for (const point of passed) played.set(point, value)
    return value
  }
  for (let n = 0; n < LIMIT; n += 1) {
    const now = simulation.view(state)
    if (simulation.isFinished(now)) return end(reviewable.value(setting, now))
    const point = passed.length < MEETINGS ? reviewable.fingerprint(setting, state) : null
    if (point !== null) {
      const known = played.get(point)
      if (known !== undefined) return end(known)
      passed.push(point)
    }
    state = step(model, state, reference(now, setting, luck))
  }
  throw new Error('the reference policy did not end')
}

function step<Setting, State, View, Command, Fact>(
  model: Model<Setting, State, View, Command, Fact>,
  state: State,
  command: Command,
): State {
  const sooner = model.reviewable.advance?.(state, command)
  if (sooner) return sooner
  const applied = apply(model.simulation, state, command)
  if ('refusal' in applied) throw new Error(`refused in a rollout: ${applied.refusal.code}`)
  return applied.state
}
