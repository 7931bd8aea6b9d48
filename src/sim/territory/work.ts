import type { Task } from '../../schema/playbook.ts'
import { logit, type StageOdds } from './rules.ts'

/** A task with its levers as log-odds and its ids resolved, worked out once: bots weigh it a hundred thousand times a second. */
export interface Work {
  readonly task: Task
  /** Place in the playbook; the task's number in every draw. */
  readonly number: number
  /** Index of the stage in which the task belongs. */
  readonly stage: number
  readonly odds: number
  readonly observes: readonly { readonly signal: string; readonly index: number; readonly noise: number }[]
  readonly proofs: readonly Proof[]
  readonly meets: readonly { readonly role: string; readonly chance: number; readonly levers: readonly number[] }[]
}

export interface Proof {
  readonly evidence: string
  readonly odds: number
  /** Index of the signal that shifts the chance; -1 = none. */
  readonly signal: number
  /** Log-odds that it adds in each stage; 0 where it is not asked for. Of people met: the same. */
  readonly levers: readonly number[]
}

/** What the ids in a task stand for in this playbook. */
export interface Index {
  readonly stageOf: ReadonlyMap<string, number>
  readonly signals: ReadonlyMap<string, number>
  readonly odds: readonly StageOdds[]
}

export function workOf(task: Task, number: number, { stageOf, signals, odds }: Index): Work {
  const leverOf = (list: StageOdds['proof'], id: string) => list.find((lever) => lever.id === id)?.odds ?? 0
  return {
    task,
    number,
    stage: stageOf.get(task.id) ?? 0,
    odds: Math.log(task.odds),
    observes: task.observes.map(({ signal, noise }) => ({ signal, index: signals.get(signal) ?? 0, noise })),
    proofs: task.proves.map(({ evidence, chance, signal }) => ({
      evidence,
      odds: logit(chance),
      signal: signal === undefined ? -1 : (signals.get(signal) ?? -1),
      levers: odds.map(({ proof }) => leverOf(proof, evidence)),
    })),
    meets: task.meets.map(({ role, chance }) => ({
      role,
      chance,
      levers: odds.map(({ people }) => leverOf(people, role)),
    })),
  }
}
