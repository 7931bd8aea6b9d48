import type { Refusal } from '../simulation.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { Command } from './facts.ts'
import type { Setting } from './setting.ts'
import { type State, start } from './state.ts'
import { qualityOf } from './value.ts'

/** A finished talk as numbers, for an exercise that it is a part of. */
export interface TalkResult {
  /** Result as a share of the target, 0 to 1. */
  readonly quality: number
  /** Ids of what was found out. */
  readonly found: readonly string[]
  /** Ending that was reached. */
  readonly ended: string
}

/** Replays the choices of a talk; a refusal if one of them was not possible, or if the talk did not end with the last. */
export function resultOf(
  setting: Setting,
  seed: number,
  commands: readonly Command[],
): TalkResult | { readonly refusal: Refusal } {
  let state: State = start(setting, seed)
  for (const command of commands) {
    const decision = decide(state, command)
    if ('refusal' in decision) return decision
    state = decision.facts.reduce(evolve, state)
  }
  const { desk } = state
  if (!desk.ended) return { refusal: { code: 'talk-not-over' } }
  return { quality: qualityOf(setting, desk), found: desk.found, ended: desk.ended.ending }
}
