import { readFileSync } from 'node:fs'
import type { Course } from '../authoring/course.ts'
import type { LogHeader } from '../sim/log.ts'
import { type LogFault, readLog } from '../sim/read-log.ts'
import { simulations } from '../sim/simulations.ts'
import { type CliError, faultError } from './command.ts'
import { type Exercise, findExercise } from './find.ts'
import { warn } from './print.ts'

/** A run from a file, with the content of today that it is judged by. */
export interface SavedRun {
  readonly file: string
  readonly header: LogHeader
  readonly facts: readonly unknown[]
  readonly exercise: Exercise
}

type Words = readonly [message: string, remedy: string]

const FAULTS: Readonly<Record<LogFault['code'], Words>> = {
  'not-a-log': ['this is not the log of a run', 'write one with: play SCENARIO --log FILE'],
  'other-version': ['the log has a form that this version cannot read', 'use the version that wrote it'],
  changed: ['the line has been changed since the log was written', 'get the original again'],
  'cut-short': ['the log ends too early', 'get the original again'],
}

/**
 * Reads a log; says on standard error if content or rules have changed since, so that `what` may differ.
 * @throws {CliError} if it cannot be read, is not whole, or its scenario is gone.
 */
export function readSavedRun(file: string, what: string): SavedRun {
  const log = readLog(readText(file))
  if ('fault' in log) throw atLine(file, log.fault)
  const { header, facts } = log
  const exercise = findExercise(header.scenario)
  warnOfChanges(header, exercise.course, what)
  return { file, header, facts, exercise }
}

/**
 * The facts are taken from a file: where they do not fit the scenario, no rule can make sense of them.
 * @throws {CliError} then.
 */
export function fitting<T>({ file, exercise }: SavedRun, judge: () => T): T {
  try {
    return judge()
  } catch (error) {
    if (process.env.DEBUG) throw error
    throw faultError(
      `${file}: the run does not fit the scenario "${exercise.scenario.id}" as it is now`,
      'use the content it was played on',
    )
  }
}

function atLine(file: string, { line, code }: LogFault): CliError {
  const [message, remedy] = FAULTS[code]
  return faultError(`${file}:${line}: ${message}`, remedy)
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const message = code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read (${code})`
    throw faultError(message, 'name a log written by: play SCENARIO --log FILE')
  }
}

/** A run is judged by the content of today: where that is another than it was played on, the outcome may differ. */
function warnOfChanges(
  { scenario, scenarioHash, playbook, playbookHash, kind, rulesVersion }: LogHeader,
  { hashes }: Course,
  what: string,
): void {
  const changed = [
    hashes.scenarios.get(scenario) === scenarioHash ? '' : `the scenario "${scenario}"`,
    hashes.playbooks.get(playbook) === playbookHash ? '' : `the playbook "${playbook}"`,
    Object.entries(simulations).some(([name, other]) => name === kind && other.rulesVersion === rulesVersion)
      ? ''
      : `the rules of "${kind}"`,
  ].filter((part) => part !== '')
  if (changed.length > 0) warn(`changed since this run was played: ${changed.join(', ')}; ${what} may differ`)
}
