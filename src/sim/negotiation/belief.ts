import { leastMeeting, worthOf } from './bots/bot.ts'
import { bots } from './bots/bots.ts'
import type { Candour, Offer } from './facts.ts'
import { outcomeOf } from './packages.ts'
import { imaginableSeats, SLACK } from './persona.ts'
import type { Setting } from './setting.ts'
import { notBehind, offersIn } from './standing.ts'
import type { Estimate, Priority, Table } from './view.ts'

/**
 * What may be believed of the buyer: some hundred people they could be, each weighed by how well they would explain all that
 * was said and offered (importance sampling). Two kinds of sign count:
 *
 * - an answer: the logarithm of the share it speaks of (or the limit), give or take `NOISE`
 * - an offer: whoever makes it, bargaining as the scenario says, aims at a worth that it has, and likes it better than
 *   the package of ours that they did not take; `DOUBT` is the standard error of both, so that no one slip rules anybody out
 *
 * The seller who has read the brief knows how this person bargains; whom they would be, nobody knows.
 */

/** Standard error of an answer about an issue (of the logarithm of its share) and about the limit (in worth) [A]. */
export const NOISE: Readonly<Record<Exclude<Candour, 'withheld'>, { readonly share: number; readonly limit: number }>> =
  {
    plain: { share: 0.15, limit: 0.03 },
    vague: { share: 0.5, limit: 0.1 },
  }

/** Worth by which an offer may miss what one would expect of someone. */
const DOUBT = 0.03

/** The least that one sign can leave of anybody, as a logarithm. */
const FLOOR = -12

type Belief = readonly number[]

/** Before a word is said everybody imaginable is equally likely: they were drawn so. */
export function firstBelief(setting: Setting): Belief {
  return setting.imaginable.map(() => 0)
}

/** After an answer on the weight of an issue. */
export function afterAnswer(setting: Setting, belief: Belief, i: number, level: number, noise: number): Belief {
  const n = setting.issues.length
  const said = Math.log(Math.max(0.02, level))
  return setting.imaginable.map(({ weights }, p) =>
    add(belief, p, normal(said - Math.log(Math.max(1e-6, (weights[i] as number) * n)), noise)),
  )
}

/** After an answer on what they would do without us. */
export function afterLimit(
  setting: Setting,
  belief: Belief,
  events: Table['events'],
  level: number,
  noise: number,
): Belief {
  return imaginableSeats(setting, events).map(({ reservation }, p) =>
    add(belief, p, normal(level - reservation, noise)),
  )
}

/** After an offer of theirs to ours. `table` is as it was before it. */
export function afterOffer(setting: Setting, table: Table, offer: Offer): Belief {
  const bot = bots[setting.scenario.buyer.style]
  const offers = offersIn(setting, table)
  const n = outcomeOf(setting, offer)
  const ours = outcomeOf(setting, table.ours)
  return imaginableSeats(setting, table.events).map((seat, p) => {
    const worth = worthOf(seat, n)
    const refused = Math.max(0, worthOf(seat, offers.theirs.at(-1)) - worth)
    const aim = leastMeeting(seat, notBehind(seat, offers, bot.aspiration(seat, offers), ours))
    const missed = worth < aim ? aim - worth : Math.max(0, worth - aim - SLACK)
    return add(table.belief, p, normal(refused, DOUBT) + normal(missed, DOUBT))
  })
}

function add(belief: Belief, p: number, likelihood: number): number {
  return (belief[p] as number) + Math.max(FLOOR, likelihood)
}

function normal(difference: number, noise: number): number {
  return -((difference / noise) ** 2) / 2
}

/** How likely each imaginable buyer is; adds up to 1. */
export function chancesOf(belief: Belief): number[] {
  const most = Math.max(...belief)
  const raw = belief.map((one) => Math.exp(one - most))
  const sum = raw.reduce((total, one) => total + one, 0)
  return raw.map((one) => one / sum)
}

function estimateOf(chances: readonly number[], values: readonly number[]): Estimate {
  const mean = chances.reduce((sum, chance, p) => sum + chance * (values[p] as number), 0)
  const variance = chances.reduce((sum, chance, p) => sum + chance * ((values[p] as number) - mean) ** 2, 0)
  return { mean, sd: Math.sqrt(variance) }
}

/** The part of the table that follows from the belief. */
export function told(
  setting: Setting,
  belief: Belief,
  events: Table['events'],
  answers: readonly (Candour | null)[],
): Pick<Table, 'belief' | 'priorities' | 'theirLimit'> {
  const chances = chancesOf(belief)
  const priorities: Priority[] = setting.issues.map(({ id }, i) => ({
    issue: id,
    share: estimateOf(
      chances,
      setting.imaginable.map(({ weights }) => weights[i] as number),
    ),
    answer: answers[i] ?? null,
  }))
  const limits = imaginableSeats(setting, events).map(({ reservation }) => reservation)
  return { belief, priorities, theirLimit: estimateOf(chances, limits) }
}
