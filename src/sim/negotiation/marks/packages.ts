import type { Mark } from '../../simulation.ts'
import { bestFor, expectedWorth } from '../outlook.ts'
import { outcomeOf } from '../packages.ts'
import type { Moment } from './moment.ts'

/** Worth given away at which a package counts as carelessly made. */
const CARELESS = 0.15

/**
 * How well each package was put together, by what was known then: what another package, as good for them, would have kept
 * for us. Nothing → 1, `CARELESS` or more → 0. With one issue there is nothing to put together.
 */
export function packageMarks(moments: readonly Moment[]): Mark[] {
  return moments.flatMap(({ setting, before, fact }): Mark[] => {
    if (setting.issues.length === 1 || (fact.type !== 'OfferMade' && fact.type !== 'TradeProposed')) return []
    const theirs = expectedWorth(setting, before)
    const n = outcomeOf(setting, fact.offer)
    const best = bestFor(setting, theirs, theirs[n] as number)
    const lost = best === null ? 0 : (setting.ourWorth[best] as number) - (setting.ourWorth[n] as number)
    const value = 1 - Math.min(1, Math.max(0, lost) / CARELESS)
    const code = value >= 0.6 ? 'package-well-made' : 'package-gave-away'
    return [
      { competency: 'propose', code, value, weight: 1, week: before.round, params: { points: Math.round(lost * 100) } },
    ]
  })
}
