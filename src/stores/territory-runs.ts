import type { Desk } from '../sim/territory/desk.ts'
import type { Command, Fact } from '../sim/territory/facts.ts'
import type { Setting } from '../sim/territory/setting.ts'
import { territoryRules } from '../sim/territory/without-bots.ts'
import { type OpenedRun, runsOf } from './open-run.ts'

export type TerritoryRun = OpenedRun<Setting, Desk, Command, Fact>

/** Runs of territories, alone in the browser. */
export const territoryRuns = runsOf(territoryRules)
