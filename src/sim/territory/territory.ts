import type { TerritoryScenario } from '../../schema/scenario/territory.ts'
import type { Simulation } from '../simulation.ts'
import { decide } from './decide.ts'
import type { Desk } from './desk.ts'
import { evolve, evolveAll } from './evolve.ts'
import type { Command, Fact } from './facts.ts'
import { machineGate } from './machine.ts'
import { options } from './options.ts'
import { permit } from './permit.ts'
import { expert } from './policies/expert.ts'
import { random } from './policies/random.ts'
import { silent } from './policies/silent.ts'
import { average, greedy, roundRobin } from './policies/simple.ts'
import { score } from './score.ts'
import { prepare, type Setting } from './setting.ts'
import { type State, start } from './state.ts'

/** Running a sales territory for some weeks. */
export const territory: Simulation<TerritoryScenario, Setting, State, Desk, Command, Fact> = {
  kind: 'territory',
  rulesVersion: 1,
  prepare,
  start,
  decide,
  evolve,
  evolveAll,
  view: (state) => state.desk,
  permit,
  gate: machineGate,
  options,
  policies: { expert, average, greedy, 'round-robin': roundRobin, random, silent },
  isFinished: (desk) => desk.phase === 'finished',
  progress: (desk, setting) => ({ step: desk.week, steps: setting.scenario.weeks }),
  score,
}
