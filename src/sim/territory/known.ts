import type { Deal, Desk } from './desk.ts'
import type { Setting } from './setting.ts'
import { type Known, type Outlook, outlookOf, type Step, workOut } from './worth.ts'

/** What is known of the setting asked about last. */
interface Memory {
  readonly setting: Setting | null
  /** By the deal's number: deals are immutable, so only one just touched is worked out anew. */
  readonly latest: Known[]
  /** Deals that many futures begin from, and what is known of them by number and week. */
  readonly origin: readonly Deal[]
  readonly known: Known[][]
}

let memory: Memory = { setting: null, latest: [], origin: [], known: [] }

/** Keeps in mind what is worked out about these deals, whatever becomes of them, until others are named. */
export function beginFrom(setting: Setting, deals: readonly Deal[]): void {
  if (memory.setting === setting && memory.origin === deals) return
  memory = { setting, latest: [], origin: deals, known: deals.map(() => []) }
}

function knownOf(setting: Setting, deal: Deal, week: number): Known {
  if (memory.setting !== setting) beginFrom(setting, [])
  const cached = memory.latest[deal.n]
  if (cached?.week === week && cached.outlook.deal === deal) return cached
  const own = memory.origin[deal.n] === deal ? memory.known[deal.n] : undefined
  const known = own?.[week] ?? workOut(setting, outlookFor(setting, deal, own?.at(-1) ?? cached), week)
  if (own) own[week] = known
  memory.latest[deal.n] = known
  return known
}

/** As it was worked out in another week, if it was. */
function outlookFor(setting: Setting, deal: Deal, before: Known | undefined): Outlook {
  return before?.outlook.deal === deal ? before.outlook : outlookOf(setting, deal)
}

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
