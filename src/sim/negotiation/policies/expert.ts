import type { Command } from '../facts.ts'
import { beatsNone, bestFor, expectedWorth, proposing, worthOnTable, zoneChance } from '../outlook.ts'
import { outcomeOf } from '../packages.ts'
import { permit } from '../permit.ts'
import { timeLeft, timeOf } from '../rules.ts'
import type { Setting } from '../setting.ts'
import type { Table } from '../view.ts'
import { closing, haggle, stepByStep } from './haggling.ts'

/** Questions worth their time, and the chance of a deal under which it is not worth going on. */
const QUESTIONS = 3
export const HOPELESS = 0.1
/** Exchanges after which one has heard enough to walk away. */
const ENOUGH = 1

/** Asks first, puts forward what costs little and is worth much to them, gives way late, and leaves where nothing can come. */
export function expert(table: Table, setting: Setting): Command {
  if (table.phase === 'last-word') return closing(table, setting)
  const question = nextQuestion(table, setting, QUESTIONS)
  if (question) return question
  if (exchangesOf(table) >= ENOUGH && zoneChance(setting, table) < HOPELESS) return { type: 'WalkAway' }
  if (setting.scenario.buyer.style === 'micro') return stepByStep(table, setting)
  if (setting.issues.length === 1) return haggle(table, setting)
  const { value, n } = bestProposal(table, setting)
  const offered = worthOnTable(setting, table)
  if (n === null || (offered >= value - 1e-9 && beatsNone(table, offered))) return closing(table, setting)
  if (exchangesOf(table) >= ENOUGH && value <= table.limit) return closing(table, setting)
  return proposing(setting, table, n)
}

/** How often we have put a package before them. */
export function exchangesOf(table: Table): number {
  return table.moves.filter(({ by, what, round }) => by === 'us' && round > 0 && (what === 'offer' || what === 'trade'))
    .length
}

/** Before the first offer: the issues that weigh most and are known least, and what they would do without us. */
export function nextQuestion(table: Table, setting: Setting, most: number): Command | null {
  if (exchangesOf(table) > 0) return null
  const asked = table.moves.filter(({ what }) => what === 'question').length
  if (asked >= Math.min(most, setting.scenario.rounds - 1)) return null
  const open = table.priorities
    .filter(({ answer }) => answer === null)
    .sort((a, b) => b.share.sd - a.share.sd)
    .map(({ issue }): Command => ({ type: 'AskPriority', issue }))
  const alternative: Command[] = table.limitAnswer === null ? [{ type: 'AskAlternative' }] : []
  const inOrder = asked + 1 === most ? [...alternative, ...open] : [...open, ...alternative]
  return inOrder.find((command) => permit(setting, table, command) === null) ?? null
}

interface Proposal {
  /** What it should bring: the chance that they take it times its worth, and else what going on should. */
  readonly value: number
  readonly n: number | null
}

/** Steps in what is left to them, from what they were offered outright or their limit up to what they ask for. */
const STEPS = 20

/**
 * Tries packages along the frontier as one knows it, from the boldest to the meekest, and standing still. A trade that they
 * refuse costs no more than time.
 */
function bestProposal(table: Table, setting: Setting): Proposal {
  const theirs = expectedWorth(setting, table)
  const asked = theirs[outcomeOf(setting, table.theirs)] as number
  const limit = Math.min(table.theirLimit.mean, asked)
  const later = goingOn(table, setting, theirs, limit, asked)
  const said = saidBefore(table, setting)
  const outright = outcomeOf(setting, table.ours)
  let found: Proposal = { value: 0, n: null }
  for (let step = -1; step <= STEPS; step += 1) {
    const least = Math.max(theirs[outright] as number, limit + ((asked - limit) * step) / STEPS)
    const n = step < 0 ? outright : bestFor(setting, theirs, least)
    if (n === null) continue
    const worth = setting.ourWorth[n] as number
    if (!beatsNone(table, worth) || n === outcomeOf(setting, table.theirs)) continue
    if (said.has(n) && table.goodwill < THIN) continue
    const chance = takeChance(table, theirs[n] as number, limit, asked)
    const value = chance * worth + (1 - chance) * later - (said.has(n) ? STALE : 0)
    if (value > found.value) found = { value, n }
  }
  return found
}

/** Worth that it costs to say something once more, and the goodwill under which one had better not. */
const STALE = 0.02
const THIN = 0.15

/** Packages that have been on the table: nobody likes to hear them again. */
function saidBefore({ moves }: Table, setting: Setting): Set<number> {
  return new Set(moves.flatMap((move) => ('offer' in move ? [outcomeOf(setting, move.offer)] : [])))
}

/** Share of the way from what they ask to their limit that they have gone, on average over all kinds of people, at the end. */
const WAY = 0.7
/** Standard error of that, as a share of the way. */
const UNSURE = 0.25

/** How likely they take something of this worth to them now (logistic; nobody knows how they bargain). */
function takeChance(table: Table, worth: number, limit: number, asked: number): number {
  const way = Math.max(0.02, asked - limit)
  const time = timeOf({ ...table, elapsed: table.elapsed + 2 })
  const threshold = asked - way * WAY * time
  return 1 / (1 + Math.exp((-1.7 * (worth - threshold)) / (UNSURE * way + 0.02)))
}

/** Share of what should come at last that one may count on. */
const HOPE = 0.9

/** What should come of going on: the more rounds there are the more, and never less than what is on the table. */
function goingOn(table: Table, setting: Setting, theirs: Float64Array, limit: number, asked: number): number {
  const floor = Math.max(table.limit, worthOnTable(setting, table))
  const exchanges = Math.ceil(timeLeft(table) / 2) - 1
  if (exchanges <= 0) return floor
  const n = bestFor(setting, theirs, asked - WAY * (asked - limit))
  const atLast = n === null ? floor : (setting.ourWorth[n] as number)
  return Math.max(floor, floor + (atLast - floor) * (exchanges / (exchanges + 1)) * HOPE)
}
