import type { Competency } from '../../../schema/competency.ts'
import type { Stage, Task } from '../../../schema/playbook.ts'
import type { Mark } from '../../simulation.ts'
import type { Deal } from '../desk.ts'
import { pathChance } from '../outlook.ts'
import { missingEvidence } from '../pipeline.ts'
import { isPremature } from '../rules.ts'
import type { Moment } from '../score.ts'
import type { Setting } from '../setting.ts'

/** How each deal was led: given up in time, moved on evidence, with the right people, at which price. */
export function dealMarks(moments: readonly Moment[]): Mark[] {
  return moments.flatMap(({ before, fact }): Mark[] => {
    const { desk, setting } = before
    if (!('deal' in fact)) return []
    const deal = desk.deals.find((candidate) => candidate.id === fact.deal)
    if (!deal) return []
    switch (fact.type) {
      case 'DealDisqualified':
        return [givenUp(setting, deal, desk.week)]
      case 'DealMoved':
        return movedOn(setting, deal, fact.to, desk.week)
      case 'TaskDone':
        return tooEarly(setting, deal, setting.tasks.get(fact.task) as Task, desk.week)
      case 'DealWon':
        return [priceKept(deal, desk.week)]
      default:
        return []
    }
  })
}

/** Chance up to which giving a deal up is right beyond doubt, and from which it is wrong. */
const GIVE_UP = { right: 0.08, wrong: 0.3 }

function givenUp(setting: Setting, deal: Deal, week: number): Mark {
  // Time apart: a deal that will only come next quarter is late, not hopeless.
  const chance = pathChance(setting, deal, week)
  const value = Math.min(1, Math.max(0, (GIVE_UP.wrong - chance) / (GIVE_UP.wrong - GIVE_UP.right)))
  const code = value >= 0.5 ? 'given-up-in-time' : 'given-up-too-soon'
  return {
    competency: 'qualify',
    code,
    value,
    weight: 1,
    week,
    deal: deal.id,
    params: { chance: Math.round(chance * 100) },
  }
}

function movedOn(setting: Setting, deal: Deal, to: string, week: number): Mark[] {
  if ((setting.stageIndex.get(to) ?? 0) < deal.stage) return []
  const stage = setting.stages[deal.stage] as Stage
  const missing = missingEvidence(setting, deal)
  const held = stage.exit.length - missing.length
  const marks: Mark[] = [
    {
      competency: 'discover',
      code: missing.length === 0 ? 'moved-on-evidence' : 'moved-without-evidence',
      value: held / stage.exit.length,
      weight: 1,
      week,
      deal: deal.id,
      params: { stage: to, missing: missing.join(' ') },
    },
    knowledge(deal, week),
  ]
  if (stage.roles.length > 0) marks.push(rolesMet(setting, stage, deal, week))
  return marks
}

/** How well the buyer is known when the deal moves on: mean standard deviation of the estimates, 1 = nothing asked, 0.6 = well. */
function knowledge(deal: Deal, week: number): Mark {
  const sd = deal.signals.reduce((sum, signal) => sum + signal.sd, 0) / deal.signals.length
  const value = Math.min(1, Math.max(0, (1 - sd) / 0.4))
  const code = value >= 0.5 ? 'knew-the-buyer' : 'hardly-asked'
  return { competency: 'discover', code, value, weight: 0.5, week, deal: deal.id }
}

function rolesMet(setting: Setting, stage: Stage, deal: Deal, week: number): Mark {
  const met = stage.roles.filter((role) => deal.met.includes(role)).length
  const value = met / stage.roles.length
  return {
    competency: competencyOf(setting, stage),
    code: value >= 0.5 ? 'met-the-people' : 'missed-the-people',
    value,
    weight: 1,
    week,
    deal: deal.id,
    params: { met, of: stage.roles.length, stage: stage.id },
  }
}

/** What a stage trains: the competency that most of its tasks name. */
function competencyOf(setting: Setting, stage: Stage): Competency {
  const names = stage.tasks.map((id) => setting.tasks.get(id)?.competency ?? 'discover')
  const count = (name: Competency) => names.filter((other) => other === name).length
  return names.toSorted((a, b) => count(b) - count(a))[0] ?? 'discover'
}

function tooEarly(setting: Setting, deal: Deal, task: Task, week: number): Mark[] {
  if (!isPremature(setting, deal, task)) return []
  return [
    {
      competency: task.competency,
      code: 'task-too-early',
      value: 0,
      weight: task.hours / 4,
      week,
      deal: deal.id,
      params: { task: task.id },
    },
  ]
}

/** A concession of a fifth of the price leaves nothing of this mark. */
function priceKept(deal: Deal, week: number): Mark {
  const conceded = 1 - deal.amountFactor
  return {
    competency: 'negotiate',
    code: conceded < 0.02 ? 'price-kept' : 'price-conceded',
    value: Math.max(0, 1 - conceded / 0.2),
    weight: 1,
    week,
    deal: deal.id,
    params: { share: Math.round(conceded * 100) },
  }
}
