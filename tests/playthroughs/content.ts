import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { Playbook } from '../../src/schema/playbook.ts'
import { Playthrough } from '../../src/schema/scenario/playthrough.ts'
import { type Kind, Scenario } from '../../src/schema/scenario/scenario.ts'
import { hashFacts } from '../../src/sim/log.ts'
import { play } from '../../src/sim/run.ts'
import type { AnySimulation, Named, Scorecard } from '../../src/sim/simulation.ts'
import { simulations } from '../../src/sim/simulations.ts'
import type { Setting } from '../../src/sim/territory/setting.ts'
import { territory } from '../../src/sim/territory/territory.ts'

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'))

/** A scenario joined with its playbook, and the rules it is played by. */
export interface Exercise {
  readonly scenario: Scenario
  readonly playbook: Playbook
  readonly simulation: AnySimulation
  readonly setting: unknown
}

/** The course's own scenarios, by the names of their folders. */
export const SCENARIOS = foldersIn('content/scenarios')
/** Those of one kind. */
export const scenariosOf = (kind: Kind): string[] => SCENARIOS.filter((id) => exerciseOf(id).scenario.kind === kind)
export const TERRITORIES = scenariosOf('territory')

/** The scenario of a folder below `content` or the fixtures, ready to be played. */
export function exerciseOf(id: string, folder = 'content/scenarios'): Exercise {
  const scenario = { ...Scenario.parse(read(`${folder}/${id}/scenario.yaml`)), id }
  const playbook = Playbook.parse(read(`content/playbooks/${scenario.playbook}.yaml`))
  const simulation = simulations[scenario.kind]
  return { scenario, playbook, simulation, setting: simulation.prepare(scenario, playbook) }
}

/** A territory. */
export function settingOf(id: string, folder?: string): Setting {
  const { scenario, playbook } = exerciseOf(id, folder)
  if (scenario.kind !== 'territory') throw new TypeError(`"${id}" is no territory`)
  return territory.prepare(scenario, playbook)
}

/** The reference playings of a scenario, each with its file. */
export function playthroughsOf(id: string): { file: string; playthrough: Playthrough }[] {
  const folder = `content/scenarios/${id}/playthroughs`
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.map((name) => ({ file: `${folder}/${name}`, playthrough: Playthrough.parse(read(`${folder}/${name}`)) }))
}

export interface Played {
  readonly facts: readonly Named[]
  readonly card: Scorecard
  readonly hash: string
}

/** A policy's whole run, scored. */
export function playScored(
  { simulation, setting }: Pick<Exercise, 'simulation' | 'setting'>,
  policy: string,
  seed: number,
): Played {
  const facts = play(simulation, setting, policy, seed)
  return { facts, card: simulation.score(setting, seed, facts), hash: hashFacts(facts) }
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}
