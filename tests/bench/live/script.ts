import { exerciseIn, loadCourse } from '../../../src/authoring/course.ts'
import { apply } from '../../../src/sim/run.ts'
import type { Command } from '../../../src/sim/territory/facts.ts'
import { territory } from '../../../src/sim/territory/territory.ts'

export const SCENARIO = 'full-quarter'

/** What the policy `average` plays on this seed: commands that the server accepts in this order. */
export function scriptOf(seed: number): Command[] {
  const { scenario, playbook } = exerciseIn(loadCourse(), 'territory', SCENARIO)
  const { average } = territory.policies
  if (!average) throw new Error(`content/scenarios/${SCENARIO} cannot be played`)
  const setting = territory.prepare(scenario, playbook)
  const commands: Command[] = []
  for (let state = territory.start(setting, seed); !territory.isFinished(territory.view(state)); ) {
    const command = average(territory.view(state), setting, seed)
    const applied = apply(territory, state, command)
    if ('refusal' in applied) throw new Error(`refused: ${applied.refusal.code}`)
    commands.push(command)
    state = applied.state
  }
  return commands
}
