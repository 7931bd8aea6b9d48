import { hashText, type Stand } from '../sim/log.ts'
import { readLog } from '../sim/read-log.ts'
import type { FileFault, ProgressFile } from './progress-file.ts'
import { checksum, RunShape, runKey } from './runs.ts'
import { isRecord } from './shape.ts'

/** Whether a file is one run's log, as the desk and the author's command write it, rather than all of the progress. */
export function isRunFile(text: string): boolean {
  return text.startsWith('{"funnelcraft":"run"')
}

/**
 * A run's log as something to import. `at` is when the file was written, ISO: a run that was gone on with since is not
 * overwritten.
 */
export function readRunFile(text: string, at: string): ProgressFile | { readonly fault: FileFault } {
  const log = readLog(text)
  if ('fault' in log) return { fault: log.fault.code === 'other-version' ? 'newer' : 'runChanged' }
  const { kind, scenario, scenarioHash, playbook, playbookHash, rulesVersion, seed, stand } = log.header
  // The same file is the same run, however often it is imported.
  const id = hashText(text).slice(0, 16)
  const facts = log.facts.filter(isRecord)
  const { step, steps, finished } = stand ?? standOfTerritory(facts)
  const pin = { kind, scenario, scenarioHash, playbook, playbookHash, rulesVersion, seed }
  const run = { v: 1, id, ...pin, facts, sum: checksum(facts), finished, step, steps, at }
  return RunShape.safeParse(run).success ? { items: { [runKey(id)]: run }, damaged: 0, at } : { fault: 'runChanged' }
}

/** For logs of the time when all runs were territories: the week, and whether it is the end. */
function standOfTerritory(facts: readonly Record<string, unknown>[]): Stand {
  const turn = facts.findLast(({ type }) => type === 'WeekBegan')
  const finished = facts.some(({ type, phase }) => type === 'PhaseBegan' && phase === 'finished')
  const step = Number(turn?.week ?? 1)
  return { step, steps: step, finished }
}
