import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { Playbook } from '../../src/schema/playbook.ts'
import { Playthrough, TerritoryScenario } from '../../src/schema/scenario.ts'
import { hashFacts } from '../../src/sim/log.ts'
import { play } from '../../src/sim/run.ts'
import type { Scorecard } from '../../src/sim/simulation.ts'
import type { Fact } from '../../src/sim/territory/facts.ts'
import type { Setting } from '../../src/sim/territory/setting.ts'
import { territory } from '../../src/sim/territory/territory.ts'

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'))

/** The course's own scenarios, by the names of their folders. */
export const SCENARIOS = foldersIn('content/scenarios')

/** Scenario and playbook of a folder below `content` or the fixtures, joined. */
export function settingOf(id: string, folder = 'content/scenarios'): Setting {
  const scenario = { ...TerritoryScenario.parse(read(`${folder}/${id}/scenario.yaml`)), id }
  return territory.prepare(scenario, Playbook.parse(read(`content/playbooks/${scenario.playbook}.yaml`)))
}

/** The reference playings of a scenario, each with its file. */
export function playthroughsOf(id: string): { file: string; playthrough: Playthrough }[] {
  const folder = `content/scenarios/${id}/playthroughs`
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.map((name) => ({ file: `${folder}/${name}`, playthrough: Playthrough.parse(read(`${folder}/${name}`)) }))
}

export interface Played {
  readonly facts: readonly Fact[]
  readonly card: Scorecard
  readonly hash: string
}

/** A policy's whole run, scored. */
export function playScored(setting: Setting, policy: string, seed: number): Played {
  const facts = play(territory, setting, policy, seed)
  return { facts, card: territory.score(setting, seed, facts), hash: hashFacts(facts) }
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}
