import type { TerritoryScenario } from '../../schema/scenario/territory.ts'
import type { Rules } from '../simulation.ts'
import { decide } from './decide.ts'
import type { Desk } from './desk.ts'
import { evolve, evolveAll } from './evolve.ts'
import type { Command, Fact } from './facts.ts'
import { machineGate } from './machine.ts'
import { options } from './options.ts'
import { permit } from './permit.ts'
import { score } from './score.ts'
import { prepare, type Setting } from './setting.ts'
import { type State, start } from './state.ts'

/** Running a sales territory for some weeks, without bots: all that a page needs on which a person plays. */
export const territoryRules: Rules<TerritoryScenario, Setting, State, Desk, Command, Fact> = {
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
  isFinished: (desk) => desk.phase === 'finished',
  progress: (desk, setting) => ({ step: desk.week, steps: setting.scenario.weeks }),
  score,
}
