import type { Desk } from '../desk.ts'
import type { Command } from '../facts.ts'
import { options } from '../options.ts'
import type { Setting } from '../setting.ts'
import { dice, reviewNext, stateOutlook } from './expert.ts'

/** How often each kind of command comes up, so that giving up is not the commonest thing it does. */
const WEIGHT: Partial<Record<Command['type'], number>> = {
  DoTask: 20,
  MoveDeal: 10,
  WorkSource: 1,
  Disqualify: 0.5,
  EndPhase: 1,
}

/** Any permitted command, without a thought. */
export function random(desk: Desk, setting: Setting, seed: number): Command {
  if (desk.phase === 'review') return reviewNext(desk, setting, () => dice(desk, seed, 3))
  if (desk.phase === 'health') return stateOutlook(desk, setting.scenario.quota * 2 * dice(desk, seed, 4))
  const forward = options(desk, setting).filter((command) => !isStepBack(desk, setting, command))
  const kind = throwKind(forward, dice(desk, seed, 1))
  const choices = forward.filter((command) => command.type === kind)
  return choices[Math.floor(dice(desk, seed, 2) * choices.length)] ?? { type: 'EndPhase' }
}

function throwKind(commands: readonly Command[], die: number): Command['type'] {
  const kinds = [...new Set(commands.map((command) => command.type))]
  const bag = kinds.flatMap((kind) => Array<Command['type']>((WEIGHT[kind] ?? 0) * 2).fill(kind))
  return bag[Math.floor(die * bag.length)] ?? 'EndPhase'
}

/** Going back and forth between two stages would never end. */
function isStepBack(desk: Desk, setting: Setting, command: Command): boolean {
  if (command.type === 'Undo') return true
  if (command.type !== 'MoveDeal') return false
  const deal = desk.deals.find((candidate) => candidate.id === command.deal)
  return (setting.stageIndex.get(command.to) ?? 0) <= (deal?.stage ?? 0)
}
