import { writeFileSync } from 'node:fs'
import { suggestOneOf } from '../authoring/suggest.ts'
import { type HeaderBase, writeLog } from '../sim/log.ts'
import { play as playOut, replay } from '../sim/run.ts'
import { simulations } from '../sim/simulations.ts'
import { type Command, faultError, readArgs, readSeed, usageError } from './command.ts'
import { type Exercise, findExercise } from './find.ts'
import { printJson, warn } from './print.ts'
import { printReport, reportOn } from './report.ts'

export const play: Command = {
  summary: 'let a policy play a scenario, and score it',
  usage: 'play SCENARIO [--policy P] [--seed N] [--log FILE] [--json]',
  details: [
    '--policy P  who plays; "expert" if left out. An unknown name lists all',
    '--seed N    which luck, a whole number; 1 if left out. The same seed gives the same run',
    '--log FILE  write the run as JSON Lines, for replay',
    '--json      print {scenario, kind, seed, policy, score: {total, competencies}, outcome, facts, hash}',
  ],
  run(args) {
    const { values, positionals } = readArgs(
      args,
      {
        policy: { type: 'string', default: 'expert' },
        seed: { type: 'string', default: '1' },
        log: { type: 'string' },
        json: { type: 'boolean' },
      },
      ['SCENARIO'],
    )
    const seed = readSeed(values.seed)
    const exercise = findExercise(positionals[0] ?? '')
    const { id, kind } = exercise.scenario
    const simulation = simulations[kind]
    if (!Object.hasOwn(simulation.policies, values.policy)) {
      const remedy = suggestOneOf(values.policy, Object.keys(simulation.policies), 'policies')
      throw usageError(`there is no policy "${values.policy}"`, remedy)
    }
    const setting = simulation.prepare(exercise.scenario, exercise.playbook)
    const facts = playOut(simulation, setting, values.policy, seed)
    if (values.log !== undefined) {
      const end = simulation.view(replay(simulation, setting, seed, facts))
      const stand = { ...simulation.progress(end, setting), finished: simulation.isFinished(end) }
      saveLog(values.log, exercise, { seed, player: values.policy, stand }, facts)
    }
    const run = { scenario: id, kind, seed, policy: values.policy }
    const report = reportOn(run, facts, simulation.score(setting, seed, facts))
    if (values.json) printJson(report)
    else printReport(report)
    return 0
  },
}

function saveLog(
  file: string,
  { course: { hashes }, scenario, playbook }: Exercise,
  run: Pick<HeaderBase, 'seed' | 'player' | 'stand'>,
  facts: readonly object[],
): void {
  const header = {
    kind: scenario.kind,
    scenario: scenario.id,
    scenarioHash: hashes.scenarios.get(scenario.id) ?? '',
    playbook: playbook.id,
    playbookHash: hashes.playbooks.get(playbook.id) ?? '',
    rulesVersion: simulations[scenario.kind].rulesVersion,
    ...run,
  }
  try {
    writeFileSync(file, writeLog(header, facts))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw faultError(`the log cannot be written to ${file} (${code})`, 'name a file in a folder that you may write to')
  }
  warn(`${facts.length} facts written to ${file}`)
}
