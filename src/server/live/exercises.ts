import { type Course, readCourse } from '../../authoring/course.ts'
import { type Exercise, exerciseOf } from '../../room/exercise.ts'
import type { RoomCreated } from '../../room/facts.ts'
import type { Playbook } from '../../schema/playbook.ts'
import type { Scenario } from '../../schema/scenario/scenario.ts'
import { hostableOf } from '../../sim/hostables.ts'
import { simulations } from '../../sim/simulations.ts'
import type { FactLog } from '../log/fact-log.ts'
import { keptOnce, SERVER_ROOM } from './secrets.ts'

/** What a room is played on. The hashes pin it: a room goes on as it began after the course has changed. */
export interface Content {
  readonly scenario: Scenario
  readonly playbook: Playbook
  readonly scenarioHash: string
  readonly playbookHash: string
}

type Pins = Pick<RoomCreated, 'scenario' | 'scenarioHash' | 'playbookHash'>

export interface Exercises {
  /** The content of today, kept in the log as well; `null`: the course has no such scenario that a room could play. */
  pin(scenario: string): Promise<Content | null>
  /** The content that a room was made with. */
  contentOf(pins: Pins): Promise<Content>
  exercise(content: Content): Exercise
}

/** The course is read when it is first asked for. A wrong lesson stops no room: what can be read is enough. */
export function exercisesOf(log: FactLog, read: () => Course = () => readCourse().course): Exercises {
  let course: Course | undefined
  const bound = new Map<string, Exercise>()

  function today(id: string): Content | null {
    course ??= read()
    const found = course.scenarios.get(id)
    const scenario = found && hostableOf(found.kind) ? found : undefined
    const playbook = scenario && course.playbooks.get(scenario.playbook)
    const scenarioHash = course.hashes.scenarios.get(id)
    const playbookHash = course.hashes.playbooks.get(scenario?.playbook ?? '')
    if (!scenario || !playbook || !scenarioHash || !playbookHash) return null
    return { scenario, playbook, scenarioHash, playbookHash }
  }

  return {
    async pin(id) {
      const content = today(id)
      if (content) {
        await keptOnce(log, streamOf(content.scenarioHash), () => content.scenario)
        await keptOnce(log, streamOf(content.playbookHash), () => content.playbook)
      }
      return content
    },
    async contentOf({ scenario: id, scenarioHash, playbookHash }) {
      const content = today(id)
      if (content?.scenarioHash === scenarioHash && content.playbookHash === playbookHash) return content
      const scenario = await kept<Scenario>(log, scenarioHash)
      return { scenario, playbook: await kept<Playbook>(log, playbookHash), scenarioHash, playbookHash }
    },
    exercise(content) {
      const key = `${content.scenarioHash}/${content.playbookHash}`
      const known = bound.get(key)
      if (known) return known
      const { kind } = content.scenario
      const hostable = hostableOf(kind)
      if (!hostable) throw new TypeError(`no room can play exercises of the kind "${kind}"`)
      const simulation = simulations[kind]
      const setting = simulation.prepare(content.scenario, content.playbook)
      const exercise = sharedStart(exerciseOf(simulation, hostable, setting))
      bound.set(key, exercise)
      return exercise
    },
  }
}

/** Starts of other rooms that are kept: rooms are few, and a start can be made again. */
const STARTS = 200

/** All runs of a room begin in one and the same state: it is made once. */
function sharedStart(exercise: Exercise): Exercise {
  const starts = new Map<number, unknown>()
  return {
    ...exercise,
    start(seed) {
      const known = starts.get(seed)
      if (known !== undefined) return known
      const state = exercise.start(seed)
      if (starts.size >= STARTS) starts.clear()
      starts.set(seed, state)
      return state
    },
  }
}

async function kept<T>(log: FactLog, hash: string): Promise<T> {
  const [entry] = await log.read(SERVER_ROOM, streamOf(hash))
  if (!entry) throw new TypeError(`the content ${hash} that this room was made with is not kept`)
  return entry.facts[0] as T
}

function streamOf(hash: string): string {
  return `content/${hash}`
}
