import type { Deal, Desk } from './desk.ts'
import { type DealFact, evolveDeal, withAt } from './evolve-deal.ts'
import type { Fact } from './facts.ts'
import { placeOf } from './pipeline.ts'
import type { Setting } from './setting.ts'
import { openDeal, type State } from './state.ts'
import type { Truth } from './truth.ts'

/** Folds one fact in. Never draws, never refuses. */
export function evolve(state: State, fact: Fact): State {
  if (fact.type === 'CommandUndone') return state.past ?? state
  const draft = draftOf(state)
  fold(draft, fact)
  return isUndoable(state, fact)
    ? settled(state, draft, state, state.desk.undoable + 1)
    : settled(state, draft, null, 0)
}

/** Folds in the facts of one command: the same as one after the other, but what they touch is copied only once. */
export function evolveAll(state: State, facts: readonly Fact[]): State {
  // A command that can be taken back, and the taking back itself, has one fact.
  if (facts.length === 1) return evolve(state, facts[0] as Fact)
  const draft = draftOf(state)
  for (const fact of facts) fold(draft, fact)
  return settled(state, draft, null, 0)
}

/** A state in the making. */
interface Draft {
  readonly setting: Setting
  readonly desk: { -readonly [K in keyof Desk]: Desk[K] }
  readonly deals: Deal[]
  truth: readonly Truth[]
}

function draftOf({ setting, desk, truth }: State): Draft {
  return { setting, desk: { ...desk }, deals: desk.deals.slice(), truth }
}

function settled({ setting, seed }: State, { desk, deals, truth }: Draft, past: State | null, undoable: number): State {
  desk.deals = deals
  desk.undoable = undoable
  return { setting, seed, truth, desk, past }
}

/** Facts that have drawn no luck, each the only one of its command. */
function isUndoable(state: State, fact: Fact): boolean {
  switch (fact.type) {
    case 'DealMoved':
    case 'DealDisqualified':
    case 'SourceWorked':
    case 'ChanceStated':
    case 'OutlookStated':
      return true
    case 'PhaseBegan':
      return fact.phase === 'review' || fact.phase === 'health'
    case 'TaskDone':
      return state.setting.tasks.get(fact.task)?.answer === 'week-end'
    default:
      return false
  }
}

function fold(draft: Draft, fact: Fact): void {
  const { desk, setting } = draft
  switch (fact.type) {
    case 'SourceWorked': {
      const others = desk.running.filter((run) => run.source !== fact.source)
      desk.hours -= setting.sources.get(fact.source)?.hours ?? 0
      desk.running = [...others, { source: fact.source, week: desk.week }]
      return
    }
    case 'PhaseBegan':
      desk.phase = fact.phase
      return
    case 'OutlookStated': {
      const others = desk.outlooks.filter((outlook) => outlook.week !== desk.week)
      desk.outlooks = [...others, { week: desk.week, amount: fact.amount }]
      return
    }
    case 'LeadArrived':
      leadArrived(draft, fact)
      return
    case 'EventStruck':
      eventStruck(draft, fact.event)
      return
    case 'WeekEnded':
    // Never among the facts of another command; `evolve` sees to it.
    case 'CommandUndone':
      return
    case 'WeekBegan':
      desk.week = fact.week
      desk.phase = 'work'
      desk.hours = setting.scenario.hoursPerWeek
      return
    default:
      foldDeal(draft, fact)
  }
}

function foldDeal({ setting, desk, deals }: Draft, fact: DealFact): void {
  const at = placeOf(setting, deals, fact.deal)
  const before = deals[at]
  if (!before) return
  deals[at] = evolveDeal(setting, before, fact, desk.week)
  if (fact.type === 'TaskDone') desk.hours -= setting.tasks.get(fact.task)?.hours ?? 0
  if (fact.type === 'DealWon') desk.bookings += fact.amount
}

function leadArrived(draft: Draft, fact: Extract<Fact, { type: 'LeadArrived' }>): void {
  const { setting, desk, deals } = draft
  const n = setting.accountIndex.get(fact.account) ?? -1
  const quality = (fact.source && setting.sources.get(fact.source)?.quality) || 0
  deals.push(openDeal(setting, n, desk.week, quality))
  const was = draft.truth[n] as Truth
  draft.truth = withAt(draft.truth, n, { ...was, signals: was.signals.map((value) => value + quality) })
}

/** An event moves what is true, and everybody has heard of it, so what is believed moves with it. */
function eventStruck(draft: Draft, id: string): void {
  const { setting, desk, deals } = draft
  const event = setting.scenario.events.find((candidate) => candidate.id === id)
  if (!event) return
  for (const shift of event.shifts) {
    const k = setting.signalIndex.get(shift.signal) ?? -1
    const truth = draft.truth.slice()
    deals.forEach((deal, at) => {
      if (!touches(shift, deal)) return
      const { signals, amount } = truth[deal.n] as Truth
      truth[deal.n] = { signals: signals.map((value, i) => (i === k ? value + shift.by : value)), amount }
      deals[at] = shiftBelief(deal, k, shift.by)
    })
    draft.truth = truth
  }
  desk.events = [...desk.events, { id, week: desk.week }]
  desk.hours = Math.max(0, desk.hours - event.hoursLost)
}

type Shift = Setting['scenario']['events'][number]['shifts'][number]

function touches(shift: Shift, deal: Deal): boolean {
  return (
    deal.status === 'open' &&
    (shift.segment === undefined || shift.segment === deal.account.segment) &&
    (shift.account === undefined || shift.account === deal.id)
  )
}

function shiftBelief(deal: Deal, k: number, by: number): Deal {
  return { ...deal, signals: deal.signals.map((was, i) => (i === k ? { mean: was.mean + by, sd: was.sd } : was)) }
}
