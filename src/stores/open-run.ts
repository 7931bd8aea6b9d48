import type { Playbook } from '../schema/playbook.ts'
import type { TerritoryScenario } from '../schema/scenario.ts'
import type { Scorecard } from '../sim/simulation.ts'
import type { Desk } from '../sim/territory/desk.ts'
import type { Command, Fact } from '../sim/territory/facts.ts'
import type { Setting } from '../sim/territory/setting.ts'
import { territory } from '../sim/territory/territory.ts'
import { type LocalSession, localSession } from './local-session.ts'
import { pinContent, readContent, readRun, type StoredRun, writeRun } from './runs.ts'

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
  return open(readRun(run.id) ?? { ...run, v: 1, sum: 0, at: '' }, content, false)
}

/** Goes on with a stored run; `null` if it is gone or was damaged (it is then set aside and named). */
export function resumeRun(content: RunContent, id: string): OpenedRun | null {
  const run = readRun(id)
  return run ? open(run, content, true) : null
}

function open(run: StoredRun, content: RunContent, resumed: boolean): OpenedRun {
  const same = run.scenarioHash === content.hashes.scenario && run.playbookHash === content.hashes.playbook
  const kept = same ? undefined : readContent(run)
  const scenario = (kept?.scenario as TerritoryScenario | undefined) ?? content.scenario
  const playbook = (kept?.playbook as Playbook | undefined) ?? content.playbook
  const setting = territory.prepare(scenario, playbook)
  const session = localSession(territory, setting, run)
  const scorecard = (): Scorecard => territory.score(setting, run.seed, session.$story.get())
  return { session, setting, resumed, pinned: kept !== undefined, scorecard }
}

/** 31 bits, so that it can be typed in and read out. */
function newSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1
}

/** `crypto.randomUUID` is missing on plain http in a local network. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
