import type { Mark } from '../../simulation.ts'
import type { Moment } from '../score.ts'
import type { State } from '../state.ts'

/**
 * Stated chances against what came: the Brier score (p − y)², 0 = perfect, 0.25 = saying 50 % of everything
 * (Brier 1950). Its mark is 1 − score ÷ 0.25, not under 0. Outlooks: 1 − |stated − booked| ÷ the larger of quota and booked.
 */
export function forecastMarks(moments: readonly Moment[], end: State): Mark[] {
  const marks: Mark[] = []
  for (const { before, fact } of lastWords(moments)) {
    const { week } = before.desk
    if (fact.type === 'ChanceStated') {
      const won = end.desk.deals.find((deal) => deal.id === fact.deal)?.status === 'won'
      const brier = (fact.chance - (won ? 1 : 0)) ** 2
      marks.push({
        competency: 'forecast',
        code: won ? 'chance-stated-won' : 'chance-stated-not-won',
        value: Math.max(0, 1 - brier / 0.25),
        weight: 1,
        week,
        deal: fact.deal,
        params: { chance: Math.round(fact.chance * 100) },
      })
    }
    if (fact.type === 'OutlookStated') {
      const { bookings } = end.desk
      const scale = Math.max(end.setting.scenario.quota, bookings)
      const value = Math.max(0, 1 - Math.abs(fact.amount - bookings) / scale)
      const params = { stated: fact.amount, booked: bookings }
      marks.push({ competency: 'forecast', code: 'outlook-stated', value, weight: 3, week, params })
    }
  }
  return marks
}

/** Of what was stated on one subject in one week, the last; else saying a sure thing many times would pay. */
function lastWords(moments: readonly Moment[]): Moment[] {
  const said = new Map<string, Moment>()
  for (const moment of moments) {
    const { before, fact } = moment
    if (fact.type !== 'ChanceStated' && fact.type !== 'OutlookStated') continue
    const key = `${before.desk.week} ${fact.type === 'ChanceStated' ? fact.deal : ''}`
    said.delete(key)
    said.set(key, moment)
  }
  return [...said.values()]
}
