import { readFileSync } from 'node:fs'
import type { Course } from '../authoring/course.ts'
import { type LogFault, type LogHeader, readLog } from '../sim/log.ts'
import { simulations } from '../sim/simulations.ts'
import { type CliError, type Command, faultError, readArgs } from './command.ts'
import { type Exercise, findExercise } from './find.ts'
import { printJson, warn } from './print.ts'
import { printReport, reportOn } from './report.ts'

type Words = readonly [message: string, remedy: string]

const FAULTS: Readonly<Record<LogFault['code'], Words>> = {
  'not-a-log': ['this is not the log of a run', 'write one with: play SCENARIO --log FILE'],
  'other-version': ['the log has a form that this version cannot read', 'use the version that wrote it'],
  changed: ['the line has been changed since the log was written', 'get the original again'],
  'cut-short': ['the log ends too early', 'get the original again'],
}

export const replay: Command = {
  summary: 'score a run again from its log',
  usage: 'replay FILE [--json]',
  details: ['FILE    a log written by play --log or exported in the browser', '--json  print the same fields as play'],
  run(args) {
    const { values, positionals } = readArgs(args, { json: { type: 'boolean' } }, ['FILE'])
    const file = positionals[0] ?? ''
    const log = readLog(readText(file))
    if ('fault' in log) throw atLine(file, log.fault)
    const { header, facts } = log
    const exercise = findExercise(header.scenario)
    warnOfChanges(header, exercise.course)
    const { kind } = exercise.scenario
    const run = { scenario: header.scenario, kind, seed: header.seed, policy: header.player }
    const report = reportOn(run, facts, scoreOf(file, exercise, header, facts))
    if (values.json) printJson(report)
    else printReport(report)
    return 0
  },
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

/** A run is scored by the content of today: where that is another than it was played on, its score may differ. */
function warnOfChanges(
  { scenario, scenarioHash, playbook, playbookHash, kind, rulesVersion }: LogHeader,
  { hashes }: Course,
): void {
  const changed = [
    hashes.scenarios.get(scenario) === scenarioHash ? '' : `the scenario "${scenario}"`,
    hashes.playbooks.get(playbook) === playbookHash ? '' : `the playbook "${playbook}"`,
    Object.entries(simulations).some(([name, other]) => name === kind && other.rulesVersion === rulesVersion)
      ? ''
      : `the rules of "${kind}"`,
  ].filter((part) => part !== '')
  if (changed.length > 0) warn(`changed since this run was played: ${changed.join(', ')}; its score may differ`)
}

/** The facts are taken from a file: where they do not fit the scenario, no rule can make sense of them. */
function scoreOf(file: string, { scenario, playbook }: Exercise, { seed }: LogHeader, facts: readonly unknown[]) {
  const simulation = simulations[scenario.kind]
  try {
    return simulation.score(
      simulation.prepare(scenario, playbook),
      seed,
      facts as Parameters<typeof simulation.score>[2],
    )
  } catch {
    throw faultError(
      `${file}: the run does not fit the scenario "${scenario.id}" as it is now`,
      'use the content it was played on',
    )
  }
}
