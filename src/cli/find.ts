import { join } from 'node:path'
import { type Course, contentRoot, readCourse } from '../authoring/course.ts'
import { ContentError, type Fault } from '../authoring/fault.ts'
import { suggestOneOf } from '../authoring/suggest.ts'
import type { Playbook } from '../schema/playbook.ts'
import type { Scenario } from '../schema/scenario/scenario.ts'
import { faultError } from './command.ts'

/** A scenario with the playbook that it is played by. */
export interface Exercise {
  readonly course: Course
  readonly scenario: Scenario
  readonly playbook: Playbook
}

/**
 * Reads the content for one scenario; what is wrong in others does not matter here.
 * @throws {ContentError} if the scenario or its playbook has faults.
 * @throws {CliError} if there is no such scenario, with the one that was most likely meant.
 */
export function findExercise(id: string): Exercise {
  const { course, faults } = readCourse()
  const scenario = course.scenarios.get(id)
  if (!scenario) {
    stopAtFaults(faults, join(contentRoot(), 'scenarios', id))
    throw faultError(`there is no scenario "${id}"`, suggestOneOf(id, course.scenarios.keys(), 'scenarios'))
  }
  const playbook = course.playbooks.get(scenario.playbook)
  if (!playbook) {
    stopAtFaults(faults, join(contentRoot(), 'playbooks', `${scenario.playbook}.yaml`))
    const remedy = suggestOneOf(scenario.playbook, course.playbooks.keys(), 'playbooks')
    throw faultError(`scenario "${id}" names the playbook "${scenario.playbook}", and there is no such one`, remedy)
  }
  return { course, scenario, playbook }
}

function stopAtFaults(faults: readonly Fault[], path: string): void {
  const own = faults.filter(({ file }) => file === path || file.startsWith(join(path, '/')))
  if (own.length > 0) throw new ContentError(own)
}
