import type { Fact } from '../../sim/territory/facts.ts'
import type { Setting } from '../../sim/territory/setting.ts'

/** A fact with the week it belongs to, and whose doing it was. */
export interface Entry {
  readonly week: number
  readonly by: 'seller' | 'buyer'
  readonly fact: Fact
}

/** The story so far, without what was taken back. */
export function entriesOf(setting: Setting, story: readonly Fact[]): Entry[] {
  const entries: Entry[] = []
  let week = 1
  for (const fact of story) {
    if (fact.type === 'CommandUndone') entries.pop()
    else {
      if (fact.type === 'WeekBegan') week = fact.week
      entries.push({ week, by: doneBy(setting, fact, entries.at(-1)), fact })
    }
  }
  return entries
}

/** A task's results follow it at once, or come in when the buyers act. */
function doneBy(setting: Setting, fact: Fact, before: Entry | undefined): Entry['by'] {
  if (BUYERS_ACTS.has(fact.type) || isFinish(fact)) return 'buyer'
  if (!RESULTS.has(fact.type)) return 'seller'
  if (before?.by !== 'seller' || dealOf(before.fact) !== dealOf(fact)) return 'buyer'
  return RESULTS.has(before.fact.type) || isAnsweredNow(setting, before.fact) ? 'seller' : 'buyer'
}

const BUYERS_ACTS: ReadonlySet<Fact['type']> = new Set([
  'BuyerCommitted',
  'DealWon',
  'DealLost',
  'DealUndecided',
  'LeadArrived',
  'EventStruck',
  'WeekBegan',
])
const RESULTS: ReadonlySet<Fact['type']> = new Set([
  'SignalObserved',
  'AmountObserved',
  'RoleMet',
  'EvidenceGained',
  'EvidenceWithheld',
])
/** What a new week begins with. */
const NEWS: ReadonlySet<Fact['type'] | undefined> = new Set(['WeekBegan', 'EventStruck', 'LeadArrived'])

function isAnsweredNow(setting: Setting, fact: Fact): boolean {
  return fact.type === 'TaskDone' && setting.tasks.get(fact.task)?.answer !== 'week-end'
}

export function dealOf(fact: Fact): string | undefined {
  if ('deal' in fact) return fact.deal
  return fact.type === 'LeadArrived' ? fact.account : undefined
}

export interface Report {
  /** The week that ended. */
  readonly week: number
  readonly facts: readonly Fact[]
}

/** What the buyers did at the last week's end, with what the new week brought; `null` in the first week. */
export function lastReport(entries: readonly Entry[]): Report | null {
  const turn = entries.findLastIndex(({ fact }) => fact.type === 'WeekBegan' || isFinish(fact))
  const entry = entries[turn]
  if (!entry) return null
  let from = turn
  while (entries[from - 1]?.by === 'buyer' && !NEWS.has(entries[from - 1]?.fact.type)) from -= 1
  let to = turn + 1
  while (entries[to]?.by === 'buyer') to += 1
  const week = isFinish(entry.fact) ? entry.week : entry.week - 1
  return { week, facts: entries.slice(from, to).map(({ fact }) => fact) }
}

function isFinish(fact: Fact): boolean {
  return fact.type === 'PhaseBegan' && fact.phase === 'finished'
}
