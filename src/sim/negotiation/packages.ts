import { numberOf, optionsIn } from './domain/space.ts'
import type { Offer, Side, Terms } from './facts.ts'
import type { Setting } from './setting.ts'
import type { Table } from './view.ts'

/** Packages by name, as people write them, and by number, as rules need them. */

/** Places of the options of a whole package, issue by issue; −1 where there is no such option. */
export function packageNumber({ issues }: Setting, offer: Offer): number[] {
  return issues.map(({ id, options }) => {
    const chosen = Object.hasOwn(offer, id) ? offer[id] : undefined
    return options.findIndex((option) => option.id === chosen)
  })
}

/** The number of a package in the setting's space. */
export function outcomeOf(setting: Setting, offer: Offer): number {
  return numberOf(setting.space, packageNumber(setting, offer))
}

/** The package with this number. */
export function offerOf({ issues, space }: Setting, n: number): Offer {
  const chosen = optionsIn(space, n)
  return Object.fromEntries(issues.map(({ id, options }, i) => [id, options[chosen[i] as number]?.id ?? '']))
}

/** Worth to us of a package, 0 to 1. */
export function ourWorthOf(setting: Setting, offer: Offer): number {
  return setting.ourWorth[outcomeOf(setting, offer)] as number
}

/** The package that a trade makes of the last offer of one side, with the issues in the order of the scenario. */
export function tradedPackage({ issues }: Setting, table: Table, from: Side, get: Terms, give: Terms): Offer {
  const base = table[from]
  return Object.fromEntries(issues.map(({ id }) => [id, get[id] ?? give[id] ?? base[id] ?? '']))
}

export function isSame({ issues }: Setting, a: Offer, b: Offer): boolean {
  return issues.every(({ id }) => a[id] === b[id])
}

/** The package that lies before the buyer: our last offer or trade. */
export function lastProposal(table: Table): Offer {
  for (let i = table.moves.length - 1; i >= 0; i -= 1) {
    const move = table.moves[i] as Table['moves'][number]
    if (move.by === 'us' && (move.what === 'offer' || move.what === 'trade')) return move.offer
  }
  return table.ours
}
