import type { Competency } from '../schema/competency.ts'
import type { Playbook } from '../schema/playbook.ts'

/** A typed "no": a code for the words on screen, and what fills their places. Never silence. */
export interface Refusal {
  /** Key in the `refusal` group of `content/ui`. */
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
  /** Ids of what is missing, such as exit evidence; the screen names them. */
  readonly missing?: readonly string[]
  /** The lesson that explains it, as module/lesson. */
  readonly lesson?: string | undefined
}

export type Decision<Fact> = { readonly facts: readonly Fact[] } | { readonly refusal: Refusal }

/** A bot: what it would do, knowing what a trainee may know. */
export type Policy<View, Command, Setting> = (view: View, setting: Setting, seed: number) => Command

/** One judged observation: which competency, how well (0 to 1), how much it weighs, and the fact that shows it. */
export interface Mark {
  readonly competency: Competency
  /** Key in the `mark` group of `content/ui`. */
  readonly code: string
  readonly value: number
  readonly weight: number
  readonly week: number
  readonly deal?: string | undefined
  readonly params?: Readonly<Record<string, string | number>>
}

export interface Scorecard {
  /** 0 to 100. */
  readonly total: number
  readonly passed: boolean
  /** 0 to 100 for each competency that the run gave occasion to show. */
  readonly competencies: Partial<Record<Competency, number>>
  readonly marks: readonly Mark[]
  /** What came out, in the kind's own terms (bookings, quota …). */
  readonly outcome: Readonly<Record<string, number>>
}

/**
 * A kind of exercise. Pure: no clock, no Math.random, no screen, no files; seed and ids are arguments.
 * `decide` draws the luck and never changes anything; `evolve` never draws and never refuses.
 */
export interface Simulation<Scenario, Setting, State, View, Command, Fact> {
  readonly kind: string
  /** Goes up when the same commands would give other facts. */
  readonly rulesVersion: number
  /** Joins scenario and playbook into what every rule needs. Throws a `TypeError` only if `check` would have. */
  prepare(scenario: Scenario, playbook: Playbook): Setting
  start(setting: Setting, seed: number): State
  decide(state: State, command: Command): Decision<Fact>
  evolve(state: State, fact: Fact): State
  /** What the trainee may know. Picks, never strips. */
  view(state: State): View
  /** Why a command would be refused, by what is known; `null` = it would not. */
  permit(setting: Setting, view: View, command: Command): Refusal | null
  /** The same question put to the state machines. Sessions ask these; rollouts, which need speed, ask `permit`. */
  gate(setting: Setting): (view: View, command: Command) => boolean
  /** Every command that would not be refused now. */
  options(view: View, setting: Setting): Command[]
  readonly policies: Readonly<Record<string, Policy<View, Command, Setting>>>
  isFinished(view: View): boolean
  /** How far the run is: the present week of all weeks, round of rounds. */
  progress(view: View, setting: Setting): { readonly step: number; readonly steps: number }
  score(setting: Setting, seed: number, facts: readonly Fact[]): Scorecard
}
