import type { Glance, Hostable } from '../simulation.ts'
import { eventStrikes } from './buyers.ts'
import type { Deal, Desk } from './desk.ts'
import type { Fact } from './facts.ts'
import { openDeals } from './pipeline.ts'
import type { Setting } from './setting.ts'
import type { State } from './state.ts'

/** A deal that has heard nothing for so many weeks is neglected. */
const SILENCE = 3

/** A live room's way into a territory run. */
export const hostable: Hostable<Setting, State, Desk, Fact> = {
  idle: 'silent',
  events: (setting) => setting.scenario.events.map(({ id }) => id),
  strike: eventStrikes,
  glance,
  // The facts of a territory tell only what the seller finds out; secrecy.property.test.ts holds it.
  told: (facts) => facts,
}

function glance(setting: Setting, desk: Desk): Glance {
  const funnel = setting.stages.map(() => 0)
  for (const deal of openDeals(desk)) funnel[deal.stage] = (funnel[deal.stage] ?? 0) + 1
  return {
    funnel,
    result: Math.round(desk.bookings),
    goal: Math.round(setting.scenario.quota),
    alerts: [
      ...(desk.week > 1 && !desk.deals.some((deal) => isQualified(setting, deal)) ? ['nothing-qualified'] : []),
      ...(openDeals(desk).some((deal) => isNeglected(desk, deal)) ? ['deal-neglected'] : []),
      ...(desk.week > 1 && desk.deals.every((deal) => deal.lastContact === 0) ? ['no-contact'] : []),
    ],
  }
}

/** Judged either way: moved on from where it came in, or given up with a reason. */
function isQualified(setting: Setting, deal: Deal): boolean {
  const cameIn = setting.stageIndex.get(setting.accounts[deal.n]?.stage ?? '') ?? 0
  return deal.status === 'disqualified' || deal.stage > cameIn
}

function isNeglected(desk: Desk, deal: Deal): boolean {
  return desk.week - Math.max(deal.lastContact, deal.arrivedWeek) >= SILENCE
}
