import { hashText, readLog } from '../sim/log.ts'
import type { FileFault, ProgressFile } from './progress-file.ts'
import { checksum, RunShape, runKey } from './runs.ts'
import { isRecord } from './shape.ts'

/** Whether a file is one run's log, as the desk and the author's command write it, rather than all of the progress. */
export function isRunFile(text: string): boolean {
  return text.startsWith('{"funnelcraft":"run"')
}

/**
 * A run's log as something to import. `at` is when the file was written, ISO: a run that was gone on with since is not
 * overwritten. `weeks` is how long the scenario of that name lasts, if the course has it.
 */
export function readRunFile(
  text: string,
  at: string,
  weeks: (scenario: string) => number | undefined,
): ProgressFile | { readonly fault: FileFault } {
  const log = readLog(text)
  if ('fault' in log) return { fault: log.fault.code === 'other-version' ? 'newer' : 'runChanged' }
  const { kind, scenario, scenarioHash, playbook, playbookHash, rulesVersion, seed } = log.header
  // The same file is the same run, however often it is imported.
  const id = hashText(text).slice(0, 16)
  const facts = log.facts.filter(isRecord)
  const { step, finished } = standOf(facts)
  const pin = { kind, scenario, scenarioHash, playbook, playbookHash, rulesVersion, seed }
  const run = { v: 1, id, ...pin, facts, sum: checksum(facts), finished, step, steps: weeks(scenario) ?? step, at }
  return RunShape.safeParse(run).success ? { items: { [runKey(id)]: run }, damaged: 0, at } : { fault: 'runChanged' }
}

/** Week, and whether it is the end. */
function standOf(facts: readonly Record<string, unknown>[]): { step: number; finished: boolean } {
  const turn = facts.findLast(({ type }) => type === 'WeekBegan')
  const finished = facts.some(({ type, phase }) => type === 'PhaseBegan' && phase === 'finished')
  return { step: Number(turn?.week ?? 1), finished }
}
