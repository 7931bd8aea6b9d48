import type { Desk } from '../../sim/territory/desk.ts'
import { evolve } from '../../sim/territory/evolve.ts'
import type { Command, Fact } from '../../sim/territory/facts.ts'
import { permit } from '../../sim/territory/permit.ts'
import type { Setting } from '../../sim/territory/setting.ts'
import { type State, start } from '../../sim/territory/state.ts'
import type { Told } from './remote-session.ts'

/** The parts of a territory that a desk at a distance needs: no machines, no bots, no luck. */
export const toldTerritory: Told<Setting, State, Desk, Command, Fact> = {
  start,
  evolve,
  view: (state) => state.desk,
  permit,
}
