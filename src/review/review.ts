import type { Turn } from '../sim/simulation.ts'
import { withoutLuck } from './adjusted.ts'
import { type Effort, type Judged, judgeAll, type Trial } from './judge.ts'
import { estimate, type Paired } from './paired.ts'
import { imagined, type Model, playOut, rollout, type World } from './rollout.ts'

/** A decision of a run with its worth. */
export interface Decision<Command> extends Judged<Command> {
  /** Number of the turn in the run. */
  readonly step: number
  readonly week: number
  readonly subject: string | null
  readonly command: Command
}

export interface Review<Command> {
  /** Value that the reference would have reached from the start, on average. */
  readonly start: Paired
  readonly final: number
  /** Σ luck; what chance added or took. */
  readonly luck: number
  /** Σ (reference − chosen); what decisions lost against the reference's, negative if they gained. */
  readonly regret: number
  /** final − (start + luck − regret): 0 but for rounding. */
  readonly identityError: number
  /** The result with luck taken out: what decisions as good as these bring on average. */
  readonly adjusted: Paired
  readonly decisions: readonly Decision<Command>[]
  readonly draws: readonly { readonly week: number; readonly luck: number }[]
}

/** What a page has time for: 64 worlds for every option. Beyond that (`--worlds`) only options in doubt are played on. */
export const THOROUGH: Effort = { pilot: 64, cap: 64 }

/** A turn that had a choice, with the others it could have been. */
export interface Choice<State, Command, Fact> {
  readonly step: number
  readonly turn: Turn<State, Command, Fact>
  readonly contenders: readonly Command[]
}

export function choicesOf<Setting, State, View, Command, Fact>(
  model: Model<Setting, State, View, Command, Fact>,
  turns: readonly Turn<State, Command, Fact>[],
): Choice<State, Command, Fact>[] {
  return turns.flatMap((turn, step) => {
    const contenders = model.reviewable.contenders(model.setting, model.simulation.view(turn.before), turn.command)
    return contenders.length > 1 ? [{ step, turn, contenders }] : []
  })
}

/** Money that is one point: a hundredth of one step's even share of what the reference reaches. */
export function pointOf<Setting, State, View, Command, Fact>(
  model: Model<Setting, State, View, Command, Fact>,
  start: number,
): number {
  return Math.max(Number.MIN_VALUE, start / model.reviewable.steps(model.setting) / 100)
}

/** What the reference reaches from a view, in so many worlds. */
export function valueFrom<Setting, State, View, Command, Fact>(
  model: Model<Setting, State, View, Command, Fact>,
  view: View,
  worlds: number,
): Paired {
  const command = model.reference(view, model.setting, 0)
  return estimate(Array.from({ length: worlds }, (_, world) => rollout(model, view, command, world)))
}

/** Decisions of one week together cost little more than the dearest of them: their worlds have most in common. */
export function judgeChoices<Setting, State, View, Command, Fact>(
  model: Model<Setting, State, View, Command, Fact>,
  choices: readonly Choice<State, Command, Fact>[],
  point: number,
  effort: Effort,
): Decision<Command>[] {
  const judged = judgeAll(
    choices.map((choice) => trialOf(model, choice)),
    point,
    effort,
  )
  return choices.map(({ step, turn }, n) => ({
    ...(judged[n] as Judged<Command>),
    step,
    ...model.reviewable.place(model.simulation.view(turn.before), turn.command),
    command: turn.command,
  }))
}

function trialOf<Setting, State, View, Command, Fact>(
  model: Model<Setting, State, View, Command, Fact>,
  { turn, contenders }: Choice<State, Command, Fact>,
): Trial<Command> {
  const view = model.simulation.view(turn.before)
  let at = { number: -1, world: null as World<State> | null }
  const sample = (command: Command, number: number): number => {
    if (at.number !== number) at = { number, world: imagined(model, view, number) }
    return playOut(model, at.world as World<State>, command)
  }
  return { chosen: turn.command, contenders, sample }
}

/** Choices of a run, those of a week together. */
export function byWeek<Setting, State, View, Command, Fact>(
  { reviewable, simulation }: Model<Setting, State, View, Command, Fact>,
  choices: readonly Choice<State, Command, Fact>[],
): Choice<State, Command, Fact>[][] {
  const weekOf = ({ turn }: Choice<State, Command, Fact>) =>
    reviewable.place(simulation.view(turn.before), turn.command).week
  return [...new Set(choices.map(weekOf))].map((week) => choices.filter((choice) => weekOf(choice) === week))
}

/**
 * Adds up: between two decisions luck is the value of the next position less that of the command given, so that
 * final = start + Σ luck − Σ regret, decision by decision. Positions are valued as the reference would play on from them:
 * the largest of several estimates would be too large on average, and luck would no longer average zero.
 */
export function sumUp<Command>(decisions: readonly Decision<Command>[], start: Paired, final: number): Review<Command> {
  const first = decisions[0]?.reference ?? final
  const draws = new Map<number, number>()
  decisions.forEach((decision, n) => {
    const next = decisions[n + 1]?.reference ?? final
    draws.set(decision.week, (draws.get(decision.week) ?? 0) + next - decision.value)
  })
  // What happened before the first choice, where there was nothing to decide.
  const opening = first - start.mean
  const luck = opening + [...draws.values()].reduce((sum, value) => sum + value, 0)
  const regret = decisions.reduce((sum, decision) => sum + decision.reference - decision.value, 0)
  return {
    start,
    final,
    luck,
    regret,
    identityError: final - (start.mean + luck - regret),
    adjusted: withoutLuck(decisions, start),
    decisions,
    draws: [...draws].map(([week, amount]) => ({ week, luck: amount })),
  }
}

/** The whole review in one go; the browser spreads the same steps over workers. */
export function review<Setting, State, View, Command, Fact>(
  model: Model<Setting, State, View, Command, Fact>,
  facts: readonly Fact[],
  effort: Effort = THOROUGH,
): Review<Command> {
  const turns = model.reviewable.turns(model.setting, model.seed, facts)
  const opening = model.simulation.view(model.simulation.start(model.setting, model.seed))
  const start = valueFrom(model, opening, effort.cap)
  const point = pointOf(model, start.mean)
  const decisions = byWeek(model, choicesOf(model, turns)).flatMap((week) => judgeChoices(model, week, point, effort))
  const end = turns.at(-1)?.after
  const final = end ? model.reviewable.value(model.setting, model.simulation.view(end)) : start.mean
  return sumUp(decisions, start, final)
}
