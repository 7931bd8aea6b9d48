import type { Task } from '../../schema/playbook.ts'
import { draw, drawNormal } from '../random.ts'
import type { Deal } from './desk.ts'
import type { DealFact } from './evolve.ts'
import { isPremature, proofChance } from './rules.ts'
import type { State } from './state.ts'
import { PURPOSE, type Truth, wobble } from './truth.ts'

/** What a task brings in: observations first, then people, then proof. `attempt` counts from 1. */
export function answers(state: State, deal: Deal, task: Task, attempt: number): DealFact[] {
  const { seed, setting } = state
  const { week } = state.desk
  const truth = state.truth[deal.n] as Truth
  const facts: DealFact[] = []
  let purpose = PURPOSE.task + ((setting.taskNumber.get(task.id) ?? 0) * 64 + attempt) * 16
  const next = () => draw(seed, deal.n, week, purpose++)

  for (const { signal, noise } of task.observes) {
    const seen = signalAt(state, truth, signal) + noise * drawNormal(seed, deal.n, week, purpose++)
    facts.push({ type: 'SignalObserved', deal: deal.id, signal, value: round2(seen), noise })
  }
  if (task.sizes !== undefined) {
    const amount = Math.round(truth.amount * wobble(task.sizes, drawNormal(seed, deal.n, week, purpose++)))
    facts.push({ type: 'AmountObserved', deal: deal.id, amount: Math.max(1, amount), noise: task.sizes })
  }
  for (const { role, chance } of task.meets) {
    if (next() < chance && !deal.met.includes(role)) facts.push({ type: 'RoleMet', deal: deal.id, role })
  }
  const premature = isPremature(setting, deal, task)
  for (const { evidence, chance, signal } of task.proves) {
    const luck = next()
    if (deal.evidence.includes(evidence)) continue
    const proved = luck < proofChance(chance, signal ? signalAt(state, truth, signal) : 0, premature)
    facts.push({ type: proved ? 'EvidenceGained' : 'EvidenceWithheld', deal: deal.id, evidence, task: task.id })
  }
  return facts
}

function signalAt(state: State, truth: Truth, id: string): number {
  return truth.signals[state.setting.signalIndex.get(id) ?? 0] ?? 0
}

/** Facts carry rounded numbers, so that no last digit of a computer's arithmetic gets into a hash. */
function round2(value: number): number {
  return Math.round(value * 100) / 100
}
