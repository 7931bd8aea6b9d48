import { describe, expect, test } from 'vitest'
import type { Fact, Offer } from './facts.ts'
import { negotiation } from './negotiation.ts'
import { outcomeOf } from './packages.ts'
import { qualityOf, reckon } from './quality.ts'
import { score, totalOf } from './score.ts'
import { start } from './state.ts'
import { smallTalk } from './testing/fixture.ts'
import type { Table } from './view.ts'

/** The buyer is exactly as guessed: weights 0.3, 0.5, 0.2 and a limit of 0.3. */
const certain = smallTalk({ events: [] }, { spread: 0, limitSpread: 0 })
const state = start(certain, 1)
const ended = (own: Partial<Table>): Table => ({ ...state.table, phase: 'finished', ...own })
const quality = (own: Partial<Table>) => {
  const table = ended(own)
  return qualityOf(certain, table, reckon(certain, state.truth, table))
}

test('the worked example of the total', () => {
  expect(totalOf({ discover: 1, negotiate: 0.8, propose: 0.6 }, 0.695)).toBeCloseTo(73.7, 9)
})

describe('the quality of an end', () => {
  // Worth to us 0.5 price + 0.2 payment + 0.3 service. Best for us at 0.3 or more for them: the price as quoted, the service
  // too, payment "later": 0.8, to them 0.5. A deal at "dear", "later", "some" is worth 0.5 + 0 + 0.15 = 0.65.
  const deal: Offer = { price: 'dear', payment: 'later', service: 'some' }

  test('of a deal is half its share of what could be had, and less for what was wasted', () => {
    const found = quality({ ending: 'sold', deal, goodwill: 0.8, elapsed: 6 })
    expect(found.surplus).toBeCloseTo((0.65 - 0.35) / (0.8 - 0.35), 9)
    expect(found.efficiency).toBe(1)
    expect(found.manner).toBeCloseTo(0.725, 9)
    expect(found.total).toBeCloseTo(0.5 * found.surplus + 0.3 + 0.2 * 0.725, 9)
  })
  test('falls with the distance from the frontier', () => {
    // they pay at once and get the full service, the wrong way round: worth 0.5, to them 0.2 + 0.1 = 0.3
    const wasted = quality({ ending: 'sold', deal: { price: 'fair', payment: 'now', service: 'full' } })
    expect(wasted.efficiency).toBeLessThan(0.7)
  })
  test('of a deal below our limit is nothing', () => {
    expect(quality({ ending: 'accepted', deal: certain.scenario.demand }).total).toBe(0)
  })
  test('of none, where one was possible, is only that one parted well', () => {
    expect(quality({ ending: 'walked', goodwill: 0.8, elapsed: 6 }).total).toBeCloseTo(0.145, 9)
  })
  test('of none, where none was possible, is full', () => {
    expect(quality({ ending: 'walked', limit: 0.99 })).toMatchObject({ total: 1, isZoneEmpty: true })
    expect(quality({ ending: 'left', limit: 0.99 }).total).toBe(0.5)
    expect(quality({ ending: 'accepted', limit: 0.99, deal }).total).toBe(0)
  })
})

describe('marks', () => {
  const marksOf = (facts: readonly Fact[]) => score(certain, 1, facts).marks.map(({ code }) => code)
  const play = (...commands: Parameters<typeof negotiation.decide>[1][]): Fact[] => {
    let now = state
    return commands.flatMap((command) => {
      const decision = negotiation.decide(now, command)
      if ('refusal' in decision) throw new Error(decision.refusal.code)
      now = decision.facts.reduce(negotiation.evolve, now)
      return [...decision.facts]
    })
  }
  const { quote } = certain.scenario

  test('tell a cut that was asked nothing for from a trade', () => {
    const cut = play(
      { type: 'MakeOffer', offer: { ...quote, price: 'fair' } },
      { type: 'MakeOffer', offer: { ...quote, price: 'low' } },
    )
    expect(marksOf(cut)).toEqual(expect.arrayContaining(['offered-before-asking', 'concession-first']))
    const traded = play(
      { type: 'AskPriority', issue: 'payment' },
      { type: 'AskAlternative' },
      { type: 'ProposeTrade', from: 'ours', get: { price: 'dear' }, give: { payment: 'later' } },
    )
    expect(marksOf(traded)).toEqual(
      expect.arrayContaining(['asked-before-offering', 'trade-proposed', 'package-well-made']),
    )
  })

  test('tell a package that gave away what they hardly care for', () => {
    const facts = play({ type: 'MakeOffer', offer: { ...quote, service: 'full' } })
    expect(marksOf(facts)).toContain('package-gave-away')
  })

  test('tell who walked from a deal that was there', () => {
    const card = score(certain, 1, play({ type: 'WalkAway' }))
    const mark = card.marks.find(({ code }) => code === 'walked-from-a-deal')
    expect(mark?.value).toBeCloseTo(0, 9)
    expect(mark?.params).toEqual({ chance: 100 })
    expect(outcomeOf(certain, quote)).toBe(0)
  })

  test('tell who signed below the limit', () => {
    const card = score(certain, 1, play({ type: 'Accept' }))
    expect(card.marks.at(-1)).toMatchObject({ code: 'signed-below-limit', params: { points: 35 } })
    expect(card.outcome).toMatchObject({ quality: 0, worth: 0, limit: 35, deal: 1 })
  })

  test('a talk that is not over has no end that could count', () => {
    expect(score(certain, 1, []).total).toBeLessThan(40)
  })
})
