import type { Playbook } from '../../src/schema/playbook.ts'
import type { TerritoryScenario } from '../../src/schema/scenario.ts'
import { hashFacts } from '../../src/sim/log.ts'
import { play } from '../../src/sim/run.ts'
import { territory } from '../../src/sim/territory/territory.ts'

export interface Exercise {
  readonly scenario: TerritoryScenario
  readonly playbook: Playbook
}

/** Every policy's run of every exercise under every seed: the hash of its facts, and its score. */
export function playAll(exercises: readonly Exercise[], seeds: readonly number[]): Record<string, string> {
  const results: Record<string, string> = {}
  for (const { scenario, playbook } of exercises) {
    const setting = territory.prepare(scenario, playbook)
    for (const policy of Object.keys(territory.policies)) {
      for (const seed of seeds) {
        const facts = play(territory, setting, policy, seed)
        const { total, competencies } = territory.score(setting, seed, facts)
        results[`${scenario.id} ${policy} ${seed}`] = `${hashFacts(facts)} ${total} ${JSON.stringify(competencies)}`
      }
    }
  }
  return results
}
