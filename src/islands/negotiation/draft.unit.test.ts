import { describe, expect, test } from 'vitest'
import { permit } from '../../sim/negotiation/permit.ts'
import { start } from '../../sim/negotiation/state.ts'
import { smallTalk } from '../../sim/negotiation/testing/fixture.ts'
import { changedIssues, choose, commandOf, type Draft, termsOf } from './draft.ts'

const setting = smallTalk()
const { table } = start(setting, 1)
const fresh: Draft = { mode: 'offer', chosen: table.ours }
const trade = (...choices: [string, string][]): Draft =>
  choices.reduce((draft, [issue, option]) => choose(draft, issue, option), { ...fresh, mode: 'trade' } as Draft)

describe('a draft', () => {
  test('as a plain offer is the package as it stands', () => {
    const draft = choose(fresh, 'price', 'fair')
    expect(commandOf(setting, table, draft)).toEqual({ type: 'MakeOffer', offer: { ...table.ours, price: 'fair' } })
    expect(fresh.chosen).toEqual(table.ours)
  })

  test('as a trade gives what is better for them than our last offer, and asks for what is better for us than theirs', () => {
    expect(termsOf(setting, table, trade(['payment', 'soon']).chosen)).toEqual({
      get: { price: 'dear', service: 'none' },
      give: { payment: 'soon' },
    })
  })

  test('leaves unnamed what both sides have alike, and takes it from our last offer', () => {
    const agreed = { ...table, theirs: { ...table.theirs, service: 'none' } }
    const command = commandOf(setting, agreed, trade(['payment', 'later']))
    expect(command).toEqual({
      type: 'ProposeTrade',
      from: 'ours',
      get: { price: 'dear' },
      give: { payment: 'later' },
    })
    expect(permit(setting, agreed, command)).toBeNull()
  })

  test('that gives nothing, or asks for nothing, is refused with the reason', () => {
    expect(permit(setting, table, commandOf(setting, table, trade()))?.code).toBe('trade-gives-nothing')
    const all = trade(['price', 'cheap'], ['payment', 'later'], ['service', 'full'])
    expect(permit(setting, table, commandOf(setting, table, all))?.code).toBe('trade-asks-nothing')
  })

  test('asks for what lies between the two last offers when all else is as they want it', () => {
    const halfway = trade(['price', 'low'], ['payment', 'later'], ['service', 'full'])
    expect(termsOf(setting, table, halfway.chosen)).toEqual({
      get: { price: 'low' },
      give: { payment: 'later', service: 'full' },
    })
    const all = trade(['price', 'low'], ['payment', 'soon'], ['service', 'some'])
    expect(termsOf(setting, table, all.chosen)).toEqual({
      get: { price: 'low' },
      give: { payment: 'soon', service: 'some' },
    })
  })

  test('every package that asks and gives becomes a trade of that very package', () => {
    for (const price of ['dear', 'fair', 'low', 'cheap'])
      for (const payment of ['now', 'soon', 'later'])
        for (const service of ['none', 'some', 'full']) {
          const draft = trade(['price', price], ['payment', payment], ['service', service])
          const command = commandOf(setting, table, draft)
          if (command.type !== 'ProposeTrade') throw new Error('no trade')
          if (permit(setting, table, command)) continue
          expect({ ...table[command.from], ...command.get, ...command.give }).toEqual(draft.chosen)
        }
  })
})

test('changed issues come in the order of the scenario', () => {
  const after = { ...table.ours, service: 'full', price: 'low' }
  expect(changedIssues(setting, table.ours, after).map(({ id }) => id)).toEqual(['price', 'service'])
})
