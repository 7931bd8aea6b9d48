import { exerciseIn, loadCourse } from '../../src/authoring/course.ts'
import { commandOf } from '../../src/islands/negotiation/draft.ts'
import type { Command, Fact, Offer } from '../../src/sim/negotiation/facts.ts'
import { negotiation } from '../../src/sim/negotiation/negotiation.ts'
import { tradedPackage } from '../../src/sim/negotiation/packages.ts'
import type { Setting } from '../../src/sim/negotiation/setting.ts'
import type { Table } from '../../src/sim/negotiation/view.ts'
import { apply, replay } from '../../src/sim/run.ts'
import { checksum } from '../../src/stores/runs.ts'
import type { Kept } from './kept.ts'

/** The same engine in Node, played beside the page: what it comes to, the page must come to. */
export interface Negotiator {
  readonly setting: Setting
  readonly seed: number
  facts(): readonly Fact[]
  table(): Table
  /** What a policy would do now, as the screen would put it: its builder names all terms of a trade. */
  advice(policy?: string): Command
  /** Plays a command here; throws if it is refused. */
  take(command: Command): void
}

export function negotiatorOf(id: string, seed: number): Negotiator {
  const { scenario, playbook } = exerciseIn(loadCourse(), 'negotiation', id)
  const setting = negotiation.prepare(scenario, playbook)
  let state = replay(negotiation, setting, seed, [])
  let facts: readonly Fact[] = []
  const table = () => negotiation.view(state)
  return {
    setting,
    seed,
    facts: () => facts,
    table,
    advice(policy = 'expert') {
      const command = negotiation.policies[policy]?.(table(), setting, seed)
      if (!command) throw new Error(`there is no ${policy}`)
      return command.type === 'ProposeTrade'
        ? commandOf(setting, table(), { mode: 'trade', chosen: packageOf(setting, table(), command) })
        : command
    },
    take(command) {
      const applied = apply(negotiation, state, command)
      if ('refusal' in applied) throw new Error(`${command.type} is refused here: ${applied.refusal.code}`)
      state = applied.state
      facts = [...facts, ...applied.facts]
    },
  }
}

/** The whole package that an offer or a trade puts on the table. */
export function packageOf(setting: Setting, table: Table, command: Command): Offer {
  if (command.type === 'MakeOffer') return command.offer
  if (command.type === 'ProposeTrade') return tradedPackage(setting, table, command.from, command.get, command.give)
  throw new Error(`${command.type} is no proposal`)
}

/** A policy's talk up to where `here` first holds, or to its end. */
export function talkUntil(negotiator: Negotiator, policy: string, here: (table: Table) => boolean): Negotiator {
  while (negotiator.table().phase !== 'finished' && !here(negotiator.table()))
    negotiator.take(negotiator.advice(policy))
  return negotiator
}

/** The talk as a browser keeps it, with its result if it is over. */
export function keptNegotiation({ setting, seed, facts, table }: Negotiator, id = 'n'): Kept {
  const { hashes } = loadCourse()
  const { scenario, playbook } = setting
  const base = {
    v: 1,
    id,
    kind: scenario.kind,
    scenario: scenario.id,
    scenarioHash: hashes.scenarios.get(scenario.id),
    seed,
  }
  const at = '2026-03-07T08:30:00.000Z'
  const finished = negotiation.isFinished(table())
  const run = {
    ...base,
    playbook: playbook.id,
    playbookHash: hashes.playbooks.get(playbook.id),
    rulesVersion: negotiation.rulesVersion,
    facts: facts(),
    sum: checksum(facts()),
    finished,
    ...negotiation.progress(table(), setting),
    at,
  }
  if (!finished) return { [`fc:run:${id}`]: run }
  const { total, passed, competencies, outcome } = negotiation.score(setting, seed, facts())
  return { [`fc:run:${id}`]: run, [`fc:attempt:${id}`]: { ...base, total, passed, competencies, outcome, at } }
}
