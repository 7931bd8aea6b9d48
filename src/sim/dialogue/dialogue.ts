import type { DialogueScenario } from '../../schema/scenario/dialogue.ts'
import type { Simulation } from '../simulation.ts'
import type { Command, Fact } from './facts.ts'
import { expert } from './policies/expert.ts'
import { average, naive, random } from './policies/habits.ts'
import type { Setting } from './setting.ts'
import type { State } from './state.ts'
import type { Desk } from './view.ts'
import { dialogueRules } from './without-bots.ts'

/** A conversation: a call, a meeting, an exchange of letters. */
export const dialogue: Simulation<DialogueScenario, Setting, State, Desk, Command, Fact> = {
  ...dialogueRules,
  policies: { expert, average, naive, random },
}
