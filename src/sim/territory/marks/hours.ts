import type { Task } from '../../../schema/playbook.ts'
import type { Mark } from '../../simulation.ts'
import type { Deal, Desk } from '../desk.ts'
import { bestStep, isHopeless, stepsOf } from '../known.ts'
import type { Moment } from '../score.ts'
import type { Setting } from '../setting.ts'

/**
 * Where the hours went (prioritise) and whether they went to deals that could come (qualify).
 * Each task is worth what an hour of it should add to bookings, by what was known then; its mark is that
 * worth over the best that was on offer at the same moment. Idle hours count as worth nothing.
 */
export function hourMarks(moments: readonly Moment[]): Mark[] {
  const weeks = new Map<number, Week>()
  for (const { before, fact } of moments) {
    const { desk, setting } = before
    if (fact.type === 'TaskDone') addTask(weekOf(weeks, desk.week), setting, desk, fact.deal, fact.task)
    if (fact.type === 'SourceWorked')
      addProspecting(weekOf(weeks, desk.week), setting.sources.get(fact.source)?.hours ?? 0)
    if (fact.type === 'WeekBegan' || (fact.type === 'PhaseBegan' && fact.phase === 'finished')) {
      if (best(setting, desk).perHour > 0) weekOf(weeks, desk.week).idle += desk.hours
    }
  }
  return [...weeks].flatMap(([week, sums]) => marksOf(week, sums))
}

interface Week {
  /** Hours worked on deals and sources. */
  hours: number
  /** Hours left over although something would have been worth doing. */
  idle: number
  /** Hours, each weighed by its worth over the best. */
  earned: number
  hopeless: Map<string, number>
  /** The deal whose hours lost most against the best use. */
  worst: { deal: string; better: string; lost: number } | null
}

function weekOf(weeks: Map<number, Week>, week: number): Week {
  const found = weeks.get(week) ?? { hours: 0, idle: 0, earned: 0, hopeless: new Map(), worst: null }
  weeks.set(week, found)
  return found
}

/** Finding new prospects is taken as the best use of an hour: its worth shows only later. */
function addProspecting(week: Week, hours: number): void {
  week.hours += hours
  week.earned += hours
}

function addTask(week: Week, setting: Setting, desk: Desk, dealId: string, taskId: string): void {
  const deal = desk.deals.find((candidate) => candidate.id === dealId) as Deal
  const { hours } = setting.tasks.get(taskId) as Task
  const top = best(setting, desk)
  const mine = stepsOf(setting, deal, desk.week).find((step) => step.task.id === taskId)?.perHour ?? 0
  const value = top.perHour <= 0 ? 1 : Math.min(1, Math.max(0, mine / top.perHour))
  week.hours += hours
  week.earned += hours * value
  const lost = (top.perHour - mine) * hours
  if (top.deal !== dealId && lost > (week.worst?.lost ?? 0)) week.worst = { deal: dealId, better: top.deal, lost }
  if (isHopeless(setting, deal, desk.week)) week.hopeless.set(dealId, (week.hopeless.get(dealId) ?? 0) + hours)
}

/** The best hour on offer that still fits into the week. */
function best(setting: Setting, desk: Desk): { perHour: number; deal: string } {
  let found = { perHour: 0, deal: '' }
  for (const deal of desk.deals) {
    const step = bestStep(setting, deal, desk.week, desk.hours)
    if (step && step.perHour > found.perHour) found = { perHour: step.perHour, deal: deal.id }
  }
  return found
}

function marksOf(week: number, sums: Week): Mark[] {
  const all = sums.hours + sums.idle
  if (all === 0) return []
  const value = sums.earned / all
  const hours = Math.round(sums.hours * 10) / 10
  const wasted = [...sums.hopeless.values()].reduce((sum, spent) => sum + spent, 0)
  const marks: Mark[] = [
    {
      competency: 'prioritise',
      code: value >= 0.6 || !sums.worst ? 'hours-well-spent' : 'hours-better-elsewhere',
      value,
      weight: all,
      week,
      deal: sums.worst?.deal,
      params: { hours, better: sums.worst?.better ?? '', share: Math.round(value * 100) },
    },
  ]
  if (sums.hours > wasted) {
    marks.push({
      competency: 'qualify',
      code: 'hours-on-live-deals',
      value: 1,
      weight: (sums.hours - wasted) / 10,
      week,
    })
  }
  for (const [deal, spent] of sums.hopeless) {
    marks.push({
      competency: 'qualify',
      code: 'hours-on-hopeless',
      value: 0,
      weight: spent / 5,
      week,
      deal,
      params: { hours: spent },
    })
  }
  return marks
}
