import type { FunctionComponent } from 'preact'
import type { Competency } from '../../schema/competency.ts'
import type { Playbook } from '../../schema/playbook.ts'
import type { Scenario } from '../../schema/scenario/scenario.ts'
import type { Named } from '../../sim/simulation.ts'
import type { Speech } from '../desk/speech.ts'

/**
 * What a kind of exercise adds to the debrief: how its decisions are told, and what was known when they were due.
 * Commands, facts and views are its own; the debrief hands them on.
 */
export interface DebriefKind<Setting = unknown> {
  prepare(scenario: Scenario, playbook: Playbook): Setting
  /** A command as what one does. */
  tell(setting: Setting, speech: Speech, command: Named): string
  /** What a decision took of what is scarce; empty if nothing worth saying. */
  tellCost(speech: Speech, command: Named, cost: number): string
  /** A fact as what could be seen after a decision about `subject`; `null` if it is not worth telling. */
  tellFact(setting: Setting, speech: Speech, fact: Named, subject: string | null): string | null
  /** The subject of a decision, such as the account. */
  tellSubject(setting: Setting, speech: Speech, subject: string): string
  /** Whether the subject's story is over with this fact. */
  ends(fact: Named): boolean
  /** What there is to learn from a mistake: a key of `debrief.rule-…`. */
  ruleOf(chosen: Named, best: Named): string
  /** By such a key the competency whose lesson teaches it. */
  readonly rules: Readonly<Record<string, Competency>>
  /** What was known, as far as it mattered for these options. */
  readonly Scene: FunctionComponent<{ readonly view: unknown; readonly options: readonly Named[] }>
  /** Whether chances are stated in it, so that there are forecasts to look at. */
  readonly statesChances: boolean
  /** More to look at after the result, such as every offer in the plane of utilities. */
  readonly More?: FunctionComponent
}
