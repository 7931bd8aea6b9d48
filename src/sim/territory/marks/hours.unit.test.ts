import { describe, expect, test } from 'vitest'
import { play } from '../../run.ts'
import { smallTown } from '../../testing/fixture.ts'
import { evolve } from '../evolve.ts'
import type { Fact } from '../facts.ts'
import { type State, start } from '../state.ts'
import { territory } from '../territory.ts'
import { bestStep, stepsOf } from '../worth.ts'
import { hourMarks } from './hours.ts'

const town = smallTown({ reviewTop: 0, healthEvery: 0 })
const begun = start(town, 1)

/** Marks of the facts as they follow one another. */
function marksOf(...facts: Fact[]) {
  let state = begun
  return hourMarks(
    facts.map((fact) => {
      const moment = { before: state, fact }
      state = evolve(state, fact)
      return moment
    }),
  )
}

const prioritise = (...facts: Fact[]) => marksOf(...facts).find((mark) => mark.competency === 'prioritise')
const done = (deal: string, task: string): Fact => ({ type: 'TaskDone', deal, task })
const weekOver: Fact = { type: 'WeekBegan', week: 2 }

/** Every task on offer at the start with its worth an hour, the best first. */
const offers = begun.desk.deals
  .flatMap((deal) =>
    stepsOf(town, deal, 1).map(({ task, perHour }) => ({ deal: deal.id, task: task.id, hours: task.hours, perHour })),
  )
  .sort((a, b) => b.perHour - a.perHour)
const [best] = offers
const worst = offers.at(-1)
if (!best || !worst) throw new Error('the small town has nothing to do')

describe('an hour', () => {
  test('on the best use there is earns all of its mark', () => {
    expect(prioritise(done(best.deal, best.task))).toMatchObject({
      code: 'hours-well-spent',
      value: 1,
      weight: best.hours,
      week: 1,
      params: { share: 100 },
    })
  })

  test('on another use earns its worth over the best', () => {
    for (const offer of offers) {
      const value = Math.max(0, offer.perHour / best.perHour)
      expect(prioritise(done(offer.deal, offer.task))?.value).toBeCloseTo(value, 12)
    }
  })

  test('badly spent names the deal and the better one', () => {
    const mark = prioritise(done(worst.deal, worst.task))
    if (worst.deal !== best.deal && worst.perHour < 0.6 * best.perHour) {
      expect(mark).toMatchObject({ code: 'hours-better-elsewhere', deal: worst.deal, params: { better: best.deal } })
    }
    expect(mark?.value).toBeLessThan(1)
  })

  test('left over counts as worth nothing while something was worth doing', () => {
    expect(prioritise(weekOver)).toMatchObject({ value: 0, weight: 10 })
    // A tenth of the week well used, the rest let go.
    const value = best.hours / 10
    expect(prioritise(done(best.deal, best.task), weekOver)?.value).toBeCloseTo(value, 12)
  })

  test('left over is not held against anybody when there is nothing to do', () => {
    const closed = begun.desk.deals.map((deal) => ({ ...deal, status: 'lost' as const }))
    const before: State = { ...begun, desk: { ...begun.desk, deals: closed } }
    expect(hourMarks([{ before, fact: weekOver }])).toEqual([])
  })

  test('spent on finding new prospects is taken as well spent', () => {
    expect(prioritise({ type: 'SourceWorked', source: 'fair' })).toMatchObject({ value: 1, weight: 2 })
  })
})

describe('hours on a deal that nothing speaks for', () => {
  const hopeless: State = {
    ...begun,
    desk: {
      ...begun.desk,
      deals: begun.desk.deals.map((deal) =>
        deal.id === 'bakery' ? { ...deal, push: -8, signals: deal.signals.map(() => ({ mean: -4, sd: 0.2 })) } : deal,
      ),
    },
  }

  test('are a mark against qualifying, with the hours', () => {
    const marks = hourMarks([
      { before: hopeless, fact: done('bakery', 'call') },
      { before: hopeless, fact: done('bakery', 'mail') },
      { before: hopeless, fact: done('hospital', 'discount') },
    ]).filter((mark) => mark.competency === 'qualify')
    expect(marks).toMatchObject([
      { code: 'hours-on-live-deals', value: 1 },
      { code: 'hours-on-hopeless', value: 0, deal: 'bakery', params: { hours: 1.5 } },
    ])
    expect(marks[1]?.weight).toBeGreaterThan(marks[0]?.weight ?? 9)
  })
})

test('who always takes the best hour loses marks for nothing but what is left over', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const facts = play(territory, town, 'expert', seed)
    let state = start(town, seed)
    for (const fact of facts) {
      if (fact.type === 'TaskDone') {
        const { desk } = state
        const top = Math.max(...desk.deals.map((deal) => bestStep(town, deal, desk.week, desk.hours)?.perHour ?? 0))
        const deal = desk.deals.find(({ id }) => id === fact.deal) as (typeof desk.deals)[number]
        const mine = stepsOf(town, deal, desk.week).find((step) => step.task.id === fact.task)?.perHour
        expect(mine).toBe(top)
      }
      state = evolve(state, fact)
    }
  }
})
