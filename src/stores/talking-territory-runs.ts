import { territoryRulesWithTalks } from '../sim/territory/with-talks.ts'
import { runsOf } from './open-run.ts'

/** Runs of territories whose tasks can be talked through, alone in the browser. Apart: other territories do without it. */
export const talkingTerritoryRuns = runsOf(territoryRulesWithTalks)
