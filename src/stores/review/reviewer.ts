import { difference, type Paired } from '../../review/paired.ts'
import { choicesOf, type Decision, judgeChoices, pointOf, THOROUGH, valueFrom } from '../../review/review.ts'
import { imagined, type Model, playOut } from '../../review/rollout.ts'
import type { Playbook } from '../../schema/playbook.ts'
import type { TerritoryScenario } from '../../schema/scenario.ts'
import type { Desk } from '../../sim/territory/desk.ts'
import type { Command, Fact } from '../../sim/territory/facts.ts'
import { reviewable } from '../../sim/territory/reviewable.ts'
import type { Setting } from '../../sim/territory/setting.ts'
import type { State } from '../../sim/territory/state.ts'
import { territory } from '../../sim/territory/territory.ts'
import type { KeptDecision } from './kept.ts'

/** What a worker needs to review a run. */
export interface Case {
  readonly scenario: TerritoryScenario
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
  readonly command: Command
  /** The options compared, the reference's first, the trainee's among them. */
  readonly options: readonly Command[]
  /** Hours that were left when it was taken. */
  readonly hoursLeft: number
}

export interface Opened {
  readonly rulesVersion: number
  readonly choices: readonly OpenChoice[]
  readonly final: number
}

/** What one knew when a decision was due, and what came of it. */
export interface Moment {
  readonly desk: Desk
  /** Up to the next decision. */
  readonly facts: readonly Fact[]
  /** How the deal in question went on, to its end. */
  readonly later: readonly { readonly week: number; readonly fact: Fact }[]
}

/** A few worlds for each choice: enough to guess where much was at stake. */
const QUICK = { pilot: 3, cap: 3 }
const TURNING = ['BuyerCommitted', 'DealWon', 'DealLost', 'DealUndecided', 'DealDisqualified']

export type Reviewer = ReturnType<typeof createReviewer>

/** Everything about a run that takes long. Pure; the browser has it live in a worker. */
export function createReviewer({ scenario, playbook, seed, facts, skip = [] }: Case) {
  const setting = territory.prepare(scenario, playbook)
  const story = facts as readonly Fact[]
  const model: Model<Setting, State, Desk, Command, Fact> = {
    simulation: territory,
    reviewable,
    setting,
    reference: territory.policies.expert as NonNullable<typeof territory.policies.expert>,
    seed,
  }
  const turns = reviewable.turns(setting, seed, story)
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
    const end = turns.at(-1)?.after ?? territory.start(setting, seed)
    return {
      rulesVersion: territory.rulesVersion,
      choices: [...choices.values()].map(({ step, turn, contenders }) => ({
        step,
        ...reviewable.place(turn.before.desk, turn.command),
        command: turn.command,
        options: contenders,
        hoursLeft: turn.before.desk.hours,
      })),
      final: reviewable.value(setting, end.desk),
    }
  }

  return {
    open,
    /** Quickly, only what a glance needs; thoroughly, what the result is held against. */
    start({ quick }: { quick: boolean }): { start: Paired; point: number } {
      const start = valueFrom(model, territory.start(setting, seed).desk, quick ? QUICK.cap : THOROUGH.cap)
      return { start, point: pointOf(model, start.mean) }
    },
    /** What decisions at these steps were worth, in few worlds or in enough. Those of one week share much of the work. */
    judge({ steps: asked, point, quick }: { steps: readonly number[]; point: number; quick: boolean }): KeptDecision[] {
      return judgeChoices(model, asked.map(choiceAt), point, quick ? QUICK : THOROUGH).map(inShort)
    },
    moment({ step }: { step: number }): Moment {
      const { turn } = choiceAt(step)
      const next = steps[steps.indexOf(step) + 1] ?? turns.length
      const { subject } = reviewable.place(turn.before.desk, turn.command)
      const later = turns
        .slice(step)
        .flatMap(({ before, facts: own }) =>
          own
            .filter((fact) => 'deal' in fact && fact.deal === subject && TURNING.includes(fact.type))
            .map((fact) => ({ week: before.desk.week, fact })),
        )
      return { desk: turn.before.desk, facts: turns.slice(step, next).flatMap((own) => own.facts), later }
    },
    /** Value at the end after each of these commands, in the same imagined worlds. */
    futures({ step, commands, worlds }: { step: number; commands: readonly Command[]; worlds: number }): number[][] {
      const { desk } = choiceAt(step).turn.before
      // One world after the other: what is recalled of deals holds for the world imagined last.
      const ends = Array.from({ length: worlds }, (_, n) => {
        const world = imagined(model, desk, n)
        return commands.map((command) => playOut(model, world, command))
      })
      return commands.map((_, n) => ends.map((values) => values[n] ?? 0))
    },
  }
}

/** Whole money, and means instead of samples, so that a run's review stays small. */
function inShort({
  step,
  week,
  subject,
  command,
  value,
  reference,
  best,
  regret,
  verdict,
  options,
}: Decision<Command>) {
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
