import type { Mark } from '../../simulation.ts'
import { zoneChance } from '../outlook.ts'
import { ourWorthOf } from '../packages.ts'
import type { Moment } from './moment.ts'

/** A chance of agreement, in a whole number of percent, under which walking away is right. */
const POOR = 0.5

/** Whether the end was a good decision by what was known: signed above the limit, walked for want of a zone. */
export function endingMarks(moments: readonly Moment[]): Mark[] {
  const last = moments.at(-1)
  if (last?.after.phase !== 'finished') return []
  const { setting, before, after } = last
  const common = { competency: 'negotiate' as const, week: before.round }
  if (after.deal !== null) {
    const above = ourWorthOf(setting, after.deal) - after.limit
    const params = { points: Math.round(Math.abs(above) * 100) }
    if (above >= -1e-9) return [{ ...common, code: 'signed-above-limit', value: 1, weight: 1, params }]
    return [{ ...common, code: 'signed-below-limit', value: 0, weight: 4, params }]
  }
  if (after.ending === 'left') return [{ ...common, code: 'they-broke-off', value: 0, weight: 2 }]
  const chance = zoneChance(setting, before)
  const params = { chance: Math.round(chance * 100) }
  if (chance < POOR) return [{ ...common, code: 'walked-for-want-of-a-deal', value: 1, weight: 3, params }]
  return [{ ...common, code: 'walked-from-a-deal', value: 1 - chance, weight: 3, params }]
}
