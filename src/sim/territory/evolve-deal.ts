import type { Deal, Estimate } from './desk.ts'
import type { Fact } from './facts.ts'
import { learnFromDecision, learnFromProof, sharpen, sharpenAmount } from './learn.ts'
import { MODEL, visibleOdds } from './rules.ts'
import type { Setting } from './setting.ts'
import type { Work } from './work.ts'

/** Facts about one deal; the others are about the territory. */
export type DealFact = Extract<Fact, { deal: string }>

/** One deal after one fact. */
export function evolveDeal(setting: Setting, deal: Deal, fact: DealFact, week: number): Deal {
  switch (fact.type) {
    case 'TaskDone':
      return taskDone(deal, setting.works.get(fact.task) as Work, week)
    case 'TalkHeld':
      return { ...deal, talks: { ...deal.talks, [fact.task]: { quality: fact.quality, found: fact.found } } }
    case 'SignalObserved': {
      const k = setting.signalIndex.get(fact.signal) ?? -1
      const was = deal.signals[k]
      return was ? { ...deal, signals: withAt(deal.signals, k, sharpen(was, fact.value, fact.noise)) } : deal
    }
    case 'AmountObserved':
      return { ...deal, amount: sharpenAmount(deal.amount, fact.amount, fact.noise) }
    case 'EvidenceGained':
      return { ...deal, signals: proofTried(setting, deal, fact, true), evidence: [...deal.evidence, fact.evidence] }
    case 'EvidenceWithheld':
      return { ...deal, signals: proofTried(setting, deal, fact, false) }
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

/** A copy with one item replaced. */
export function withAt<T>(items: readonly T[], at: number, item: T): T[] {
  const copy = items.slice()
  copy[at] = item
  return copy
}

/** A buyer who commits is likelier to be a good one. */
function committed(setting: Setting, deal: Deal, evidence: string, week: number): Deal {
  const signals = learnFromDecision(setting, deal.signals, visibleOdds(setting, deal, week))
  return { ...deal, signals, evidence: [...deal.evidence, evidence], buyerStage: deal.buyerStage + 1, push: 0 }
}

/** Whether something could be proved tells of the signal behind it. */
function proofTried(
  setting: Setting,
  { signals, talks }: Deal,
  fact: { task: string; evidence: string },
  proved: boolean,
): readonly Estimate[] {
  for (const { evidence, odds, signal } of setting.works.get(fact.task)?.proofs ?? []) {
    if (evidence !== fact.evidence) continue
    const was = signal < 0 ? undefined : signals[signal]
    const held = talks?.[fact.task]
    const shift = (held && setting.talks.get(fact.task)?.shift(evidence, held)) ?? 0
    return was ? withAt(signals, signal, learnFromProof(was, odds + shift, proved)) : signals
  }
  return signals
}

function close(deal: Deal, status: Deal['status'], week: number): Deal {
  return { ...deal, status, closedWeek: week, pending: [] }
}

function taskDone(deal: Deal, { task, odds, stage }: Work, week: number): Deal {
  const premature = stage > deal.buyerStage
  const lever = deal.tries.includes(task.id) ? 0 : odds
  return {
    ...deal,
    // Done again without a talk, a task has nothing more of the last one.
    ...(deal.talks ? { talks: { ...deal.talks, [task.id]: null } } : {}),
    tries: [...deal.tries, task.id],
    pending: task.answer === 'week-end' ? [...deal.pending, task.id] : deal.pending,
    push: deal.push + (premature ? MODEL.prematurePenalty : lever),
    amountFactor: deal.amountFactor * task.amountFactor * (premature ? MODEL.prematureAmount : 1),
    lastContact: week,
  }
}
