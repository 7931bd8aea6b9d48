import { describe, expect, test } from 'vitest'
import type { Fact } from '../../sim/territory/facts.ts'
import { dealOf, entriesOf, lastReport } from './story.ts'

const task: Fact = { type: 'TaskDone', deal: 'acme', task: 'call' }
const moved: Fact = { type: 'DealMoved', deal: 'acme', to: 'needs' }
const lost: Fact = { type: 'DealLost', deal: 'acme' }
const lead: Fact = { type: 'LeadArrived', account: 'bolt', source: null }
const ended = (week: number): Fact => ({ type: 'WeekEnded', week })
const began = (week: number): Fact => ({ type: 'WeekBegan', week })
const undone: Fact = { type: 'CommandUndone' }

describe('the story', () => {
  test('gives each fact its week', () => {
    const weeks = entriesOf([task, ended(1), began(2), moved]).map(({ week }) => week)
    expect(weeks).toEqual([1, 1, 2, 2])
  })

  test('leaves out what was taken back, the latest first', () => {
    expect(entriesOf([task, moved, undone]).map(({ fact }) => fact)).toEqual([task])
    expect(entriesOf([task, moved, undone, undone])).toEqual([])
  })

  test('knows whom a fact is about, leads too', () => {
    expect([task, lead, began(2)].map(dealOf)).toEqual(['acme', 'bolt', undefined])
  })
})

describe('the report of a week', () => {
  test('is empty before the first week has ended', () => {
    expect(lastReport([task])).toEqual([])
  })

  test('holds what the buyers did and what the new week brought, not what the seller did next', () => {
    expect(lastReport([task, ended(1), lost, began(2), lead, moved])).toEqual([lost, began(2), lead])
  })

  test('is that of the latest week, also when nothing was done in it', () => {
    expect(lastReport([ended(1), lost, began(2), lead, ended(2), began(3)])).toEqual([began(3)])
  })

  test('goes to the end of the run in the last week', () => {
    const over: Fact = { type: 'PhaseBegan', phase: 'finished' }
    expect(lastReport([ended(1), began(2), ended(2), lost, over])).toEqual([lost, over])
  })
})
