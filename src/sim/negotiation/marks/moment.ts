import type { Fact } from '../facts.ts'
import type { Setting } from '../setting.ts'
import type { Table } from '../view.ts'

/** A fact with the tables before and after it: marks judge by what was known then. */
export interface Moment {
  readonly setting: Setting
  readonly before: Table
  readonly fact: Fact
  readonly after: Table
}

/** Whether the seller put a package before the buyer. */
export function isProposal({ fact }: Moment): boolean {
  return fact.type === 'OfferMade' || fact.type === 'TradeProposed'
}
