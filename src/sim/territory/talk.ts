import type { Playbook } from '../../schema/playbook.ts'
import type { TerritoryScenario } from '../../schema/scenario/territory.ts'
import type { Command as TalkCommand } from '../dialogue/facts.ts'
import type { Refusal } from '../simulation.ts'
import type { Fact } from './facts.ts'

/** A task that is played out as a talk. What it does is in `with-talks.ts`; here is only what a territory asks of it. */

/** What is kept of a talk until the task's answers are in. */
export interface HeldTalk {
  /** 0 to 1. */
  readonly quality: number
  readonly found: readonly string[]
}

/** Where in a run a talk is held. */
export interface TalkPlace {
  readonly seed: number
  /** Number of the deal. */
  readonly n: number
  readonly week: number
  /** Number of the task. */
  readonly number: number
  /** Counts from 1. */
  readonly attempt: number
}

export interface TaskTalk {
  /** What happened in the talk, by replaying its choices; a refusal if they were not possible or did not end it. */
  hold(
    place: TalkPlace,
    done: Extract<Fact, { type: 'TaskDone' }>,
    choices: readonly TalkCommand[],
  ): Extract<Fact, { type: 'TalkHeld' }> | { readonly refusal: Refusal }
  /** Log-odds that it adds to a piece of evidence. */
  shift(evidence: string, held: HeldTalk): number
  /** Factor on the noise of what the task observes. */
  blur(held: HeldTalk): number
}

/** The talks of a territory, by their tasks. */
export type TalkRules = (scenario: TerritoryScenario, playbook: Playbook) => ReadonlyMap<string, TaskTalk>
