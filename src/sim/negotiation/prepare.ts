import type { Playbook } from '../../schema/playbook.ts'
import type { NegotiationScenario } from '../../schema/scenario/negotiation.ts'
import { spaceOf, worths } from './domain/space.ts'
import { drawPersona } from './persona.ts'
import type { Setting } from './setting.ts'

/** Enough for means and spreads to two digits. */
const IMAGINED = 160

/** Their seed; a run's own buyer is drawn from another. */
const IMAGINATION = 0x7f4a7c15

export function prepare(scenario: NegotiationScenario, playbook: Playbook): Setting {
  const { issues } = scenario
  const space = spaceOf(issues.map(({ options }) => options.length))
  return {
    scenario,
    playbook,
    issues,
    issueIndex: new Map(issues.map(({ id }, i) => [id, i])),
    space,
    ourWorth: worths(
      space,
      issues.map(({ weight }) => weight),
      issues.map(({ options }) => options.map(({ ours }) => ours)),
    ),
    theirValues: issues.map(({ options }) => options.map(({ theirs }) => theirs)),
    imaginable: Array.from({ length: IMAGINED }, (_, n) => drawPersona(scenario, IMAGINATION, n)),
    events: scenario.events,
  }
}
