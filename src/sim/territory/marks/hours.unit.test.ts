import { describe, expect, test } from 'vitest'
import { smallTown } from '../../testing/fixture.ts'
import type { Deal } from '../desk.ts'
import { evolve } from '../evolve.ts'
import type { Fact } from '../facts.ts'
import { bestStep, stepsOf } from '../known.ts'
import { type State, start } from '../state.ts'
import { territory } from '../territory.ts'
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
if (!best) throw new Error('the small town has nothing to do')

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
    const poor = offers.find((offer) => offer.deal !== best.deal && offer.perHour < 0.5 * best.perHour)
    if (!poor) throw new Error('nothing in the small town is badly spent')
    expect(prioritise(done(poor.deal, poor.task))).toMatchObject({
      code: 'hours-better-elsewhere',
      deal: poor.deal,
      params: { better: best.deal },
    })
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

test('a week of best hours, one after the other, loses nothing', () => {
  const facts: Fact[] = []
  let state = begun
  for (let offer = bestOffer(state); offer; offer = bestOffer(state)) {
    const made = territory.decide(state, { type: 'DoTask', ...offer })
    if ('refusal' in made) throw new Error(made.refusal.code)
    facts.push(...made.facts)
    state = made.facts.reduce(evolve, state)
  }
  expect(state.desk.hours).toBeLessThan(10)
  expect(prioritise(...facts)?.value).toBeCloseTo(1, 12)
})

/** What the worth of an hour says should be done next. */
function bestOffer({ desk }: State) {
  const all = desk.deals.map(({ id }, n) => ({ deal: id, step: bestStep(town, desk.deals[n] as Deal, 1, desk.hours) }))
  const [top] = all.sort((a, b) => (b.step?.perHour ?? 0) - (a.step?.perHour ?? 0))
  return top?.step && { deal: top.deal, task: top.step.task.id }
}
