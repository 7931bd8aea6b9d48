import { vi } from 'vitest'
import type { TerritoryScenario } from '../../schema/scenario/territory.ts'
import { hashText } from '../../sim/log.ts'
import { playbook, scenario } from '../../sim/testing/fixture.ts'
import type { RunContent } from '../open-run.ts'
import type { TerritoryRun } from '../territory-runs.ts'
import { type FakeStorage, openPage } from './fake-storage.ts'

/** The small territory as a page hands it over. */
export const smallContent: RunContent<TerritoryScenario> = contentOf({})

/** The small territory after an author has changed it. */
export function contentOf(own: Partial<TerritoryScenario>): RunContent<TerritoryScenario> {
  const changed = { ...scenario, ...own }
  return {
    scenario: changed,
    playbook,
    hashes: { scenario: hashText(JSON.stringify(changed)), playbook: hashText(JSON.stringify(playbook)) },
  }
}

export type Tab = Awaited<ReturnType<typeof openTab>>

/** A page of its own over a disk that others may share: modules, memory and watchers are fresh. */
export async function openTab(disk: FakeStorage | null) {
  vi.resetModules()
  openPage(disk)
  const page = window
  const vault = await import('../vault.ts')
  const runs = await import('../runs.ts')
  const { territoryRuns } = await import('../territory-runs.ts')
  // A page opens its disk at the first touch; it must be this page's.
  vault.listItems('')
  return {
    vault,
    runs,
    beginRun: territoryRuns.begin,
    resumeRun: territoryRuns.resume,
    /** Another tab has written: what a browser tells this one. */
    hear: (key: string | null): void => {
      page.dispatchEvent(Object.assign(new Event('storage'), { key, storageArea: disk }))
    },
  }
}

/** Plays on as a bot would until the run is finished or `enough` says so; throws when refused. */
export async function playOn(
  { session, setting }: TerritoryRun,
  policyName: string,
  enough: () => boolean = () => false,
): Promise<void> {
  const { territory } = await import('../../sim/territory/territory.ts')
  const policy = territory.policies[policyName]
  if (!policy) throw new RangeError(`no policy "${policyName}"`)
  while (session.$view.get().phase !== 'finished' && !enough()) {
    const refusal = await session.send(policy(session.$view.get(), setting, session.seed))
    if (refusal) throw new Error(refusal.code)
  }
}
