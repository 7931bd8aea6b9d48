import type { Evidence, Playbook, Role, Stage, Task } from '../../schema/playbook.ts'
import type { Account, Source, TerritoryScenario } from '../../schema/scenario.ts'
import { clip, competentOdds, MODEL } from './rules.ts'

/** Scenario and playbook, joined and indexed once, so that no rule searches. */
export interface Setting {
  readonly scenario: TerritoryScenario
  readonly playbook: Playbook
  readonly stages: readonly Stage[]
  readonly stageIndex: ReadonlyMap<string, number>
  readonly tasks: ReadonlyMap<string, Task>
  /** Stage in which a task belongs (the first that lists it). */
  readonly taskStage: ReadonlyMap<string, number>
  /** Tasks of each stage, resolved. */
  readonly stageTasks: readonly (readonly Task[])[]
  readonly taskNumber: ReadonlyMap<string, number>
  readonly roles: ReadonlyMap<string, Role>
  readonly signalIndex: ReadonlyMap<string, number>
  /** The one piece of exit evidence of each stage that the buyer brings. */
  readonly commitment: readonly Evidence[]
  /** Accounts at the start, then those that leads come from. */
  readonly accounts: readonly Account[]
  readonly accountIndex: ReadonlyMap<string, number>
  readonly sources: ReadonlyMap<string, Source>
  /** Log-odds of each stage for a competent seller and an average buyer. */
  readonly competent: readonly number[]
  /** Weekly chance of a decision in each stage when the buyer hears from you. */
  readonly hazard: readonly number[]
}

export function prepare(scenario: TerritoryScenario, playbook: Playbook): Setting {
  const stages = playbook.stages
  const accounts = [...scenario.accounts, ...scenario.leads]
  const tasks = byId(playbook.tasks)
  const taskStage = new Map<string, number>()
  stages.forEach((stage, s) => {
    for (const task of stage.tasks) if (!taskStage.has(task)) taskStage.set(task, s)
  })
  return {
    scenario,
    playbook,
    stages,
    stageIndex: indexById(stages),
    tasks,
    taskStage,
    stageTasks: stages.map((stage) => stage.tasks.flatMap((id) => tasks.get(id) ?? [])),
    taskNumber: indexById(playbook.tasks),
    roles: byId(playbook.roles),
    signalIndex: indexById(playbook.signals),
    commitment: stages.map(commitmentOf),
    accounts,
    accountIndex: indexById(accounts),
    sources: byId(scenario.sources),
    competent: stages.map(competentOdds),
    hazard: stages.map((stage) => clip(1 - 0.5 ** ((scenario.pace * MODEL.attention.thisWeek) / stage.medianWeeks))),
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
