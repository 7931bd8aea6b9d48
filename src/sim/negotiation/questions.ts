import { afterAnswer, afterLimit, NOISE, told } from './belief.ts'
import { evolve } from './evolve.ts'
import type { Fact } from './facts.ts'
import { bestFor, expectedWorth } from './outlook.ts'
import { outcomeOf } from './packages.ts'
import type { Reckoning } from './quality.ts'
import type { Persona, Setting } from './setting.ts'
import type { State } from './state.ts'
import type { Estimate, Table } from './view.ts'

/** What a question would have told that was not asked, or not answered straight. */
export interface Told {
  /** The issue; `null`: what they do without us. */
  readonly issue: string | null
  /** What was believed when the first package was put forward: a share, or the limit. */
  readonly thought: Estimate
  /** What was so. */
  readonly truth: number
  /** Whether it was asked before the first package, and answered straight. */
  readonly wasKnown: boolean
  /**
   * Worth to us by which the package that one would then have put together beats the one without that knowledge, both held to
   * what the buyer got in the end; never below 0.
   */
  readonly gain: number
}

/** @param opening the state before the first fact */
export function whatQuestionsTell(
  setting: Setting,
  truth: Persona,
  facts: readonly Fact[],
  opening: State,
  reckoning: Reckoning,
): Told[] {
  const table = tableAtFirstOffer(facts, opening)
  const end = facts.reduce(evolve, opening).table
  const least = reckoning.theirs.worth[outcomeOf(setting, end.deal ?? end.theirs)] as number
  const without = packageFor(setting, table, reckoning, least)
  const about = setting.issues.length === 1 ? [] : setting.issues
  const issues = about.map(({ id }, i): Told => {
    const level = (truth.weights[i] as number) * setting.issues.length
    const belief = afterAnswer(setting, table.belief, i, level, NOISE.plain.share)
    const knowing = { ...table, ...told(setting, belief, table.events, []) }
    const { share, answer } = table.priorities[i] as Table['priorities'][number]
    const gain = Math.max(0, packageFor(setting, knowing, reckoning, least) - without)
    return { issue: id, thought: share, truth: truth.weights[i] as number, wasKnown: answer === 'plain', gain }
  })
  return [...issues, onAlternative(setting, table, reckoning, least, without)]
}

function onAlternative(setting: Setting, table: Table, reckoning: Reckoning, least: number, without: number): Told {
  const truth = reckoning.theirs.reservation
  const belief = afterLimit(setting, table.belief, table.events, truth, NOISE.plain.limit)
  const knowing = { ...table, ...told(setting, belief, table.events, []) }
  const gain = Math.max(0, packageFor(setting, knowing, reckoning, least) - without)
  return { issue: null, thought: table.theirLimit, truth, wasKnown: table.limitAnswer === 'plain', gain }
}

/** What was known when the first package was put forward, or at the end if none was. */
function tableAtFirstOffer(facts: readonly Fact[], opening: State): Table {
  const first = facts.findIndex(({ type }) => type === 'OfferMade' || type === 'TradeProposed')
  return facts.slice(0, first < 0 ? undefined : first).reduce(evolve, opening).table
}

/**
 * Worth to us of the package that one puts together by what is known, so that it should give the buyer what they got in the
 * end. Where it would truly give them less they would not have taken it, and there is no more than no deal.
 */
function packageFor(setting: Setting, table: Table, { ours, theirs }: Reckoning, least: number): number {
  const expected = expectedWorth(setting, table)
  // So much, by what is known, as the end truly gave them.
  const n = bestFor(setting, expected, least)
  if (n === null || (theirs.worth[n] as number) < least - DOUBT) return ours.reservation
  return ours.worth[n] as number
}

/** Worth that a buyer would let go for the sake of peace. */
const DOUBT = 0.03
