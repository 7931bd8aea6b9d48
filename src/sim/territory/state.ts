import type { Account } from '../../schema/scenario/territory.ts'
import type { Deal, Desk } from './desk.ts'
import { amountBelief } from './learn.ts'
import type { Setting } from './setting.ts'
import { drawTruth, firstBeliefs, type Truth } from './truth.ts'

/** The whole of a run: what the seller may know (`desk`) and, beside it, what is true. */
export interface State {
  readonly setting: Setting
  readonly seed: number
  /** By account number. */
  readonly truth: readonly Truth[]
  readonly desk: Desk
  /** Where `Undo` goes back to; cut whenever luck has been drawn. */
  readonly past: State | null
}

export function start(setting: Setting, seed: number): State {
  const { scenario } = setting
  const deals = scenario.accounts.map((_, n) => openDeal(setting, n, 1, 0))
  return {
    setting,
    seed,
    truth: drawTruth(setting, seed),
    past: null,
    desk: {
      week: 1,
      phase: 'work',
      hours: scenario.hoursPerWeek,
      deals,
      running: [],
      bookings: 0,
      outlooks: [],
      events: [],
      undoable: 0,
    },
  }
}

/** A deal as it comes in: prior estimates from its segment, shifted by the quality of the source. */
export function openDeal(setting: Setting, n: number, week: number, quality: number): Deal {
  const account = setting.accounts[n] as Account
  const stage = setting.stageIndex.get(account.stage ?? '') ?? 0
  return {
    id: account.id,
    n,
    account: {
      id: account.id,
      name: account.name,
      segment: account.segment,
      about: account.about,
      people: account.people,
    },
    status: 'open',
    stage,
    buyerStage: stage,
    arrivedWeek: week,
    stageWeek: week,
    closedWeek: null,
    amount: amountBelief(account.amount, account.amountNoise),
    signals: firstBeliefs(setting, account).map(({ mean, sd }) => ({ mean: mean + quality, sd })),
    evidence: account.evidence,
    met: account.met,
    tries: [],
    pending: [],
    push: 0,
    amountFactor: 1,
    lastContact: 0,
    statement: null,
    booked: 0,
  }
}
