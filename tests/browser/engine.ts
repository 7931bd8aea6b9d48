import type { Playbook } from '../../src/schema/playbook.ts'
import type { Scenario } from '../../src/schema/scenario/scenario.ts'
import { hashFacts } from '../../src/sim/log.ts'
import { play } from '../../src/sim/run.ts'
import { simulations } from '../../src/sim/simulations.ts'

export interface Exercise {
  readonly scenario: Scenario
  readonly playbook: Playbook
}

/** Every policy's run of every exercise under every seed: the hash of its facts, and its score. */
export function playAll(exercises: readonly Exercise[], seeds: readonly number[]): Record<string, string> {
  const results: Record<string, string> = {}
  for (const { scenario, playbook } of exercises) {
    const simulation = simulations[scenario.kind]
    const setting = simulation.prepare(scenario, playbook)
    for (const policy of Object.keys(simulation.policies)) {
      for (const seed of seeds) {
        const facts = play(simulation, setting, policy, seed)
        const { total, competencies } = simulation.score(setting, seed, facts)
        results[`${scenario.id} ${policy} ${seed}`] = `${hashFacts(facts)} ${total} ${JSON.stringify(competencies)}`
      }
    }
  }
  return results
}
