import type { Playbook } from '../../schema/playbook.ts'
import type { Scenario } from '../../schema/scenario/scenario.ts'
import type { RunContent } from '../open-run.ts'
import { readContent, readRun, type StoredRun } from '../runs.ts'

/** A finished run and what it was played on. */
export interface FoundRun {
  readonly run: StoredRun
  readonly scenario: Scenario
  readonly playbook: Playbook
  /** As that kind of exercise prepares it. */
  readonly setting: unknown
  /** The course has changed since; the run is reviewed as it was then. */
  readonly pinned: boolean
}

/**
 * Why there is nothing to look back on: gone or damaged (it is then set aside), not played to its end, of another
 * scenario (its id is given), or begun with content that neither the course nor this browser has any more.
 */
export type Trouble =
  | { readonly trouble: 'missing' | 'unfinished' | 'contentGone' }
  | { readonly trouble: 'elsewhere'; readonly scenario: string }

/** Joins scenario and playbook, as the kind of exercise does. */
type Prepare = (scenario: Scenario, playbook: Playbook) => unknown

export function findRun(prepare: Prepare, content: RunContent<Scenario>, id: string): FoundRun | Trouble {
  const run = readRun(id)
  if (!run) return { trouble: 'missing' }
  if (run.scenario !== content.scenario.id) return { trouble: 'elsewhere', scenario: run.scenario }
  if (!run.finished) return { trouble: 'unfinished' }
  const same = run.scenarioHash === content.hashes.scenario && run.playbookHash === content.hashes.playbook
  const kept = same ? content : readContent(run)
  if (!kept) return { trouble: 'contentGone' }
  const scenario = kept.scenario as Scenario
  const playbook = kept.playbook as Playbook
  try {
    return { run, scenario, playbook, setting: prepare(scenario, playbook), pinned: !same }
  } catch {
    // Pinned by another edition, or written by hand: it means nothing to these rules.
    return { trouble: 'contentGone' }
  }
}
