import { simulations } from '../sim/simulations.ts'
import { type Command, readArgs } from './command.ts'
import { printJson } from './print.ts'
import { printReport, reportOn } from './report.ts'
import { fitting, readSavedRun, type SavedRun } from './saved.ts'

export const replay: Command = {
  summary: 'score a run again from its log',
  usage: 'replay FILE [--json]',
  details: ['FILE    a log written by play --log or exported in the browser', '--json  print the same fields as play'],
  run(args) {
    const { values, positionals } = readArgs(args, { json: { type: 'boolean' } }, ['FILE'])
    const saved = readSavedRun(positionals[0] ?? '', 'its score')
    const { header, facts, exercise } = saved
    const { kind } = exercise.scenario
    const run = { scenario: header.scenario, kind, seed: header.seed, policy: header.player }
    const report = reportOn(run, facts, scoreOf(saved))
    if (values.json) printJson(report)
    else printReport(report)
    return 0
  },
}

function scoreOf(saved: SavedRun) {
  const { scenario, playbook } = saved.exercise
  const simulation = simulations[scenario.kind]
  return fitting(saved, () =>
    simulation.score(
      simulation.prepare(scenario, playbook),
      saved.header.seed,
      saved.facts as Parameters<typeof simulation.score>[2],
    ),
  )
}
