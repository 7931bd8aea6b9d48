import type { Playbook } from '../schema/playbook.ts'
import type { Scenario } from '../schema/scenario/scenario.ts'
import { reviewables } from '../sim/reviewables.ts'
import { simulations } from '../sim/simulations.ts'

/** A scenario with all that the review asks of its kind; the expert is the yardstick. */
export function modelFor(scenario: Scenario, playbook: Playbook, seed: number) {
  const simulation = simulations[scenario.kind]
  const reference = simulation.policies.expert
  if (!reference) throw new TypeError(`exercises of the kind "${scenario.kind}" have no expert`)
  const setting = simulation.prepare(scenario, playbook)
  return { simulation, reviewable: reviewables[scenario.kind], setting, reference, seed }
}
