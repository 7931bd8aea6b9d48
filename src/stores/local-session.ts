import { atom } from 'nanostores'
import { writeLog } from '../sim/log.ts'
import { apply, replay } from '../sim/run.ts'
import type { Refusal, Rules } from '../sim/simulation.ts'
import { hasAttempt, readRun, runKey, type StoredRun, writeAttempt, writeRun } from './runs.ts'
import type { Notice, SaveState, Session } from './session.ts'
import { $storage, watchItems } from './vault.ts'

/** A run alone in the browser: the log lies in the vault, every accepted command is written at once. */
export interface LocalSession<View, Command, Fact> extends Session<View, Command, Fact> {
  readonly seed: number
}

/**
 * Two tabs never fork a run: before each command the log on disk must be the one this page knows; if another
 * tab went on, this page takes over that log and says so instead of writing.
 */
export function localSession<Setting, State, View, Command, Fact extends object>(
  simulation: Rules<never, Setting, State, View, Command, Fact>,
  setting: Setting,
  opened: StoredRun,
): LocalSession<View, Command, Fact> {
  let run = opened
  let state = replay(simulation, setting, run.seed, run.facts as readonly Fact[])
  const allows = simulation.gate(setting)
  const $view = atom(simulation.view(state))
  const $story = atom(run.facts as readonly Fact[])
  const $notice = atom<Notice | null>(trouble())
  const $saved = atom<SaveState>($notice.get() ? 'unsaved' : 'saved')

  /** Takes over what another tab has written. */
  function adopt(stored: StoredRun): void {
    run = stored
    state = replay(simulation, setting, run.seed, run.facts as readonly Fact[])
    show()
    $notice.set({ code: 'moved-elsewhere' })
  }

  function show(): void {
    $view.set(simulation.view(state))
    $story.set(run.facts as readonly Fact[])
  }

  function save(facts: readonly object[]): void {
    const view = simulation.view(state)
    const finished = simulation.isFinished(view)
    const { step, steps } = simulation.progress(view, setting)
    run = { ...run, facts, finished, step, steps }
    const saved = writeRun(run)
    $saved.set(saved ? 'saved' : 'unsaved')
    $notice.set(saved ? null : trouble())
    if (finished) keepAttempt()
  }

  function keepAttempt(): void {
    const card = simulation.score(setting, run.seed, run.facts as readonly Fact[])
    const { id, kind, scenario, scenarioHash, seed } = run
    const { total, passed, competencies, outcome } = card
    writeAttempt({ id, kind, scenario, scenarioHash, seed, total, passed, competencies, outcome })
  }

  // One that came in as a file, or whose page was closed between its last command and its score.
  if (run.finished && !hasAttempt(run.id)) keepAttempt()

  async function send(command: Command): Promise<Refusal | null> {
    const stored = readRun(run.id)
    if (stored && stored.facts.length !== run.facts.length) {
      adopt(stored)
      return { code: 'moved-elsewhere' }
    }
    const view = simulation.view(state)
    if (!allows(view, command)) return simulation.permit(setting, view, command) ?? { code: 'not-now' }
    const applied = apply(simulation, state, command)
    if ('refusal' in applied) return applied.refusal
    state = applied.state
    save([...run.facts, ...applied.facts])
    show()
    return null
  }

  const stopWatching = watchItems((key) => {
    if (key !== null && key !== runKey(run.id)) return
    const stored = readRun(run.id)
    if (stored && stored.facts.length !== run.facts.length) adopt(stored)
  })
  // Room was made: what had waited in the page is on disk now.
  const stopListening = $storage.listen((storage) => {
    if (storage !== 'ok' || $saved.get() !== 'unsaved') return
    $saved.set('saved')
    $notice.set(null)
  })
  const close = (): void => {
    stopWatching()
    stopListening()
  }

  return { id: run.id, seed: run.seed, $view, $story, $saved, $notice, send, exportLog: () => logOf(run), close }
}

/** Why what is written now would live in this page only; `null` if it would not. */
function trouble(): Notice | null {
  const storage = $storage.get()
  return storage === 'ok' ? null : { code: storage === 'full' ? 'storage-full' : 'storage-off' }
}

/** The run as a file. */
export function logOf(run: StoredRun): string {
  const { kind, scenario, scenarioHash, playbook, playbookHash, rulesVersion, seed, step, steps, finished, facts } = run
  const pin = { kind, scenario, scenarioHash, playbook, playbookHash, rulesVersion, seed }
  return writeLog({ ...pin, player: 'person', stand: { step, steps, finished } }, facts)
}
