import type { Task } from '../../schema/playbook.ts'
import type { Deal, Desk, Estimate } from './desk.ts'
import type { Fact } from './facts.ts'
import { learnFromDecision, learnFromProof, sharpen, sharpenAmount } from './learn.ts'
import { isPremature, logit, MODEL, visibleOdds } from './rules.ts'
import type { Setting } from './setting.ts'
import { openDeal, type State } from './state.ts'

/** Facts about one deal; the others are about the territory. */
export type DealFact = Extract<Fact, { deal: string }>

/** Folds one fact in. Never draws, never refuses. */
export function evolve(state: State, fact: Fact): State {
  if (fact.type === 'CommandUndone') return state.past ?? state
  const next = fold(state, fact)
  return isUndoable(state, fact) ? withPast(next, state) : forget(next)
}

function withPast(next: State, past: State): State {
  return { ...next, past, desk: { ...next.desk, undoable: past.desk.undoable + 1 } }
}

function forget(state: State): State {
  if (state.past === null && state.desk.undoable === 0) return state
  return { ...state, past: null, desk: { ...state.desk, undoable: 0 } }
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

function fold(state: State, fact: Exclude<Fact, { type: 'CommandUndone' }>): State {
  const { desk, setting } = state
  switch (fact.type) {
    case 'SourceWorked': {
      const hours = desk.hours - (setting.sources.get(fact.source)?.hours ?? 0)
      const running = [
        ...desk.running.filter((run) => run.source !== fact.source),
        { source: fact.source, week: desk.week },
      ]
      return withDesk(state, { ...desk, hours, running })
    }
    case 'PhaseBegan':
      return withDesk(state, { ...desk, phase: fact.phase })
    case 'OutlookStated': {
      const kept = desk.outlooks.filter((outlook) => outlook.week !== desk.week)
      return withDesk(state, { ...desk, outlooks: [...kept, { week: desk.week, amount: fact.amount }] })
    }
    case 'LeadArrived':
      return leadArrived(state, fact)
    case 'EventStruck':
      return eventStruck(state, fact.event)
    case 'WeekEnded':
      return state
    case 'WeekBegan':
      return withDesk(state, { ...desk, week: fact.week, phase: 'work', hours: setting.scenario.hoursPerWeek })
    default:
      return withDesk(state, foldDeal(setting, desk, fact))
  }
}

function withDesk(state: State, desk: Desk): State {
  return { ...state, desk }
}

function foldDeal(setting: Setting, desk: Desk, fact: DealFact): Desk {
  const at = desk.deals.findIndex((deal) => deal.id === fact.deal)
  const before = desk.deals[at]
  if (!before) return desk
  const deals = desk.deals.slice()
  deals[at] = evolveDeal(setting, before, fact, desk.week)
  if (fact.type === 'TaskDone')
    return { ...desk, deals, hours: desk.hours - (setting.tasks.get(fact.task)?.hours ?? 0) }
  if (fact.type === 'DealWon') return { ...desk, deals, bookings: desk.bookings + fact.amount }
  return { ...desk, deals }
}

/** One deal after one fact. */
export function evolveDeal(setting: Setting, deal: Deal, fact: DealFact, week: number): Deal {
  switch (fact.type) {
    case 'TaskDone':
      return taskDone(setting, deal, setting.tasks.get(fact.task) as Task, week)
    case 'SignalObserved': {
      const k = setting.signalIndex.get(fact.signal) ?? -1
      return { ...deal, signals: deal.signals.map((was, i) => (i === k ? sharpen(was, fact.value, fact.noise) : was)) }
    }
    case 'AmountObserved':
      return { ...deal, amount: sharpenAmount(deal.amount, fact.amount, fact.noise) }
    case 'EvidenceGained':
      return { ...proofTried(setting, deal, fact, true), evidence: [...deal.evidence, fact.evidence] }
    case 'EvidenceWithheld':
      return proofTried(setting, deal, fact, false)
    case 'RoleMet':
      return { ...deal, met: [...deal.met, fact.role] }
    case 'DealMoved':
      return { ...deal, stage: setting.stageIndex.get(fact.to) ?? deal.stage, stageWeek: week }
    case 'ChanceStated':
      return { ...deal, statement: { week, chance: fact.chance, category: fact.category } }
    case 'BuyerCommitted':
      return committed(setting, deal, fact.evidence, week)
    case 'DealWon':
      return { ...close(deal, 'won', week), booked: fact.amount }
    case 'DealLost':
      return close(deal, 'lost', week)
    case 'DealUndecided':
      return close(deal, 'undecided', week)
    case 'DealDisqualified':
      return close(deal, 'disqualified', week)
    default:
      // A log is read from disk: what no rule knows must not become a deal.
      throw new TypeError(`no rule knows the fact ${JSON.stringify(fact satisfies never)}`)
  }
}

/** A buyer who commits is likelier to be a good one. */
function committed(setting: Setting, deal: Deal, evidence: string, week: number): Deal {
  const signals = learnFromDecision(setting, deal.signals, visibleOdds(setting, deal, week))
  return { ...deal, signals, evidence: [...deal.evidence, evidence], buyerStage: deal.buyerStage + 1, push: 0 }
}

/** Whether something could be proved tells of the signal behind it. */
function proofTried(setting: Setting, deal: Deal, fact: { task: string; evidence: string }, proved: boolean): Deal {
  const proof = setting.tasks.get(fact.task)?.proves.find(({ evidence }) => evidence === fact.evidence)
  const k = setting.signalIndex.get(proof?.signal ?? '')
  if (!proof || k === undefined) return deal
  const learned = (was: Estimate) => learnFromProof(was, logit(proof.chance), proved)
  return { ...deal, signals: deal.signals.map((was, i) => (i === k ? learned(was) : was)) }
}

function close(deal: Deal, status: Deal['status'], week: number): Deal {
  return { ...deal, status, closedWeek: week, pending: [] }
}

function taskDone(setting: Setting, deal: Deal, task: Task, week: number): Deal {
  const before = deal.tries[task.id] ?? 0
  const premature = isPremature(setting, deal, task)
  const lever = before === 0 ? Math.log(task.odds) : 0
  return {
    ...deal,
    tries: { ...deal.tries, [task.id]: before + 1 },
    pending: task.answer === 'week-end' ? [...deal.pending, task.id] : deal.pending,
    push: deal.push + (premature ? MODEL.prematurePenalty : lever),
    amountFactor: deal.amountFactor * task.amountFactor * (premature ? MODEL.prematureAmount : 1),
    lastContact: week,
  }
}

function leadArrived(state: State, fact: Extract<Fact, { type: 'LeadArrived' }>): State {
  const { setting, desk } = state
  const n = setting.accountIndex.get(fact.account) ?? -1
  const quality = (fact.source && setting.sources.get(fact.source)?.quality) || 0
  const deal = openDeal(setting, n, desk.week, quality)
  const truth = state.truth.map((t, i) => (i === n ? { ...t, signals: t.signals.map((x) => x + quality) } : t))
  return { ...state, truth, desk: { ...desk, deals: [...desk.deals, deal] } }
}

/** An event moves what is true, and everybody has heard of it, so what is believed moves with it. */
function eventStruck(state: State, id: string): State {
  const { setting, desk } = state
  const event = setting.scenario.events.find((candidate) => candidate.id === id)
  if (!event) return state
  const touches = (deal: Deal, shift: (typeof event.shifts)[number]): boolean =>
    deal.status === 'open' &&
    (shift.segment === undefined || shift.segment === deal.account.segment) &&
    (shift.account === undefined || shift.account === deal.id)
  let { truth } = state
  let deals = desk.deals
  for (const shift of event.shifts) {
    const k = setting.signalIndex.get(shift.signal) ?? -1
    const hit = new Set(deals.filter((deal) => touches(deal, shift)).map((deal) => deal.n))
    truth = truth.map((t, n) =>
      hit.has(n) ? { ...t, signals: t.signals.map((x, i) => (i === k ? x + shift.by : x)) } : t,
    )
    deals = deals.map((deal) => (hit.has(deal.n) ? shiftBelief(deal, k, shift.by) : deal))
  }
  const events = [...desk.events, { id, week: desk.week }]
  return { ...state, truth, desk: { ...desk, deals, events, hours: Math.max(0, desk.hours - event.hoursLost) } }
}

function shiftBelief(deal: Deal, k: number, by: number): Deal {
  return { ...deal, signals: deal.signals.map((was, i) => (i === k ? { mean: was.mean + by, sd: was.sd } : was)) }
}
