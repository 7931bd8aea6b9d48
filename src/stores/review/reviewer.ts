import { difference, type Paired } from '../../review/paired.ts'
import { choicesOf, type Decision, judgeChoices, pointOf, THOROUGH, valueFrom } from '../../review/review.ts'
import { imagined, type Model, playOut } from '../../review/rollout.ts'
import type { Playbook } from '../../schema/playbook.ts'
import type { Scenario } from '../../schema/scenario/scenario.ts'
import { reviewables } from '../../sim/reviewables.ts'
import type { Named } from '../../sim/simulation.ts'
import { simulations } from '../../sim/simulations.ts'
import type { KeptDecision } from './kept.ts'

/** What a worker needs to review a run. */
export interface Case {
  readonly scenario: Scenario
  readonly playbook: Playbook
  readonly seed: number
  readonly facts: readonly object[]
  /** Numbers of turns that are nobody's to answer for: in a room, what was done in a trainee's place. */
  readonly skip?: readonly number[]
}

/** A decision before it is judged. */
export interface OpenChoice {
  readonly step: number
  readonly week: number
  readonly subject: string | null
  readonly command: Named
  /** The options compared, the reference's first, the trainee's among them. */
  readonly options: readonly Named[]
  /** What it took of what is scarce, such as hours. */
  readonly cost: number
}

export interface Opened {
  readonly rulesVersion: number
  readonly choices: readonly OpenChoice[]
  readonly final: number
  /** What the run is asked to come to, in the unit of `final`. */
  readonly goal: number
}

/** What one knew when a decision was due, and what came of it. */
export interface Moment {
  /** The view of that kind of exercise. */
  readonly view: unknown
  /** Up to the next decision. */
  readonly facts: readonly Named[]
  /** How the subject of the decision, such as a deal, went on to its end. */
  readonly later: readonly { readonly week: number; readonly fact: Named }[]
}

/** A few worlds for each choice: enough to guess where much was at stake. */
const QUICK = { pilot: 3, cap: 3 }

export type Reviewer = ReturnType<typeof createReviewer>

/** Everything about a run that takes long. Pure; the browser has it live in a worker. */
export function createReviewer({ scenario, playbook, seed, facts, skip = [] }: Case) {
  const simulation = simulations[scenario.kind]
  const reviewable = reviewables[scenario.kind]
  const reference = simulation.policies.expert
  if (!reference) throw new TypeError(`exercises of the kind "${scenario.kind}" have no expert`)
  const setting = simulation.prepare(scenario, playbook)
  const model: Model<unknown, unknown, unknown, Named, Named> = { simulation, reviewable, setting, reference, seed }
  const turns = reviewable.turns(setting, seed, facts as readonly Named[])
  const viewAt = (state: unknown) => simulation.view(state)
  const choices = new Map(
    choicesOf(model, turns).flatMap((choice) => (skip.includes(choice.step) ? [] : [[choice.step, choice]])),
  )
  const steps = [...choices.keys()]
  const choiceAt = (step: number) => {
    const choice = choices.get(step)
    if (!choice) throw new RangeError(`step ${step} was no choice`)
    return choice
  }

  function open(): Opened {
    const end = turns.at(-1)?.after ?? simulation.start(setting, seed)
    return {
      rulesVersion: simulation.rulesVersion,
      choices: [...choices.values()].map(({ step, turn, contenders }) => ({
        step,
        ...reviewable.place(viewAt(turn.before), turn.command),
        command: turn.command,
        options: contenders,
        cost: reviewable.cost(setting, viewAt(turn.before), turn.command),
      })),
      final: reviewable.value(setting, viewAt(end)),
      goal: reviewable.goal(setting),
    }
  }

  return {
    open,
    /** Quickly, only what a glance needs; thoroughly, what the result is held against. */
    start({ quick }: { quick: boolean }): { start: Paired; point: number } {
      const start = valueFrom(model, viewAt(simulation.start(setting, seed)), quick ? QUICK.cap : THOROUGH.cap)
      return { start, point: pointOf(model, start.mean) }
    },
    /** What decisions at these steps were worth, in few worlds or in enough. Those of one week share much of the work. */
    judge({ steps: asked, point, quick }: { steps: readonly number[]; point: number; quick: boolean }): KeptDecision[] {
      return judgeChoices(model, asked.map(choiceAt), point, quick ? QUICK : THOROUGH).map(inShort)
    },
    moment({ step }: { step: number }): Moment {
      const { turn } = choiceAt(step)
      const next = steps[steps.indexOf(step) + 1] ?? turns.length
      const { subject } = reviewable.place(viewAt(turn.before), turn.command)
      const later =
        subject === null
          ? []
          : turns
              .slice(step)
              .flatMap(({ before, command, facts: own }) =>
                own
                  .filter((fact) => reviewable.turning(fact, subject))
                  .map((fact) => ({ week: reviewable.place(viewAt(before), command).week, fact })),
              )
      return { view: viewAt(turn.before), facts: turns.slice(step, next).flatMap((own) => own.facts), later }
    },
    /** Value at the end after each of these commands, in the same imagined worlds. */
    futures({ step, commands, worlds }: { step: number; commands: readonly Named[]; worlds: number }): number[][] {
      const view = viewAt(choiceAt(step).turn.before)
      // One world after the other: what is recalled of deals holds for the world imagined last.
      const ends = Array.from({ length: worlds }, (_, n) => {
        const world = imagined(model, view, n)
        return commands.map((command) => playOut(model, world, command))
      })
      return commands.map((_, n) => ends.map((values) => values[n] ?? 0))
    },
  }
}

/** Whole money, and means instead of samples, so that a run's review stays small. */
function inShort({ step, week, subject, command, value, reference, best, regret, verdict, options }: Decision<Named>) {
  const top = options.find((option) => option.command === best.command)?.values ?? []
  return {
    step,
    week,
    subject,
    command,
    value: whole(value),
    reference: whole(reference),
    best: { command: best.command, value: whole(best.value) },
    regret: { mean: whole(regret.mean), se: whole(regret.se) },
    verdict,
    losses: options.map(({ values }) => {
      const shared = Math.min(values.length, top.length)
      return whole(difference(top.slice(0, shared), values.slice(0, shared)).mean)
    }),
  }
}

/** Rounded; never −0, which JSON does not keep. */
function whole(amount: number): number {
  return Math.round(amount) + 0
}
