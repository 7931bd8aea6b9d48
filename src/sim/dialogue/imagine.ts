import { drawTruth } from './answer.ts'
import type { Setting } from './setting.ts'
import type { State } from './state.ts'
import type { Desk } from './view.ts'

/** A world that this desk leaves possible: what is hidden is drawn from what was heard, the luck to come is its own. */
export function imagine(setting: Setting, desk: Desk, world: number): State {
  // What was said before is not said again: nothing to come hangs on the transcript.
  return { setting, seed: world, truth: drawTruth(setting, desk.belief, world), desk: { ...desk, transcript: [] } }
}
