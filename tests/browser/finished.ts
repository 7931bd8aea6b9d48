import { exerciseIn, loadCourse } from '../../src/authoring/course.ts'
import { play } from '../../src/sim/run.ts'
import { territory } from '../../src/sim/territory/territory.ts'
import { checksum } from '../../src/stores/runs.ts'
import type { Kept } from './kept.ts'

const course = loadCourse()

/** A finished run as the browser keeps it: played by a bot under known luck. */
export function finished(id: string, scenarioId: string, policy: string, own: object = {}): Kept {
  const { scenario, playbook } = exerciseIn(course, 'territory', scenarioId)
  const seed = 7
  const setting = territory.prepare(scenario, playbook)
  const facts = play(territory, setting, policy, seed)
  const { total, passed, competencies, outcome } = territory.score(setting, seed, facts)
  const hash = course.hashes.scenarios.get(scenarioId)
  const base = { v: 1, id, kind: 'territory', scenario: scenarioId, scenarioHash: hash, seed }
  const at = '2026-03-05T08:30:00.000Z'
  const pins = { playbook: playbook.id, playbookHash: course.hashes.playbooks.get(playbook.id) }
  const stand = { finished: true, step: scenario.weeks, steps: scenario.weeks }
  const run = {
    ...base,
    ...pins,
    rulesVersion: territory.rulesVersion,
    facts,
    sum: checksum(facts),
    ...stand,
    at,
    ...own,
  }
  return { [`fc:run:${id}`]: run, [`fc:attempt:${id}`]: { ...base, total, passed, competencies, outcome, at } }
}
