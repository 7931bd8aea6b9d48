import { draw } from '../random.ts'
import type { Reviewable } from '../simulation.ts'
import { chancesOf } from './belief.ts'
import { worths } from './domain/space.ts'
import type { Command, Fact } from './facts.ts'
import { bestFor, expectedWorth, proposing } from './outlook.ts'
import { ourWorthOf, outcomeOf } from './packages.ts'
import { permit } from './permit.ts'
import { expert, nextQuestion } from './policies/expert.ts'
import { average } from './policies/simple.ts'
import { TAKES } from './rules.ts'
import type { Persona, Setting } from './setting.ts'
import type { State } from './state.ts'
import { turns } from './turns.ts'
import type { Table } from './view.ts'

/**
 * Value of a run in points: 100 × worth to us, of the deal or of having none, − 0.1 for each half round; and with a deal, since
 * one has to live with each other, − 10 × goodwill lost. So a hundredth of worth is a point, and the rest counts about as much
 * as in the score [A].
 */
const POINTS = { worth: 100, half: 0.1, goodwill: 10 } as const

/** Half of what a talk is worth is there before it begins, so all its decisions are held to the other half. */
const STEPS = 2

/** The decision review's way into a negotiation. */
export const reviewable: Reviewable<Setting, State, Table, Command, Fact> = {
  turns,
  imagine,
  value,
  contenders,
  place: (table, command) => ({ week: table.round, subject: command.type === 'AskPriority' ? command.issue : null }),
  steps: () => STEPS,
  cost,
  spends: () => true,
  turning: (fact) => fact.type === 'BuyerAccepted' || fact.type === 'BuyerLeft',
  fingerprint: () => null,
  goal,
}

/** Purpose of the draw of an imagined buyer. */
const WHO = 90

/** A buyer that the table leaves possible, as likely as it makes them, and luck of their own. */
function imagine(setting: Setting, table: Table, world: number): State {
  const die = draw(world, 0, 0, WHO)
  let sum = 0
  const p = chancesOf(table.belief).findIndex((chance) => {
    sum += chance
    return die < sum
  })
  const truth = (setting.imaginable[p] ?? setting.imaginable.at(-1)) as Persona
  return { setting, seed: world, truth, table }
}

function value(setting: Setting, table: Table): number {
  const spent = POINTS.half * table.elapsed
  if (table.deal === null) return POINTS.worth * table.limit - spent
  const lost = Math.max(0, setting.scenario.buyer.goodwill - table.goodwill)
  return POINTS.worth * ourWorthOf(setting, table.deal) - spent - POINTS.goodwill * lost
}

/** What one who has read the brief should come to: half-way between their demand and their limit, on the frontier. */
function goal(setting: Setting): number {
  const { limit, buyer, issues, demand, rounds } = setting.scenario
  const shares = issues.map(({ theirWeight }) => theirWeight)
  const theirs = worths(setting.space, shares, setting.theirValues)
  const n = bestFor(setting, theirs, (buyer.limit + (theirs[outcomeOf(setting, demand)] as number)) / 2)
  const worth = n === null ? limit : Math.max(limit, setting.ourWorth[n] as number)
  return POINTS.worth * worth - POINTS.half * rounds
}

/** Half rounds, in the unit that the screen counts: rounds. */
function cost(_: Setting, __: Table, command: Command): number {
  if (command.type === 'AskPriority' || command.type === 'AskAlternative') return TAKES.question / 2
  return command.type === 'MakeOffer' || command.type === 'ProposeTrade' ? TAKES.offer / 2 : 0
}

/** The expert's move, the one that was made, both ends, a question, a trade, a step towards them, standing still. */
function contenders(setting: Setting, table: Table, given: Command): Command[] {
  const reference = expert(table, setting)
  const first = same(reference, given) ? given : reference
  const wanted: (Command | null)[] = [
    { type: 'Accept' },
    { type: 'WalkAway' },
    nextQuestion(table, setting, setting.issues.length),
    tradeHalfWay(setting, table),
    average(table, setting),
    { type: 'MakeOffer', offer: table.ours },
  ]
  const found: Command[] = first === given ? [given] : [first, given]
  for (const command of wanted) {
    const isNew = command !== null && !found.some((one) => same(one, command))
    if (isNew && permit(setting, table, command) === null) found.push(command)
  }
  return found.length > 1 ? found : []
}

/** The best package for us that lies half-way between what they ask for and their limit. */
function tradeHalfWay(setting: Setting, table: Table): Command | null {
  const theirs = expectedWorth(setting, table)
  const asked = theirs[outcomeOf(setting, table.theirs)] as number
  const n = bestFor(setting, theirs, (asked + Math.min(asked, table.theirLimit.mean)) / 2)
  return n === null ? null : proposing(setting, table, n)
}

function same(a: Command, b: Command): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
