import type { Task } from '../../schema/playbook.ts'
import { logit } from './rules.ts'

/** A task with its levers as log-odds, worked out once: bots weigh it a hundred thousand times a second. */
export interface Work {
  readonly task: Task
  /** Index of the stage in which the task belongs. */
  readonly stage: number
  readonly odds: number
  readonly proofs: readonly Proof[]
}

interface Proof {
  readonly evidence: string
  readonly odds: number
  /** Index of the signal that shifts the chance; -1 = none. */
  readonly signal: number
}

export function workOf(task: Task, stage: number, signalIndex: ReadonlyMap<string, number>): Work {
  return {
    task,
    stage,
    odds: Math.log(task.odds),
    proofs: task.proves.map(({ evidence, chance, signal }) => ({
      evidence,
      odds: logit(chance),
      signal: signal === undefined ? -1 : (signalIndex.get(signal) ?? -1),
    })),
  }
}
