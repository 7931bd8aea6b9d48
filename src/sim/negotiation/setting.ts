import type { Playbook } from '../../schema/playbook.ts'
import type { Issue, NegotiationScenario, TalkEvent } from '../../schema/scenario/negotiation.ts'
import type { Space } from './domain/space.ts'

/** Someone the buyer could be: the weights of their issues, in the order of the scenario, and their limit. */
export interface Persona {
  /** Add up to 1. */
  readonly weights: readonly number[]
  /** Worth to them of having no deal, 0 to 1. */
  readonly limit: number
}

/** The scenario, indexed once, so that no rule searches. */
export interface Setting {
  readonly scenario: NegotiationScenario
  readonly playbook: Playbook
  readonly issues: readonly Issue[]
  readonly issueIndex: ReadonlyMap<string, number>
  /** Every package there is, by number. */
  readonly space: Space
  /** Worth to us of each package, 0 to 1. */
  readonly ourWorth: Float64Array
  /** Worth to the buyer of each option, by issue. */
  readonly theirValues: readonly (readonly number[])[]
  /** Buyers that a scenario leaves possible, drawn once: belief weighs them. */
  readonly imaginable: readonly Persona[]
  readonly events: readonly TalkEvent[]
}
