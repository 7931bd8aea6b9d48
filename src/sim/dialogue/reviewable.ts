import type { Reviewable } from '../simulation.ts'
import { advance } from './decide.ts'
import type { Command, Fact } from './facts.ts'
import { imagine } from './imagine.ts'
import { expert, shortlist } from './policies/expert.ts'
import type { Setting } from './setting.ts'
import type { State } from './state.ts'
import { turns } from './turns.ts'
import { pointsOf } from './value.ts'
import type { Desk } from './view.ts'

/** How many other letters are compared besides the reference's; lines are compared all. */
const LETTERS = 6

/** The decision review's way into a talk. */
export const reviewable: Reviewable<Setting, State, Desk, Command, Fact> = {
  turns,
  imagine,
  value: pointsOf,
  contenders,
  place: (desk) => ({ week: desk.step + 1, subject: desk.beat }),
  cost,
  // Time runs out, whatever is said.
  spends: () => true,
  turning: (fact) => fact.type === 'TalkEnded',
  steps: (setting) => setting.scenario.turns,
  // Talks are short and seldom meet again: looking costs more than it saves.
  fingerprint: () => null,
  advance,
  goal: (setting) => setting.scenario.target,
}

/** Time that it takes, in the scenario's unit. */
function cost({ options, beats }: Setting, desk: Desk, command: Command): number {
  if (command.type === 'Say') return options.get(command.option)?.option.time ?? 0
  return beats.get(desk.beat)?.letter?.time ?? 0
}

function contenders(setting: Setting, desk: Desk, given: Command): Command[] {
  const reference = expert(desk, setting)
  const first = same(reference, given) ? given : reference
  const others = shortlist(desk, setting).filter((command) => !same(command, first) && !same(command, given))
  const rest = given.type === 'Send' ? others.slice(0, LETTERS) : others
  const found = first === given ? [given, ...rest] : [first, given, ...rest]
  return found.length > 1 ? found : []
}

function same(a: Command, b: Command): boolean {
  if (a.type === 'Say') return b.type === 'Say' && a.option === b.option
  return b.type === 'Send' && Object.entries(a.parts).every(([part, option]) => b.parts[part] === option)
}
