// npm run bench: how fast the rules run. Prints figures; asserts nothing.
import { exerciseIn, loadCourse } from '../../src/authoring/course.ts'
import { apply, play } from '../../src/sim/run.ts'
import type { Command } from '../../src/sim/territory/facts.ts'
import { territory } from '../../src/sim/territory/territory.ts'

const RUNS = 400
const { scenario, playbook } = exerciseIn(loadCourse(), 'territory', 'full-quarter')
const setting = territory.prepare(scenario, playbook)

/** The commands that the expert gives on a seed. */
function commandsOf(seed: number): Command[] {
  const expert = territory.policies.expert
  const commands: Command[] = []
  let state = territory.start(setting, seed)
  while (expert && !territory.isFinished(territory.view(state))) {
    const command = expert(territory.view(state), setting, seed)
    const applied = apply(territory, state, command)
    if ('refusal' in applied) throw new Error(`refused: ${applied.refusal.code}`)
    commands.push(command)
    state = applied.state
  }
  return commands
}

/** Best of five, since other work on the machine only ever slows a run down. */
function perSecond(times: number, work: () => void): number {
  const rounds = Array.from({ length: 5 }, () => {
    const started = performance.now()
    work()
    return (times * 1000) / (performance.now() - started)
  })
  return Math.round(Math.max(...rounds))
}

const seeds = Array.from({ length: RUNS }, (_, n) => n + 1)
const scripts = seeds.map(commandsOf)
const commands = scripts.reduce((sum, script) => sum + script.length, 0)
const facts = seeds.reduce((sum, seed) => sum + play(territory, setting, 'expert', seed).length, 0)

function replayAll(check: boolean): void {
  const allows = territory.gate(setting)
  for (const [n, script] of scripts.entries()) {
    let state = territory.start(setting, seeds[n] ?? 0)
    for (const command of script) {
      if (check && !allows(state.desk, command)) throw new Error('the machine refused what the rules allow')
      const applied = apply(territory, state, command)
      if ('state' in applied) state = applied.state
    }
  }
}

const rows: [string, number][] = [
  ['commands an expert quarter', Math.round(commands / RUNS)],
  ['facts an expert quarter', Math.round(facts / RUNS)],
  ['commands a second (rules)', perSecond(commands, () => replayAll(false))],
  ['facts a second (rules)', perSecond(facts, () => replayAll(false))],
  [
    'expert quarters a second',
    perSecond(RUNS, () => seeds.forEach((seed) => void play(territory, setting, 'expert', seed))),
  ],
  ['commands a second (through the machines)', perSecond(commands, () => replayAll(true))],
]
for (const [name, value] of rows) process.stdout.write(`${name.padEnd(44)} ${value.toLocaleString('en')}\n`)
