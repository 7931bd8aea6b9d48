import type { TerritoryScenario } from '../../schema/scenario/territory.ts'
import type { Simulation } from '../simulation.ts'
import type { Desk } from './desk.ts'
import type { Command, Fact } from './facts.ts'
import { expert } from './policies/expert.ts'
import { random } from './policies/random.ts'
import { silent } from './policies/silent.ts'
import { average, greedy, roundRobin } from './policies/simple.ts'
import type { Setting } from './setting.ts'
import type { State } from './state.ts'
import { territoryRules } from './without-bots.ts'

/** Running a sales territory for some weeks. */
export const territory: Simulation<TerritoryScenario, Setting, State, Desk, Command, Fact> = {
  ...territoryRules,
  policies: { expert, average, greedy, 'round-robin': roundRobin, random, silent },
}
