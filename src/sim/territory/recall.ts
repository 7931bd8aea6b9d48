import type { Deal } from './desk.ts'
import type { Setting } from './setting.ts'
import { type Known, type Outlook, outlookOf, workOut } from './worth.ts'

/**
 * What has been worked out about a deal. Deals are immutable, and in one world the same act on the same deal in the same
 * week brings the same: futures that differ in a few deals work out those alone.
 */
interface Trace {
  readonly deal: Deal
  outlook: Outlook | null
  /** By week. */
  readonly known: Known[]
  /** What became of it, by act and week; `null` until it is acted on, which happens in imagined worlds alone. */
  after: Map<number, Deal> | null
}

interface Memory {
  readonly setting: Setting | null
  readonly world: number
  readonly week: number
  readonly traces: Map<Deal, Trace>
  /** By the deal's number, the one asked about last. */
  readonly latest: Trace[]
  /** Deals that came out of no act, by all that they hang on. */
  readonly same: Map<number, Deal>
}

const memoryOf = (setting: Setting | null, world: number, week: number): Memory => ({
  setting,
  world,
  week,
  traces: new Map(),
  latest: [],
  same: new Map(),
})

let memory = memoryOf(null, 0, 0)

/** Remembers what follows as long as the same week of the same world is asked about. */
export function enterWorld(setting: Setting, world: number, week: number): void {
  if (memory.setting === setting && memory.world === world && memory.week === week) return
  memory = memoryOf(setting, world, week)
}

/** What is known of a deal in a week. */
export function knownOf(setting: Setting, deal: Deal, week: number): Known {
  if (memory.setting !== setting) memory = memoryOf(setting, 0, 0)
  const trace = traceOf(deal)
  const before = trace.known[week]
  if (before) return before
  trace.outlook ??= outlookOf(setting, deal)
  const known = workOut(setting, trace.outlook, week)
  trace.known[week] = known
  return known
}

/** What becomes of a deal by this act: worked out once in a world. */
export function recalled(deal: Deal, act: number, workedOut: () => Deal): Deal {
  const trace = traceOf(deal)
  if (!trace.after) {
    trace.after = new Map()
    memory.traces.set(deal, trace)
  }
  const before = trace.after.get(act)
  if (before) return before
  const found = workedOut()
  trace.after.set(act, found)
  return found
}

/** The same deal as was met before in this world, if it hangs on the same. */
export function metBefore(deal: Deal, number: number): Deal {
  const before = memory.same.get(number)
  if (before) return before
  memory.same.set(number, deal)
  return deal
}

function traceOf(deal: Deal): Trace {
  const latest = memory.latest[deal.n]
  if (latest?.deal === deal) return latest
  const trace = memory.traces.get(deal) ?? { deal, outlook: null, known: [], after: null }
  memory.latest[deal.n] = trace
  return trace
}
