import { exerciseIn, loadCourse } from '../../src/authoring/course.ts'
import { apply, play, replay } from '../../src/sim/run.ts'
import type { Desk } from '../../src/sim/territory/desk.ts'
import type { Command, Fact } from '../../src/sim/territory/facts.ts'
import type { Setting } from '../../src/sim/territory/setting.ts'
import { territory } from '../../src/sim/territory/territory.ts'
import { checksum } from '../../src/stores/runs.ts'

/** The same engine in Node, played beside the page: what it comes to, the page must come to. */
export interface Seller {
  readonly setting: Setting
  readonly seed: number
  facts(): readonly Fact[]
  desk(): Desk
  isFinished(): boolean
  /** What the expert would do now. */
  advice(): Command
  /** Plays a command here; throws if it is refused. Gives its facts. */
  take(command: Command): readonly Fact[]
}

export function settingOf(scenario: string): Setting {
  const exercise = exerciseIn(loadCourse(), 'territory', scenario)
  return territory.prepare(exercise.scenario, exercise.playbook)
}

export function sellerOf(setting: Setting, seed: number, played: readonly Fact[] = []): Seller {
  let state = replay(territory, setting, seed, played)
  let facts = played
  const desk = () => territory.view(state)
  return {
    setting,
    seed,
    facts: () => facts,
    desk,
    isFinished: () => territory.isFinished(desk()),
    advice: () => {
      const { expert } = territory.policies
      if (!expert) throw new Error('there is no expert')
      return expert(desk(), setting, seed)
    },
    take(command) {
      const applied = apply(territory, state, command)
      if ('refusal' in applied) throw new Error(`${command.type} is refused here: ${applied.refusal.code}`)
      state = applied.state
      facts = [...facts, ...applied.facts]
      return applied.facts
    },
  }
}

/** The first luck under which the expert's run has all of these facts. */
export function seedWith(setting: Setting, types: readonly Fact['type'][]): number {
  for (let seed = 1; seed <= 500; seed += 1) {
    const happened = new Set(play(territory, setting, 'expert', seed).map(({ type }) => type))
    if (types.every((type) => happened.has(type))) return seed
  }
  throw new Error(`under none of 500 lucks there are ${types.join(', ')}`)
}

/** The expert's run up to where `here` first holds. */
export function playUntil(seller: Seller, here: (seller: Seller) => boolean): Seller {
  while (!here(seller)) seller.take(seller.advice())
  return seller
}

/** The run as a browser keeps it. */
export function storedRun(seller: Seller, id = 'r'): Record<string, unknown> {
  const { hashes } = loadCourse()
  const { scenario, playbook } = seller.setting
  const facts = seller.facts()
  return {
    v: 1,
    id,
    kind: scenario.kind,
    scenario: scenario.id,
    scenarioHash: hashes.scenarios.get(scenario.id),
    playbook: playbook.id,
    playbookHash: hashes.playbooks.get(playbook.id),
    rulesVersion: territory.rulesVersion,
    seed: seller.seed,
    facts,
    sum: checksum(facts),
    finished: seller.isFinished(),
    ...territory.progress(seller.desk(), seller.setting),
    at: '2026-03-07T08:30:00.000Z',
  }
}
