import { expect, test } from 'vitest'
import type { Command } from '../../../sim/negotiation/facts.ts'
import { ruleOf } from './rules.ts'

const offer: Command = { type: 'MakeOffer', offer: {} }
const trade: Command = { type: 'ProposeTrade', from: 'ours', get: {}, give: {} }
const ask: Command = { type: 'AskPriority', issue: 'price' }
const askAlternative: Command = { type: 'AskAlternative' }
const accept: Command = { type: 'Accept' }
const walk: Command = { type: 'WalkAway' }

test.each([
  [offer, walk, 'letGo'],
  [accept, walk, 'letGo'],
  [walk, accept, 'stayOn'],
  [walk, trade, 'stayOn'],
  [offer, accept, 'takeIt'],
  [accept, trade, 'holdOut'],
  [offer, ask, 'askFirst'],
  [trade, askAlternative, 'askFirst'],
  [ask, askAlternative, 'askFirst'],
  [ask, trade, 'stopAsking'],
  [offer, trade, 'askInReturn'],
  [trade, offer, 'takeAStep'],
  [trade, trade, 'betterPackage'],
  [offer, offer, 'betterPackage'],
] as const)('%j, where %j was best, teaches %s', (chosen, best, rule) => {
  expect(ruleOf(chosen, best)).toBe(rule)
})
