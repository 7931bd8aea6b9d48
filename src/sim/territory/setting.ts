import type { Evidence, Playbook, Role, Stage, Task } from '../../schema/playbook.ts'
import type { Account, Source, TerritoryScenario } from '../../schema/scenario/territory.ts'
import { clip, competentOdds, hazardsOf, MODEL, type StageOdds, stageOdds } from './rules.ts'
import type { TalkRules, TaskTalk } from './talk.ts'
import { type Work, workOf } from './work.ts'

/** Scenario and playbook, joined and indexed once, so that no rule searches. */
export interface Setting {
  readonly scenario: TerritoryScenario
  readonly playbook: Playbook
  readonly stages: readonly Stage[]
  readonly stageIndex: ReadonlyMap<string, number>
  readonly tasks: ReadonlyMap<string, Task>
  /** Tasks with their levers, by id. */
  readonly works: ReadonlyMap<string, Work>
  /** The same, of each stage. */
  readonly stageWorks: readonly (readonly Work[])[]
  readonly roles: ReadonlyMap<string, Role>
  readonly signalIndex: ReadonlyMap<string, number>
  /** The one piece of exit evidence of each stage that the buyer brings. */
  readonly commitment: readonly Evidence[]
  /** Accounts at the start, then those that leads come from. */
  readonly accounts: readonly Account[]
  readonly accountIndex: ReadonlyMap<string, number>
  readonly sources: ReadonlyMap<string, Source>
  /** Tasks that can be played out as dialogues. */
  readonly talks: ReadonlyMap<string, TaskTalk>
  /** The levers of each stage as log-odds. */
  readonly odds: readonly StageOdds[]
  /** Log-odds of each stage for a competent seller and an average buyer. */
  readonly competent: readonly number[]
  /** Weekly chance of a decision in each stage: buyer heard from you this week, last week, before; then the same while it waits for the move. */
  readonly hazards: readonly (readonly number[])[]
  /** Weeks that the stages after each one take when the buyer hears from you: mean and variance. */
  readonly later: readonly { readonly mean: number; readonly variance: number }[]
}

/** Without `talks`, the rules of dialogues, every task takes its usual course. */
export function prepare(scenario: TerritoryScenario, playbook: Playbook, talks?: TalkRules): Setting {
  const stages = playbook.stages
  const accounts = [...scenario.accounts, ...scenario.leads]
  const tasks = byId(playbook.tasks)
  const stageOf = new Map<string, number>()
  stages.forEach((stage, s) => {
    for (const task of stage.tasks) if (!stageOf.has(task)) stageOf.set(task, s)
  })
  const roles = byId(playbook.roles)
  const odds = stages.map((stage) => stageOdds(stage, roles))
  const signalIndex = indexById(playbook.signals)
  const index = { stageOf, signals: signalIndex, odds }
  const works = new Map(playbook.tasks.map((task, n) => [task.id, workOf(task, n, index)]))
  return {
    scenario,
    playbook,
    stages,
    stageIndex: indexById(stages),
    tasks,
    works,
    stageWorks: stages.map((stage) => stage.tasks.flatMap((id) => works.get(id) ?? [])),
    roles,
    signalIndex,
    commitment: stages.map(commitmentOf),
    accounts,
    accountIndex: indexById(accounts),
    sources: byId(scenario.sources),
    talks: talks?.(scenario, playbook) ?? new Map(),
    odds,
    competent: odds.map(competentOdds),
    hazards: stages.map((stage) => hazardsOf(stage, scenario.pace)),
    later: stages.map((_, s) => weeksOf(stages.slice(s + 1), scenario.pace)),
  }
}

/** Each stage's time is geometric with its weekly hazard; the times add up. */
function weeksOf(stages: readonly Stage[], pace: number): { mean: number; variance: number } {
  const hazards = stages.map((stage) => clip(1 - 0.5 ** ((pace * MODEL.attention.thisWeek) / stage.medianWeeks)))
  return {
    mean: hazards.reduce((sum, h) => sum + 1 / h, 0),
    variance: hazards.reduce((sum, h) => sum + (1 - h) / (h * h), 0),
  }
}

function commitmentOf(stage: Stage): Evidence {
  const found = stage.exit.find((evidence) => evidence.by === 'buyer')
  if (!found) throw new TypeError(`stage "${stage.id}" has no exit evidence that the buyer brings`)
  return found
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

function indexById(items: readonly { id: string }[]): Map<string, number> {
  return new Map(items.map((item, index) => [item.id, index]))
}
