import { draw, drawNormal } from '../random.ts'
import type { Deal } from './desk.ts'
import type { DealFact } from './evolve-deal.ts'
import { proofChance } from './rules.ts'
import type { State } from './state.ts'
import type { HeldTalk } from './talk.ts'
import { PURPOSE, type Truth, wobble } from './truth.ts'
import type { Work } from './work.ts'

/**
 * What a task brings in: observations first, then people, then proof. `attempt` counts from 1; `held` is the talk that the
 * task was played out as, if it was.
 */
export function answers(state: State, deal: Deal, work: Work, attempt: number, held?: HeldTalk | null): DealFact[] {
  const { seed } = state
  const { week } = state.desk
  const { task } = work
  const { signals, amount } = state.truth[deal.n] as Truth
  const facts: DealFact[] = []
  let purpose = PURPOSE.task + (work.number * 64 + attempt) * 16

  const talk = held && state.setting.talks.get(task.id)
  const blur = talk ? talk.blur(held) : 1
  for (const { signal, index, noise: usual } of work.observes) {
    const noise = talk ? round2(usual * blur) : usual
    const seen = (signals[index] ?? 0) + noise * drawNormal(seed, deal.n, week, purpose++)
    facts.push({ type: 'SignalObserved', deal: deal.id, signal, value: round2(seen), noise })
  }
  if (task.sizes !== undefined) {
    const seen = Math.round(amount * wobble(task.sizes, drawNormal(seed, deal.n, week, purpose++)))
    facts.push({ type: 'AmountObserved', deal: deal.id, amount: Math.max(1, seen), noise: task.sizes })
  }
  for (const { role, chance } of task.meets) {
    const luck = draw(seed, deal.n, week, purpose++)
    if (luck < chance && !deal.met.includes(role)) facts.push({ type: 'RoleMet', deal: deal.id, role })
  }
  const premature = work.stage > deal.buyerStage
  for (const { evidence, odds, signal } of work.proofs) {
    const luck = draw(seed, deal.n, week, purpose++)
    if (deal.evidence.includes(evidence)) continue
    const shift = talk ? talk.shift(evidence, held) : 0
    const proved = luck < proofChance(odds + shift, signal < 0 ? 0 : (signals[signal] ?? 0), premature)
    facts.push({ type: proved ? 'EvidenceGained' : 'EvidenceWithheld', deal: deal.id, evidence, task: task.id })
  }
  return facts
}

/** Facts carry rounded numbers, so that no last digit of a computer's arithmetic gets into a hash. */
function round2(value: number): number {
  return Math.round(value * 100) / 100
}
