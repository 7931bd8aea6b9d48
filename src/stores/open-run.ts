import type { Playbook } from '../schema/playbook.ts'
import type { TerritoryScenario } from '../schema/scenario.ts'
import type { Scorecard } from '../sim/simulation.ts'
import type { Desk } from '../sim/territory/desk.ts'
import type { Command, Fact } from '../sim/territory/facts.ts'
import type { Setting } from '../sim/territory/setting.ts'
import { territory } from '../sim/territory/territory.ts'
import { type LocalSession, localSession } from './local-session.ts'
import { pinContent, readContent, readRun, runKey, type StoredRun, writeRun } from './runs.ts'
import { setItemAside } from './vault.ts'

/** What a page hands over: the content of today, in the reader's language, with its hashes. */
export interface RunContent {
  readonly scenario: TerritoryScenario
  readonly playbook: Playbook
  readonly hashes: { readonly scenario: string; readonly playbook: string }
}

export type TerritorySession = LocalSession<Desk, Command, Fact>

export interface OpenedRun {
  readonly session: TerritorySession
  readonly setting: Setting
  readonly resumed: boolean
  /** The course has changed since the run began; it is played on as it was then. */
  readonly pinned: boolean
  scorecard(): Scorecard
}

/** Begins a run: with new luck, or with the seed given. */
export function beginRun(content: RunContent, seed: number = newSeed()): OpenedRun {
  const { scenario, playbook, hashes } = content
  const run: Omit<StoredRun, 'v' | 'sum' | 'at'> = {
    id: newId(),
    kind: scenario.kind,
    scenario: scenario.id,
    scenarioHash: hashes.scenario,
    playbook: playbook.id,
    playbookHash: hashes.playbook,
    rulesVersion: territory.rulesVersion,
    seed,
    facts: [],
    finished: false,
    step: 1,
    steps: scenario.weeks,
  }
  pinContent(run, scenario, playbook)
  writeRun(run)
  const stored = readRun(run.id) ?? { ...run, v: 1, sum: 0, at: '' }
  return open(stored, territory.prepare(scenario, playbook), { resumed: false, pinned: false })
}

/**
 * Goes on with a stored run; `null` if it is gone, was damaged (it is then set aside and named), or began with
 * content that neither the course nor this browser has any more: on other content its facts would mean something else.
 */
export function resumeRun(content: RunContent, id: string): OpenedRun | null {
  const run = readRun(id)
  if (!run) return null
  const same = run.scenarioHash === content.hashes.scenario && run.playbookHash === content.hashes.playbook
  const kept = same ? content : readContent(run)
  if (!kept) return null
  try {
    const setting = territory.prepare(kept.scenario as TerritoryScenario, kept.playbook as Playbook)
    return open(run, setting, { resumed: true, pinned: !same })
  } catch {
    // Its facts, or what it was pinned to, mean nothing to these rules: written by hand, or by another edition.
    setItemAside(runKey(id))
    return null
  }
}

function open(run: StoredRun, setting: Setting, how: Pick<OpenedRun, 'resumed' | 'pinned'>): OpenedRun {
  const session = localSession(territory, setting, run)
  return { session, setting, ...how, scorecard: () => territory.score(setting, run.seed, session.$story.get()) }
}

/** 31 bits, so that it can be typed in and read out. */
function newSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1
}

/** `crypto.randomUUID` is missing on plain http in a local network. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
