import { Playbook } from '../../schema/playbook.ts'
import { TerritoryScenario } from '../../schema/scenario/territory.ts'
import type { Deal } from '../territory/desk.ts'
import { prepare, type Setting } from '../territory/setting.ts'
import { openDeal } from '../territory/state.ts'

/**
 * A small sales process and territory for tests, with round numbers that formulas can be worked by hand on.
 * It holds one of everything: answers now and at the week's end, a concession, tasks of two stages, leads, events.
 */

const named = (id: string) => ({ id, name: id, about: id })
const proof = (id: string, odds: number) => ({ id, name: id, by: 'task', odds })
const promise = (id: string) => ({ id, name: id, by: 'buyer' })
const levels = { low: 'low', middle: 'middle', high: 'high' }

const tasks = [
  {
    ...named('call'),
    hours: 1,
    competency: 'qualify',
    proves: [{ evidence: 'contact-named', chance: 0.6, signal: 'want' }],
    observes: [{ signal: 'want', noise: 1 }],
    meets: [{ role: 'user', chance: 0.5 }],
    odds: 1.2,
  },
  {
    ...named('mail'),
    hours: 0.5,
    competency: 'qualify',
    answer: 'week-end',
    proves: [{ evidence: 'contact-named', chance: 0.4 }],
    observes: [{ signal: 'money', noise: 1.2 }],
  },
  {
    ...named('workshop'),
    hours: 3,
    competency: 'discover',
    proves: [{ evidence: 'cost-known', chance: 0.7, signal: 'want' }],
    observes: [
      { signal: 'want', noise: 0.5 },
      { signal: 'money', noise: 0.8 },
    ],
    sizes: 0.2,
    meets: [
      { role: 'user', chance: 0.7 },
      { role: 'boss', chance: 0.3 },
    ],
    odds: 1.25,
  },
  {
    ...named('audit'),
    hours: 5,
    competency: 'discover',
    answer: 'week-end',
    proves: [
      { evidence: 'cost-known', chance: 0.8 },
      { evidence: 'rules-known', chance: 0.4 },
    ],
    observes: [{ signal: 'rival', noise: 0.4 }],
    sizes: 0.1,
    odds: 1.4,
  },
  {
    ...named('map'),
    hours: 1.5,
    competency: 'discover',
    proves: [{ evidence: 'rules-known', chance: 0.6, signal: 'money' }],
    meets: [{ role: 'boss', chance: 0.4 }],
  },
  {
    ...named('offer'),
    hours: 2,
    competency: 'propose',
    answer: 'week-end',
    proves: [{ evidence: 'price-seen', chance: 0.6, signal: 'money' }],
    odds: 1.2,
  },
  {
    ...named('discount'),
    hours: 1,
    competency: 'negotiate',
    proves: [{ evidence: 'price-seen', chance: 0.75 }],
    meets: [{ role: 'boss', chance: 0.4 }],
    odds: 1.25,
    amountFactor: 0.9,
  },
]

const stages = [
  {
    id: 'lead',
    name: 'lead',
    goal: 'lead',
    tasks: ['call', 'mail'],
    exit: [proof('contact-named', 1.5), promise('meeting-set')],
    roles: ['user'],
    medianWeeks: 0.5,
    advanceShare: 0.6,
    rivalShare: 0.2,
    lesson: 'stages/lead',
  },
  {
    id: 'study',
    name: 'study',
    goal: 'study',
    tasks: ['workshop', 'audit', 'map', 'call'],
    exit: [proof('cost-known', 1.6), proof('rules-known', 1.4), promise('offer-asked')],
    roles: ['user', 'boss'],
    medianWeeks: 1,
    advanceShare: 0.5,
    rivalShare: 0.5,
  },
  {
    id: 'deal',
    name: 'deal',
    goal: 'deal',
    tasks: ['offer', 'discount', 'map'],
    exit: [proof('price-seen', 1.5), promise('order-signed')],
    roles: ['boss'],
    medianWeeks: 1,
    advanceShare: 0.5,
    rivalShare: 0.6,
  },
]

export const playbook: Playbook = Playbook.parse({
  ...named('small'),
  signals: [
    { id: 'want', name: 'want', question: '?', levels, weight: 0.5 },
    { id: 'money', name: 'money', question: '?', levels, weight: 0.4 },
    { id: 'rival', name: 'rival', question: '?', levels, weight: -0.3 },
  ],
  roles: [
    { ...named('user'), odds: 1.1 },
    { ...named('boss'), odds: 1.3 },
  ],
  tasks,
  stages,
  reasons: [
    { id: 'no-want', name: 'no want', signal: 'want' },
    { id: 'rival-in', name: 'rival in', signal: 'rival' },
    { id: 'bad-timing', name: 'bad timing' },
  ],
})

export const scenario: TerritoryScenario = {
  id: 'small-town',
  ...TerritoryScenario.parse({
    kind: 'territory',
    title: 'Small town',
    summary: 'For tests',
    brief: ['For tests'],
    goal: 'For tests',
    outOfScope: 'For tests',
    facilitator: ['For tests'],
    minutes: [1, 2],
    playbook: 'small',
    order: 1,
    currency: 'CNY',
    weeks: 4,
    hoursPerWeek: 10,
    quota: 1000,
    pace: 1,
    reviewTop: 2,
    healthEvery: 2,
    segments: [
      { id: 'plants', name: 'plants', signals: { want: 0.4, rival: 0.3 } },
      { id: 'shops', name: 'shops' },
    ],
    accounts: [
      { ...named('mill'), segment: 'plants', amount: 400, stage: 'study', evidence: ['cost-known'], met: ['user'] },
      { ...named('bakery'), segment: 'shops', amount: 120, stage: 'lead' },
      { ...named('hospital'), segment: 'shops', amount: 900, stage: 'deal', met: ['boss'] },
      { ...named('depot'), segment: 'plants', amount: 250, stage: 'lead' },
    ],
    leads: [
      { ...named('dairy'), segment: 'plants', amount: 300 },
      // Its size is known for certain.
      { ...named('cinema'), segment: 'shops', amount: 80, amountNoise: 0 },
      { ...named('port'), segment: 'plants', amount: 500 },
    ],
    sources: [
      { ...named('fair'), hours: 2, delay: 1, chance: 0.7, lasts: 2, quality: 0.5 },
      { ...named('web'), hours: 1, delay: 2, chance: 0.5, lasts: 1 },
    ],
    events: [
      {
        id: 'subsidy',
        title: 'subsidy',
        text: 'subsidy',
        week: 2,
        chance: 0.6,
        hoursLost: 4,
        shifts: [
          { signal: 'want', by: 0.5, segment: 'plants' },
          { signal: 'money', by: -1, account: 'hospital' },
        ],
        leads: 1,
      },
      // Takes more hours than the week has.
      { id: 'flood', title: 'flood', text: 'flood', week: 3, chance: 0.5, hoursLost: 20 },
      { id: 'price-war', title: 'price war', text: 'price war', week: 3, shifts: [{ signal: 'rival', by: 0.4 }] },
    ],
  }),
}

/** The small territory, with what a test wants different. */
export function smallTown(own: Partial<TerritoryScenario> = {}): Setting {
  return prepare({ ...scenario, ...own }, playbook)
}

/** A deal of the small territory as it stands at the start, with what a test wants different. */
export function dealOf(setting: Setting, id: string, own: Partial<Deal> = {}): Deal {
  const n = setting.accountIndex.get(id)
  if (n === undefined) throw new RangeError(`no account "${id}"`)
  return { ...openDeal(setting, n, 1, 0), ...own }
}
