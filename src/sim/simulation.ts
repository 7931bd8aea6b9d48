import type { Competency } from '../schema/competency.ts'
import type { Playbook } from '../schema/playbook.ts'
import type { Scenario } from '../schema/scenario/scenario.ts'

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
export interface Rules<Scenario, Setting, State, View, Command, Fact> {
  readonly kind: string
  /** Goes up when the same commands would give other facts. */
  readonly rulesVersion: number
  /** Joins scenario and playbook into what every rule needs. Throws a `TypeError` only if `check` would have. */
  prepare(scenario: Scenario, playbook: Playbook): Setting
  start(setting: Setting, seed: number): State
  decide(state: State, command: Command): Decision<Fact>
  evolve(state: State, fact: Fact): State
  /** The facts of one command, folded in one after the other; for kinds that have a quicker way to it. */
  evolveAll?(state: State, facts: readonly Fact[]): State
  /** What the trainee may know. Picks, never strips. */
  view(state: State): View
  /** Why a command would be refused, by what is known; `null` = it would not. */
  permit(setting: Setting, view: View, command: Command): Refusal | null
  /** The same question put to the state machines. Sessions ask these; rollouts, which need speed, ask `permit`. */
  gate(setting: Setting): (view: View, command: Command) => boolean
  /** Every command that would not be refused now. */
  options(view: View, setting: Setting): Command[]
  isFinished(view: View): boolean
  /** How far the run is: the present week of all weeks, round of rounds. */
  progress(view: View, setting: Setting): { readonly step: number; readonly steps: number }
  score(setting: Setting, seed: number, facts: readonly Fact[]): Scorecard
}

/** The rules with their bots. A page where only a person plays does without these. */
export interface Simulation<Scenario, Setting, State, View, Command, Fact>
  extends Rules<Scenario, Setting, State, View, Command, Fact> {
  readonly policies: Readonly<Record<string, Policy<View, Command, Setting>>>
}

/** A command, the state it was given in, and what followed from it. */
export interface Turn<State, Command, Fact> {
  readonly before: State
  readonly command: Command
  readonly facts: readonly Fact[]
  readonly after: State
}

/** A command or fact of any kind. */
export interface Named {
  readonly type: string
}

/** A simulation of a kind that is not looked into: what is handed to it must have come from the same kind. */
export type AnySimulation = Simulation<Scenario, unknown, unknown, unknown, Named, Named>
export type AnyReviewable = Reviewable<unknown, unknown, unknown, Named, Named>
export type AnyHostable = Hostable<unknown, unknown, unknown, Named>

/** What the decision review asks of a kind of exercise. Pure, like all else here. */
export interface Reviewable<Setting, State, View, Command, Fact> {
  /** The run cut into commands, oldest first; what was taken back is left out. */
  turns(setting: Setting, seed: number, facts: readonly Fact[]): Turn<State, Command, Fact>[]
  /**
   * A world that this view leaves possible, with luck of its own; the same number gives the same world. Nothing is asked
   * there that moves no value, such as what one expects. Worlds are played out one after the other: where `advance`
   * remembers, it does so of the world imagined last.
   */
  imagine(setting: Setting, view: View, world: number): State
  /** What the run would count for as it stands: what is booked, and what the rest is worth. */
  value(setting: Setting, view: View): number
  /**
   * Commands worth comparing, the reference's own first and `given` itself (the same object) among them; empty if the
   * command moves no value or leaves no choice.
   */
  contenders(setting: Setting, view: View, given: Command): Command[]
  /** The subject of a command and the week, for the list of decisions. */
  place(view: View, command: Command): { readonly week: number; readonly subject: string | null }
  /** What it takes of what is scarce: hours of the week, minutes of patience; 0 if nothing. */
  cost(setting: Setting, view: View, command: Command): number
  /** Whether it uses something up, so that a habit of it comes to an end; bots in search of exploits try those. */
  spends(command: Command): boolean
  /** Whether this is how the subject of a decision went on, for the debrief. */
  turning(fact: Fact, subject: string): boolean
  /** How many steps the run has at most; an even share of the value is what one step is expected to bring. */
  steps(setting: Setting): number
  /**
   * A number for all that a run still hangs on, the same only if what follows is; `null` where it is not worth looking.
   * Futures that meet again are played on once.
   */
  fingerprint(setting: Setting, state: State): number | null
  /** The state after a permitted command in an imagined world: what `decide` and `evolve` give, only sooner. */
  advance?(state: State, command: Command): State
  /** What the run is asked to come to, in the unit of `value`. */
  goal(setting: Setting): number
}

/** What the host of a live room sees of a run at a glance. Whole numbers only, so that sums of a room never drift. */
export interface Glance {
  /** What is open in each stage of the run, first stage first. */
  readonly funnel: readonly number[]
  /** What has come out so far, in the unit of the goal. */
  readonly result: number
  readonly goal: number
  /** Codes of what a host should look at; keys in the `alert` group of `content/ui`. */
  readonly alerts: readonly string[]
}

/** What a live room asks of a kind of exercise. Pure, like all else here. */
export interface Hostable<Setting, State, View, Fact> {
  /** Name of the policy that does no more than let time pass; it plays on for someone who is pushed on. */
  readonly idle: string
  /** Ids of the events of the scenario that a host may let strike. */
  events(setting: Setting): readonly string[]
  /** Facts of that event striking now; none if it has struck already, or the run is over. */
  strike(state: State, event: string): readonly Fact[]
  glance(setting: Setting, view: View): Glance
  /**
   * What the trainee is told of these facts. Folded from a start with any seed they give the very view of the run: so a
   * client can keep its view by what is told alone, and nothing told hangs on what is hidden.
   */
  told(facts: readonly Fact[]): readonly Fact[]
}
