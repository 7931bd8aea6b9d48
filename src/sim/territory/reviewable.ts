import type { Reviewable } from '../simulation.ts'
import { advance } from './advance.ts'
import type { Desk } from './desk.ts'
import type { Command, Fact } from './facts.ts'
import { fingerprint } from './fingerprint.ts'
import { imagine } from './imagine.ts'
import { stepsOf } from './known.ts'
import { permit } from './permit.ts'
import { expert } from './policies/expert.ts'
import type { Setting } from './setting.ts'
import type { State } from './state.ts'
import { turns } from './turns.ts'
import { worthOf } from './worth.ts'

/** How many other uses of the hour are compared besides the reference's. */
const OTHERS = 2

const TURNING = new Set<Fact['type']>(['BuyerCommitted', 'DealWon', 'DealLost', 'DealUndecided', 'DealDisqualified'])

/** The decision review's way into a territory run. */
export const reviewable: Reviewable<Setting, State, Desk, Command, Fact> = {
  turns,
  imagine,
  value,
  contenders,
  place: (desk, command) => ({ week: desk.week, subject: 'deal' in command ? command.deal : null }),
  steps: (setting) => setting.scenario.weeks,
  cost,
  spends: (command) => command.type === 'DoTask' || command.type === 'WorkSource' || command.type === 'Disqualify',
  turning: (fact, subject) => TURNING.has(fact.type) && 'deal' in fact && fact.deal === subject,
  fingerprint,
  advance,
  goal: (setting) => setting.scenario.quota,
}

/** Hours of the task or source, or those that were left when the week was ended. */
function cost(setting: Setting, desk: Desk, command: Command): number {
  if (command.type === 'DoTask') return setting.tasks.get(command.task)?.hours ?? 0
  if (command.type === 'WorkSource') return setting.sources.get(command.source)?.hours ?? 0
  return command.type === 'EndPhase' ? desk.hours : 0
}

/** Bookings and what the open deals are worth. */
function value(setting: Setting, desk: Desk): number {
  return desk.deals.reduce(
    (sum, deal) => (deal.status === 'open' ? sum + worthOf(setting, deal, desk) : sum),
    desk.bookings,
  )
}

/**
 * Pruned by rule: what the expert would do, the best other hours, and a source of leads. Statements change no value, moves
 * on full evidence cost nothing and shut nothing out, so neither is compared.
 */
function contenders(setting: Setting, desk: Desk, given: Command): Command[] {
  if (desk.phase !== 'work' || given.type === 'Undo') return []
  if (given.type === 'MoveDeal' && setting.scenario.guarded) return []
  const reference = expert(desk, setting)
  const first = same(reference, given) ? given : reference
  const others = (commands: Command[]) => commands.filter((command) => !same(command, first) && !same(command, given))
  const rest = [...others(otherHours(setting, desk)).slice(0, OTHERS), ...others(sources(setting, desk)).slice(0, 1)]
  const found = first === given ? [given, ...rest] : [first, given, ...rest]
  return found.length > 1 ? found : []
}

/** The best task of each deal that fits into the week, best deal first. */
function otherHours(setting: Setting, desk: Desk): Command[] {
  return desk.deals
    .flatMap((deal) => stepsOf(setting, deal, desk.week).map((step) => ({ deal, step })))
    .filter(({ step }) => step.perHour > 0)
    .sort((a, b) => b.step.perHour - a.step.perHour)
    .map(({ deal, step }): Command => ({ type: 'DoTask', deal: deal.id, task: step.task.id }))
    .filter((command) => permit(setting, desk, command) === null)
}

function sources(setting: Setting, desk: Desk): Command[] {
  return setting.scenario.sources
    .map(({ id }): Command => ({ type: 'WorkSource', source: id }))
    .filter((command) => permit(setting, desk, command) === null)
}

function same(a: Command, b: Command): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
