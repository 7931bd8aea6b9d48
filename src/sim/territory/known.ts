import type { Deal, Desk } from './desk.ts'
import { knownOf } from './recall.ts'
import type { Setting } from './setting.ts'
import type { Known, Step } from './worth.ts'

/** The worth of each task of the deal's present stage. */
export function stepsOf(setting: Setting, deal: Deal, week: number): readonly Step[] {
  return knownOf(setting, deal, week).steps
}

/** The best task that fits into the hours left. */
export function bestStep(setting: Setting, deal: Deal, week: number, hours: number): Step | null {
  return fitting(knownOf(setting, deal, week), hours)
}

function fitting({ best, steps }: Known, hours: number): Step | null {
  if (!best || best.task.hours <= hours) return best
  let found: Step | null = null
  for (const step of steps) {
    if (step.task.hours <= hours && step.perHour > (found?.perHour ?? 0)) found = step
  }
  return found
}

/** Whether a cold eye would give the deal up, by what is known now. */
export function isHopeless(setting: Setting, deal: Deal, week: number): boolean {
  return knownOf(setting, deal, week).hopeless
}

/** The first deals that ask for something else than an hour, and the best use of an hour. */
export interface Look {
  /** Its evidence is complete and the buyer has agreed to the next stage. */
  readonly ready: Deal | null
  readonly hopeless: Deal | null
  readonly best: { readonly deal: Deal; readonly step: Step } | null
}

/** One look over all open deals. */
export function lookOver(setting: Setting, { deals, week, hours }: Desk): Look {
  let hopeless: Deal | null = null
  let on: Deal | null = null
  let best: Step | null = null
  for (const deal of deals) {
    if (deal.status !== 'open') continue
    const known = knownOf(setting, deal, week)
    if (known.ready) return { ready: deal, hopeless: null, best: null }
    if (known.hopeless) hopeless ??= deal
    const step = fitting(known, hours)
    if (step && step.perHour > (best?.perHour ?? 0)) {
      best = step
      on = deal
    }
  }
  return { ready: null, hopeless, best: on && best && { deal: on, step: best } }
}
