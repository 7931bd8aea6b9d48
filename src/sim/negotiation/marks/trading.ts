import type { Mark } from '../../simulation.ts'
import { isSame, ourWorthOf } from '../packages.ts'
import type { Table } from '../view.ts'
import type { Moment } from './moment.ts'

/** Worth that counts as having moved. */
const MOVED = 0.005

/** What was given and what was asked for it: trades, cuts that were answered, cuts that were not, and their steps. */
export function tradingMarks(moments: readonly Moment[]): Mark[] {
  return [...moments.flatMap(markOf), ...stepsMark(moments)]
}

function markOf({ setting, before, fact }: Moment): Mark[] {
  const common = { competency: 'negotiate' as const, weight: 1, week: before.round }
  if (fact.type === 'TradeProposed') {
    const isNew = !before.moves.some(
      (move) => 'offer' in move && move.by === 'us' && isSame(setting, move.offer, fact.offer),
    )
    return [{ ...common, code: isNew ? 'trade-proposed' : 'trade-repeated', value: isNew ? 1 : 0.3 }]
  }
  if (fact.type !== 'OfferMade') return []
  const given = ourWorthOf(setting, before.ours) - ourWorthOf(setting, fact.offer)
  if (given <= MOVED) return []
  const params = { points: Math.round(given * 100) }
  if (!hasOffered(before)) return [{ ...common, code: 'concession-first', value: 0.5, params }]
  if (theyMoved(before)) return [{ ...common, code: 'concession-answered', value: 0.8, params }]
  return [{ ...common, code: 'concession-alone', value: 0, params }]
}

/** Whether we have put a package before them since the quote. */
function hasOffered({ moves }: Table): boolean {
  return moves.some((move) => move.by === 'us' && move.round > 0 && 'offer' in move)
}

/** Whether the buyer came nearer since the offer that we made last. */
function theyMoved({ moves }: Table): boolean {
  const theirs = moves.filter((move) => move.by === 'them' && move.what === 'offer')
  const [before, last] = [theirs.at(-2), theirs.at(-1)]
  if (!before || !last || !('worth' in before) || !('worth' in last)) return false
  return last.worth - before.worth > MOVED
}

/** Steps that shrink tell the other side that the limit is near; growing ones invite to wait. */
function stepsMark(moments: readonly Moment[]): Mark[] {
  const steps = moments.flatMap(({ setting, before, fact }) => {
    if (fact.type !== 'OfferMade') return []
    const given = ourWorthOf(setting, before.ours) - ourWorthOf(setting, fact.offer)
    return given > MOVED ? [given] : []
  })
  if (steps.length < 3) return []
  const shrank = steps.slice(1).filter((step, i) => step <= (steps[i] as number) + MOVED).length
  const value = shrank / (steps.length - 1)
  return [
    {
      competency: 'negotiate',
      code: value >= 0.6 ? 'steps-shrank' : 'steps-grew',
      value,
      weight: 1,
      week: moments.at(-1)?.before.round ?? 1,
    },
  ]
}
