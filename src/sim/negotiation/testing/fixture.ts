import { type BuyerLines, NegotiationScenario } from '../../../schema/scenario/negotiation.ts'
import { playbook } from '../../testing/fixture.ts'
import { prepare } from '../prepare.ts'
import type { Setting } from '../setting.ts'

/** A small negotiation for tests: three issues, a rival in mid-talk. */

const OCCASIONS = [
  'counter',
  'hold',
  'reward',
  'final',
  'accept',
  'leave',
  'most',
  'some',
  'little',
  'strong',
  'fair',
  'weak',
  'vague',
  'withheld',
] as const satisfies readonly (keyof BuyerLines)[]

const lines = Object.fromEntries(OCCASIONS.map((on) => [on, [`${on} one`, `${on} two`]]))

/** Options that please one side as much as they cost the other. */
const opposed = (ids: readonly string[]) =>
  ids.map((id, n) => ({ id, name: id, ours: 1 - n / (ids.length - 1), theirs: n / (ids.length - 1) }))

const issue = (id: string, weight: number, theirWeight: number, ids: readonly string[]) => ({
  id,
  name: id,
  about: id,
  weight,
  theirWeight,
  options: opposed(ids),
})

const written = {
  kind: 'negotiation',
  title: 'Small talk',
  summary: 'For tests',
  brief: ['For tests'],
  goal: 'For tests',
  outOfScope: 'For tests',
  facilitator: ['For tests'],
  minutes: [1, 2],
  playbook: 'small',
  order: 1,
  rounds: 6,
  issues: [
    issue('price', 0.5, 0.3, ['dear', 'fair', 'low', 'cheap']),
    issue('payment', 0.2, 0.5, ['now', 'soon', 'later']),
    issue('service', 0.3, 0.2, ['none', 'some', 'full']),
  ],
  limit: 0.35,
  alternative: 'For tests',
  quote: { price: 'dear', payment: 'now', service: 'none' },
  demand: { price: 'cheap', payment: 'later', service: 'full' },
  buyer: { name: 'Bo', title: 'buyer', company: 'mill', style: 'linear', limit: 0.3, lines },
  events: [
    {
      id: 'rival',
      title: 'rival',
      text: 'rival',
      round: 3,
      chance: 0.5,
      rival: { price: 'low', payment: 'soon', service: 'some' },
      rivalDiscount: 0.05,
    },
    { id: 'hurry', title: 'hurry', text: 'hurry', round: 4, chance: 0.5, roundsLost: 1, ourLimit: 0.4 },
  ],
} as const

/** The small talk, with what a test wants different. */
export function smallTalk(own: object = {}, buyer: object = {}): Setting {
  const parsed = NegotiationScenario.parse({ ...written, ...own, buyer: { ...written.buyer, ...buyer } })
  return prepare({ id: 'small-talk', ...parsed }, playbook)
}

const single = {
  issues: [issue('price', 1, 1, ['p5', 'p4', 'p3', 'p2', 'p1', 'p0'])],
  quote: { price: 'p5' },
  demand: { price: 'p0' },
  events: [],
}

/** The tables that properties are tried on, by name, so that a failure prints no whole setting. */
export const TALKS: Readonly<Record<string, Setting>> = {
  linear: smallTalk(),
  boulware: smallTalk({}, { style: 'boulware', candour: 0 }),
  conceder: smallTalk({}, { style: 'conceder', goodwill: 0.2 }),
  'tit-for-tat': smallTalk({}, { style: 'tit-for-tat', spread: 1 }),
  micro: smallTalk({ rounds: 20 }, { style: 'micro' }),
  anchorer: smallTalk({ rounds: 3, events: [] }, { style: 'anchorer', candour: 1 }),
  sharer: smallTalk({}, { style: 'sharer', limitSpread: 0.2 }),
  'one issue': smallTalk(single),
  'no zone': smallTalk({ zone: 'empty', limit: 0.9 }, { limit: 0.9, limitSpread: 0 }),
  short: smallTalk({ rounds: 2, events: [] }),
}
