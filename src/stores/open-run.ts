import type { Playbook } from '../schema/playbook.ts'
import type { Kind } from '../schema/scenario/scenario.ts'
import type { Rules, Scorecard } from '../sim/simulation.ts'
import { type LocalSession, localSession } from './local-session.ts'
import { pinContent, readContent, readRun, runKey, type StoredRun, writeRun } from './runs.ts'
import { setItemAside } from './vault.ts'

/** What a page hands over: the content of today, in the reader's language, with its hashes. */
export interface RunContent<Scenario = { readonly id: string; readonly kind: Kind }> {
  readonly scenario: Scenario
  readonly playbook: Playbook
  readonly hashes: { readonly scenario: string; readonly playbook: string }
}

export interface OpenedRun<Setting, View, Command, Fact> {
  readonly session: LocalSession<View, Command, Fact>
  readonly setting: Setting
  readonly resumed: boolean
  /** The course has changed since the run began; it is played on as it was then. */
  readonly pinned: boolean
  scorecard(): Scorecard
}

/** Begins runs of one kind of exercise and goes on with them. */
export function runsOf<
  Scenario extends { readonly id: string; readonly kind: Kind },
  Setting,
  State,
  View,
  Command,
  Fact extends object,
>(simulation: Rules<Scenario, Setting, State, View, Command, Fact>) {
  type Opened = OpenedRun<Setting, View, Command, Fact>

  /** Begins a run: with new luck, or with the seed given. */
  function begin({ scenario, playbook, hashes }: RunContent<Scenario>, seed: number = newSeed()): Opened {
    const setting = simulation.prepare(scenario, playbook)
    const run: Omit<StoredRun, 'v' | 'sum' | 'at'> = {
      id: newId(),
      kind: scenario.kind,
      scenario: scenario.id,
      scenarioHash: hashes.scenario,
      playbook: playbook.id,
      playbookHash: hashes.playbook,
      rulesVersion: simulation.rulesVersion,
      seed,
      facts: [],
      finished: false,
      ...simulation.progress(simulation.view(simulation.start(setting, seed)), setting),
    }
    pinContent(run, scenario, playbook)
    writeRun(run)
    return open(readRun(run.id) ?? { ...run, v: 1, sum: 0, at: '' }, setting, { resumed: false, pinned: false })
  }

  /**
   * Goes on with a stored run; `null` if it is gone, was damaged (it is then set aside and named), or began with
   * content that neither the course nor this browser has any more: on other content its facts would mean something else.
   */
  function resume(content: RunContent<Scenario>, id: string): Opened | null {
    const run = readRun(id)
    if (!run) return null
    const same = run.scenarioHash === content.hashes.scenario && run.playbookHash === content.hashes.playbook
    const kept = same ? content : readContent(run)
    if (!kept) return null
    try {
      const setting = simulation.prepare(kept.scenario as Scenario, kept.playbook as Playbook)
      return open(run, setting, { resumed: true, pinned: !same })
    } catch {
      // Its facts, or what it was pinned to, mean nothing to these rules: written by hand, or by another edition.
      setItemAside(runKey(id))
      return null
    }
  }

  function open(run: StoredRun, setting: Setting, how: Pick<Opened, 'resumed' | 'pinned'>): Opened {
    const session = localSession(simulation, setting, run)
    return { session, setting, ...how, scorecard: () => simulation.score(setting, run.seed, session.$story.get()) }
  }

  return { begin, resume }
}

/** 31 bits, so that it can be typed in and read out. */
function newSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1
}

/** `crypto.randomUUID` is missing on plain http in a local network. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
