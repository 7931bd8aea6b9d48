import type { DialogueScenario } from '../../schema/scenario/dialogue.ts'
import type { Rules } from '../simulation.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { Command, Fact } from './facts.ts'
import { machineGate } from './machine.ts'
import { options } from './options.ts'
import { permit } from './permit.ts'
import { score } from './score.ts'
import { prepare, type Setting } from './setting.ts'
import { type State, start } from './state.ts'
import type { Desk } from './view.ts'

/** A conversation: a call, a meeting, an exchange of letters, without bots: all that a page needs on which a person plays. */
export const dialogueRules: Rules<DialogueScenario, Setting, State, Desk, Command, Fact> = {
  kind: 'dialogue',
  rulesVersion: 1,
  prepare,
  start,
  decide,
  evolve,
  view: (state) => state.desk,
  permit,
  gate: machineGate,
  options,
  isFinished: (desk) => desk.ended !== null,
  progress: (desk, setting) => ({
    step: desk.ended ? setting.scenario.turns : Math.min(desk.step + 1, setting.scenario.turns),
    steps: setting.scenario.turns,
  }),
  score,
}
