import { expect, test } from 'vitest'
import { debrief } from '../../../sim/negotiation/debrief.ts'
import { negotiation } from '../../../sim/negotiation/negotiation.ts'
import { smallTalk } from '../../../sim/negotiation/testing/fixture.ts'
import { play } from '../../../sim/run.ts'
import { markedOffers, markedSolutions } from './marks.ts'

const setting = smallTalk()
const data = debrief(setting, 4, play(negotiation, setting, 'trader', 4))

test('every offer has its number on one mark of its side, and no two marks lie on one another', () => {
  for (const by of ['us', 'them'] as const) {
    const marks = markedOffers(data, by)
    const numbers = data.offers.flatMap((offer, n) => (offer.by === by ? [String(n + 1)] : []))
    expect(marks.flatMap(({ labels }) => labels).toSorted()).toEqual(numbers.toSorted())
    expect(new Set(marks.map(({ point }) => `${point.ours} ${point.theirs}`)).size).toBe(marks.length)
  }
})

test('solution points on the same place share a mark, each letter once', () => {
  const [point] = data.solutions.nash
  if (!point) throw new Error('this talk has an empty zone')
  const solutions = { nash: [point, point], kalai: [point], kalaiSmorodinsky: [], welfare: [] }
  expect(markedSolutions({ ...data, solutions })).toEqual([{ point, labels: ['N', 'K'] }])
})
