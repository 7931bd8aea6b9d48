import type { Desk } from '../desk.ts'
import type { Command } from '../facts.ts'
import type { Setting } from '../setting.ts'
import { reviewNext, stateOutlook } from './expert.ts'
import { stageChance } from './simple.ts'

/** Never talks to a buyer and hopes. No scenario may be won this way. */
export function silent(desk: Desk, setting: Setting): Command {
  if (desk.phase === 'review') return reviewNext(desk, setting, stageChance)
  if (desk.phase === 'health') return stateOutlook(desk, desk.bookings)
  return { type: 'EndPhase' }
}
