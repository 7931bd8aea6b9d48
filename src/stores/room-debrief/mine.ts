import type { DebriefMine } from '../../protocol/debrief.ts'
import type { Locale } from '../../schema/locale.ts'
import type { Playbook } from '../../schema/playbook.ts'
import type { TerritoryScenario } from '../../schema/scenario/territory.ts'
import { prepare } from '../../sim/territory/setting.ts'
import { localiseDeep } from '../../words/localise.ts'
import type { FoundRun } from '../review/found.ts'
import { checksum } from '../runs.ts'
import { type RoomRun, readRun } from './run.ts'

/** A trainee's own run, as the debrief of a run takes it. */
export interface MyRun {
  readonly found: FoundRun
  readonly scenario: TerritoryScenario
  readonly run: RoomRun
}

export function myRun(mine: DebriefMine, locale: Locale): MyRun {
  const scenario = localiseDeep(mine.content.scenario as TerritoryScenario, locale)
  const playbook = localiseDeep(mine.content.playbook as Playbook, locale)
  const setting = prepare(scenario, playbook)
  const run = readRun(setting, mine.seed, mine.run.run, mine.run.entries)
  const { kind, scenarioHash, playbookHash, rulesVersion, seed } = mine
  const { step, steps } = mine.run
  const at = new Date(mine.run.entries.at(-1)?.at ?? 0).toISOString()
  const stored = {
    ...{
      v: 1 as const,
      id: `${mine.room}-${run.id}`,
      kind,
      scenario: mine.scenario,
      scenarioHash,
      playbook: playbook.id,
    },
    ...{ playbookHash, rulesVersion, seed, facts: run.facts, sum: checksum(run.facts), finished: run.finished },
    ...{ step: Math.min(step, steps), steps, at },
  }
  return { found: { run: stored, scenario, playbook, setting, pinned: false }, scenario, run }
}
