import type { Command, Fact } from '../sim/dialogue/facts.ts'
import type { Setting } from '../sim/dialogue/setting.ts'
import type { Desk } from '../sim/dialogue/view.ts'
import { dialogueRules } from '../sim/dialogue/without-bots.ts'
import { type OpenedRun, runsOf } from './open-run.ts'

export type DialogueRun = OpenedRun<Setting, Desk, Command, Fact>

/** Runs of dialogues, alone in the browser. */
export const dialogueRuns = runsOf(dialogueRules)
