import { describe, expect, test } from 'vitest'
import { dealOf, smallTown } from '../../testing/fixture.ts'
import type { Deal } from '../desk.ts'
import type { Fact } from '../facts.ts'
import { start } from '../state.ts'
import { dealMarks } from './deals.ts'

const town = smallTown({ guarded: false })

/** Marks of one fact about one deal that stands as given. */
function marksOf(id: string, own: Partial<Deal>, fact: Fact) {
  const state = start(town, 1)
  return dealMarks([{ before: { ...state, desk: { ...state.desk, deals: [dealOf(town, id, own)] } }, fact }])
}

const sure = (mean: number, sd: number) => ({ mean, sd })

describe('giving a deal up', () => {
  const givenUp = (own: Partial<Deal>) =>
    marksOf('hospital', own, { type: 'DealDisqualified', deal: 'hospital', reason: 'no-want' })

  test('is right when the deal could not come', () => {
    expect(givenUp({ push: -6 })).toMatchObject([{ competency: 'qualify', code: 'given-up-in-time', value: 1 }])
  })

  test('is wrong when it well could', () => {
    expect(givenUp({ push: 6 })).toMatchObject([{ competency: 'qualify', code: 'given-up-too-soon', value: 0 }])
  })

  test('is judged by what was known, and better the less hope there was', () => {
    const values = [-4, -3, -2, -1, 0, 1].map((push) => givenUp({ push })[0]?.value ?? -1)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
  })
})

describe('moving a deal on', () => {
  const moved = (own: Partial<Deal>, to = 'deal') => marksOf('mill', own, { type: 'DealMoved', deal: 'mill', to })
  const byCode = (own: Partial<Deal>, code: RegExp) => moved(own).find((mark) => code.test(mark.code))

  test('is marked by the exit evidence held', () => {
    const evidence = ['cost-known', 'rules-known', 'offer-asked']
    expect(byCode({ evidence }, /evidence/)).toMatchObject({
      code: 'moved-on-evidence',
      value: 1,
      params: { missing: '' },
    })
    expect(byCode({ evidence: ['rules-known'] }, /evidence/)).toMatchObject({
      code: 'moved-without-evidence',
      value: expect.closeTo(1 / 3, 12),
      params: { stage: 'deal', missing: 'cost-known offer-asked' },
    })
  })

  test('is marked by how well the buyer is known', () => {
    const known = (sd: number) => byCode({ signals: [sure(0, sd), sure(0, sd), sure(0, sd)] }, /knew|asked/)
    expect(known(1)).toMatchObject({ code: 'hardly-asked', value: 0 })
    expect(known(0.6)).toMatchObject({ code: 'knew-the-buyer', value: 1 })
    expect(known(0.8)?.value).toBeCloseTo(0.5, 12)
  })

  test('is marked by the people met, for the competency that the stage’s tasks train', () => {
    expect(byCode({ met: ['user'] }, /people/)).toMatchObject({
      competency: 'discover',
      code: 'met-the-people',
      value: 0.5,
      params: { met: 1, of: 2 },
    })
    expect(byCode({ met: [] }, /people/)).toMatchObject({ code: 'missed-the-people', value: 0 })
  })

  test('back is not judged', () => {
    expect(moved({}, 'lead')).toEqual([])
  })
})

test('a task that comes too early is a mark against its competency, heavier the longer it took', () => {
  const done = (task: string) => marksOf('bakery', {}, { type: 'TaskDone', deal: 'bakery', task })
  expect(done('offer')).toMatchObject([{ competency: 'propose', code: 'task-too-early', value: 0, weight: 0.5 }])
  expect(done('audit')[0]?.weight).toBeGreaterThan(done('offer')[0]?.weight ?? 9)
  expect(done('call')).toEqual([])
})

test('a won deal is marked by the price kept: a fifth given away leaves nothing', () => {
  const won = (amountFactor: number) =>
    marksOf('hospital', { amountFactor }, { type: 'DealWon', deal: 'hospital', amount: 1 })
  expect(won(1)).toMatchObject([{ competency: 'negotiate', code: 'price-kept', value: 1 }])
  expect(won(0.9)).toMatchObject([{ code: 'price-conceded', value: expect.closeTo(0.5, 12), params: { share: 10 } }])
  expect(won(0.7)).toMatchObject([{ value: 0 }])
})

test('what buyers do, and what is only learned, is no mark', () => {
  for (const type of ['DealLost', 'DealUndecided'] as const)
    expect(marksOf('mill', {}, { type, deal: 'mill' })).toEqual([])
  expect(marksOf('mill', {}, { type: 'RoleMet', deal: 'mill', role: 'boss' })).toEqual([])
})
