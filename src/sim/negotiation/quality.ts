import { type Solutions, type Stake, solve } from './domain/solve.ts'
import { worths } from './domain/space.ts'
import type { Offer } from './facts.ts'
import { outcomeOf } from './packages.ts'
import { limitAfter } from './persona.ts'
import type { Persona, Setting } from './setting.ts'
import type { Table } from './view.ts'

/** How good an end is, knowing who the buyer truly was. Only for scores and debriefs: after the end. */

/** Both sides of a talk as they were at its end, and what could have come of it. */
export interface Reckoning {
  readonly ours: Stake
  readonly theirs: Stake
  readonly solutions: Solutions
}

export function reckon(setting: Setting, truth: Persona, table: Table): Reckoning {
  const ours = { worth: setting.ourWorth, reservation: table.limit }
  const theirs = {
    worth: worths(setting.space, truth.weights, setting.theirValues),
    reservation: limitAfter(setting, truth, table.events),
  }
  return { ours, theirs, solutions: solve(ours, theirs) }
}

/** Parts of the quality of an end; together 1 [A]. */
export const PART = { surplus: 0.5, efficiency: 0.3, manner: 0.2 } as const

/** Of the manner: the goodwill kept, the rest is time left. */
const GOODWILL = 0.75

/** Quality of letting an empty zone go in another way than by walking: they had to break off. */
const LEFT_BY_THEM = 0.5

export interface Quality {
  /** 0 to 1. */
  readonly total: number
  /** Our gain over no deal ÷ the most that any package suiting both would have given us; 0 to 1. */
  readonly surplus: number
  /** 1 on the frontier, 0 as far from it as any package that suits both. */
  readonly efficiency: number
  /** Goodwill and time kept, 0 to 1. */
  readonly manner: number
  readonly isZoneEmpty: boolean
}

/**
 * Quality of an end (domain of the course, [A]):
 *
 *   with a deal that beats having none: 0.5 × surplus + 0.3 × efficiency + 0.2 × manner
 *   with one below our limit: 0
 *   without, where a deal was possible: 0.2 × manner
 *   without, where none was: 1 for walking away, 0.5 if they had to break off
 *
 * Example: limit 0.4, deal 0.58, best for us among what suits both 0.76 → surplus 0.5; on the frontier → 1; goodwill 0.8 and
 * half of the time left → manner 0.75 × 0.8 + 0.25 × 0.5 = 0.725; 0.25 + 0.3 + 0.145 = 0.695.
 */
export function qualityOf(setting: Setting, table: Table, reckoning: Reckoning): Quality {
  const isZoneEmpty = reckoning.solutions.rational === 0
  const manner = GOODWILL * table.goodwill + (1 - GOODWILL) * Math.max(0, 1 - table.elapsed / (2 * table.rounds))
  const none = { surplus: 0, efficiency: 0, manner, isZoneEmpty }
  if (table.deal === null) {
    if (!isZoneEmpty) return { ...none, total: PART.manner * manner }
    return { ...none, total: table.ending === 'walked' ? 1 : LEFT_BY_THEM }
  }
  const n = outcomeOf(setting, table.deal)
  const worth = reckoning.ours.worth[n] as number
  if (worth < table.limit - 1e-9) return { ...none, total: 0 }
  const surplus = share(worth - table.limit, mostFor(reckoning) - table.limit, 1)
  const efficiency = 1 - share(distanceTo(reckoning, n), farthest(reckoning), 0)
  const total = PART.surplus * surplus + PART.efficiency * efficiency + PART.manner * manner
  return { total, surplus, efficiency, manner, isZoneEmpty }
}

/** Part of a whole, 0 to 1; of a whole that is nothing, `ifNothing`. */
function share(part: number, whole: number, ifNothing: number): number {
  return whole <= 1e-9 ? ifNothing : Math.min(1, Math.max(0, part / whole))
}

function isRational({ ours, theirs }: Reckoning, n: number): boolean {
  return (
    (ours.worth[n] as number) >= ours.reservation - 1e-9 && (theirs.worth[n] as number) >= theirs.reservation - 1e-9
  )
}

/** The most for us that suits both. */
function mostFor(reckoning: Reckoning): number {
  const { ours, solutions } = reckoning
  return solutions.rationalPareto.reduce((most, n) => Math.max(most, ours.worth[n] as number), ours.reservation)
}

/** Straight distance in the plane of both worths to the nearest point of the frontier. */
export function distanceTo({ ours, theirs, solutions }: Reckoning, n: number): number {
  return solutions.pareto.reduce((least, p) => {
    const apart = Math.hypot(
      (ours.worth[p] as number) - (ours.worth[n] as number),
      (theirs.worth[p] as number) - (theirs.worth[n] as number),
    )
    return Math.min(least, apart)
  }, Number.POSITIVE_INFINITY)
}

const farthests = new WeakMap<Reckoning, number>()

function farthest(reckoning: Reckoning): number {
  const known = farthests.get(reckoning)
  if (known !== undefined) return known
  let most = 0
  for (let n = 0; n < reckoning.ours.worth.length; n += 1) {
    if (isRational(reckoning, n)) most = Math.max(most, distanceTo(reckoning, n))
  }
  farthests.set(reckoning, most)
  return most
}

/** What was left on the table: how much more each side could have had at no loss to the other. Without a deal: at all. */
export function leftOnTable(
  reckoning: Reckoning,
  deal: Offer | null,
  setting: Setting,
): { ours: number; theirs: number } {
  const { ours, theirs, solutions } = reckoning
  const n = deal === null ? null : outcomeOf(setting, deal)
  const mine = n === null ? ours.reservation : (ours.worth[n] as number)
  const yours = n === null ? theirs.reservation : (theirs.worth[n] as number)
  const most = (stake: Stake, other: Stake, own: number, least: number) =>
    solutions.pareto.reduce(
      (top, p) => ((other.worth[p] as number) >= least - 1e-9 ? Math.max(top, stake.worth[p] as number) : top),
      own,
    ) - own
  return { ours: most(ours, theirs, mine, yours), theirs: most(theirs, ours, yours, mine) }
}
