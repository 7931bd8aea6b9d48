import type { Evidence, Playbook, Role, Stage, Task } from '../../schema/playbook.ts'
import type { Account, TerritoryScenario } from '../../schema/scenario.ts'
import { prepare, type Setting } from '../territory/setting.ts'

/**
 * A small sales process and territory for tests, with round numbers that formulas can be worked by hand on.
 * It holds one of everything: answers now and at the week's end, a concession, a task of two stages, leads, events.
 */

const task = (own: Pick<Task, 'id' | 'hours' | 'competency'> & Partial<Task>): Task => ({
  name: own.id,
  about: own.id,
  answer: 'now',
  proves: [],
  observes: [],
  meets: [],
  odds: 1,
  amountFactor: 1,
  ...own,
})

const proof = (id: string, odds: number): Evidence => ({ id, name: id, by: 'task', odds })
const promise = (id: string): Evidence => ({ id, name: id, by: 'buyer', odds: 1.5 })
const role = (id: string, odds: number): Role => ({ id, name: id, about: id, odds })

const tasks: Task[] = [
  task({
    id: 'call',
    hours: 1,
    competency: 'qualify',
    proves: [{ evidence: 'contact-named', chance: 0.6, signal: 'want' }],
    observes: [{ signal: 'want', noise: 1 }],
    meets: [{ role: 'user', chance: 0.5 }],
    odds: 1.2,
  }),
  task({
    id: 'mail',
    hours: 0.5,
    competency: 'qualify',
    answer: 'week-end',
    proves: [{ evidence: 'contact-named', chance: 0.4 }],
    observes: [{ signal: 'money', noise: 1.2 }],
  }),
  task({
    id: 'workshop',
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
  }),
  task({
    id: 'audit',
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
  }),
  task({
    id: 'map',
    hours: 1.5,
    competency: 'discover',
    proves: [{ evidence: 'rules-known', chance: 0.6, signal: 'money' }],
    meets: [{ role: 'boss', chance: 0.4 }],
  }),
  task({
    id: 'offer',
    hours: 2,
    competency: 'propose',
    answer: 'week-end',
    proves: [{ evidence: 'price-seen', chance: 0.6, signal: 'money' }],
    odds: 1.2,
  }),
  task({
    id: 'discount',
    hours: 1,
    competency: 'negotiate',
    proves: [{ evidence: 'price-seen', chance: 0.75 }],
    meets: [{ role: 'boss', chance: 0.4 }],
    odds: 1.25,
    amountFactor: 0.9,
  }),
]

const stage = (own: Omit<Stage, 'name' | 'goal'>): Stage => ({ name: own.id, goal: own.id, ...own })

const stages: Stage[] = [
  stage({
    id: 'lead',
    tasks: ['call', 'mail'],
    exit: [proof('contact-named', 1.5), promise('meeting-set')],
    roles: ['user'],
    medianWeeks: 0.5,
    advanceShare: 0.6,
    rivalShare: 0.2,
    lesson: 'stages/lead',
  }),
  stage({
    id: 'study',
    tasks: ['workshop', 'audit', 'map', 'call'],
    exit: [proof('cost-known', 1.6), proof('rules-known', 1.4), promise('offer-asked')],
    roles: ['user', 'boss'],
    medianWeeks: 1,
    advanceShare: 0.5,
    rivalShare: 0.5,
  }),
  stage({
    id: 'deal',
    tasks: ['offer', 'discount', 'map'],
    exit: [proof('price-seen', 1.5), promise('order-signed')],
    roles: ['boss'],
    medianWeeks: 1,
    advanceShare: 0.5,
    rivalShare: 0.6,
  }),
]

const levels = { low: 'low', middle: 'middle', high: 'high' }

export const playbook: Playbook = {
  id: 'small',
  name: 'Small',
  about: 'For tests',
  signals: [
    { id: 'want', name: 'want', question: '?', levels, weight: 0.5 },
    { id: 'money', name: 'money', question: '?', levels, weight: 0.4 },
    { id: 'rival', name: 'rival', question: '?', levels, weight: -0.3 },
  ],
  roles: [role('user', 1.1), role('boss', 1.3)],
  tasks,
  stages,
  reasons: [
    { id: 'no-want', name: 'no want', signal: 'want' },
    { id: 'rival-in', name: 'rival in', signal: 'rival' },
    { id: 'bad-timing', name: 'bad timing' },
  ],
}

const account = (own: Pick<Account, 'id' | 'segment' | 'amount'> & Partial<Account>): Account => ({
  name: own.id,
  about: own.id,
  amountNoise: 0.3,
  evidence: [],
  met: [],
  people: [],
  truth: {},
  ...own,
})

export const scenario: TerritoryScenario = {
  id: 'small-town',
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
  guarded: true,
  coached: false,
  pace: 1,
  reviewTop: 2,
  healthEvery: 2,
  segments: [
    { id: 'plants', name: 'plants', signals: { want: 0.4, rival: 0.3 } },
    { id: 'shops', name: 'shops', signals: {} },
  ],
  accounts: [
    account({ id: 'mill', segment: 'plants', amount: 400, stage: 'study', evidence: ['cost-known'], met: ['user'] }),
    account({ id: 'bakery', segment: 'shops', amount: 120, stage: 'lead', truth: { want: 1.2 } }),
    account({ id: 'hospital', segment: 'shops', amount: 900, stage: 'deal', met: ['boss'] }),
    account({ id: 'depot', segment: 'plants', amount: 250 }),
  ],
  leads: [
    account({ id: 'dairy', segment: 'plants', amount: 300 }),
    account({ id: 'cinema', segment: 'shops', amount: 80, amountNoise: 0 }),
    account({ id: 'port', segment: 'plants', amount: 500 }),
  ],
  sources: [
    { id: 'fair', name: 'fair', about: 'fair', hours: 2, delay: 1, chance: 0.7, lasts: 2, quality: 0.5 },
    { id: 'web', name: 'web', about: 'web', hours: 1, delay: 2, chance: 0.5, lasts: 1, quality: 0 },
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
    { id: 'flood', title: 'flood', text: 'flood', week: 3, chance: 0.5, hoursLost: 20, shifts: [], leads: 0 },
    {
      id: 'price-war',
      title: 'price war',
      text: 'price war',
      week: 3,
      chance: 1,
      hoursLost: 0,
      shifts: [{ signal: 'rival', by: 0.4 }],
      leads: 0,
    },
  ],
  pass: 60,
}

/** The small territory, with what a test wants different. */
export function smallTown(own: Partial<TerritoryScenario> = {}): Setting {
  return prepare({ ...scenario, ...own }, playbook)
}
