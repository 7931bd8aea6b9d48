import { chancesOf } from './belief.ts'
import { worths } from './domain/space.ts'
import type { Command, Offer } from './facts.ts'
import { offerOf, outcomeOf } from './packages.ts'
import { permit } from './permit.ts'
import { imaginableSeats } from './persona.ts'
import type { Setting } from './setting.ts'
import type { Table } from './view.ts'
import { mostFrom } from './zone.ts'

/** What follows from what is known: bots, marks and the review reckon with it. */

const expectations = new WeakMap<Table['belief'], Float64Array>()

/** What each package should be worth to the buyer: worth is linear in the weights, so their means suffice. */
export function expectedWorth(setting: Setting, table: Table): Float64Array {
  const known = expectations.get(table.belief)
  if (known) return known
  const shares = table.priorities.map(({ share }) => share.mean)
  const found = worths(setting.space, shares, setting.theirValues)
  expectations.set(table.belief, found)
  return found
}

/** The best package for us that should be worth this much to them; `null` if there is none. Of equals the better for them. */
export function bestFor(setting: Setting, theirs: Float64Array, least: number): number | null {
  let best: number | null = null
  for (let n = 0; n < setting.space.count; n += 1) {
    if ((theirs[n] as number) < least - 1e-9) continue
    if (best === null) best = n
    const gain = (setting.ourWorth[n] as number) - (setting.ourWorth[best] as number)
    if (gain > 1e-9 || (gain > -1e-9 && (theirs[n] as number) > (theirs[best] as number))) best = n
  }
  return best
}

/** How likely it is, by all that is known, that a deal exists that suits both. */
export function zoneChance(setting: Setting, table: Table): number {
  const chances = chancesOf(table.belief)
  return imaginableSeats(setting, table.events).reduce((sum, seat, p) => {
    const isOpen = mostFrom(setting, seat) >= table.limit
    return isOpen ? sum + (chances[p] as number) : sum
  }, 0)
}

/** The command that puts this package before them: as a trade if it asks for something and gives something, else plainly. */
export function proposing(setting: Setting, table: Table, n: number): Command {
  const offer = offerOf(setting, n)
  const trade = asTrade(setting, table, offer)
  return permit(setting, table, trade) === null ? trade : { type: 'MakeOffer', offer }
}

/**
 * A package said as a trade: every issue that is better for us than in their last offer is what we ask, every one that is
 * better for them than in ours is what we give; where both holds, what is wanting. May ask nothing or give nothing.
 */
export function asTrade({ issues }: Setting, table: Table, offer: Offer): Command {
  const get: Record<string, string> = {}
  const give: Record<string, string> = {}
  const between: string[] = []
  for (const { id, options } of issues) {
    const value = (side: 'ours' | 'theirs', chosen: string | undefined) =>
      options.find((option) => option.id === chosen)?.[side] ?? 0
    const isAsked = value('ours', offer[id]) > value('ours', table.theirs[id])
    const isGiven = value('theirs', offer[id]) > value('theirs', table.ours[id])
    if (isAsked && isGiven) between.push(id)
    else if (isAsked) get[id] = offer[id] ?? ''
    else if (isGiven) give[id] = offer[id] ?? ''
  }
  for (const id of between) {
    const side = Object.keys(get).length === 0 ? get : give
    side[id] = offer[id] ?? ''
  }
  return { type: 'ProposeTrade', from: 'ours', get, give }
}

/** Worth to us of what lies on the table from their side. */
export function worthOnTable(setting: Setting, table: Table): number {
  return setting.ourWorth[outcomeOf(setting, table.theirs)] as number
}

/** Whether a package is worth having to us: sums of the same worths in another order differ in their last digits. */
export function beatsNone(table: Table, worth: number): boolean {
  return worth >= table.limit - 1e-9
}
