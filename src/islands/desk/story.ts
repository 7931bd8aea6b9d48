import type { Fact } from '../../sim/territory/facts.ts'

/** A fact with the week it belongs to. */
export interface Entry {
  readonly week: number
  readonly fact: Fact
}

/** The story so far, without what was taken back (each of those was the only fact of its command). */
export function entriesOf(story: readonly Fact[]): Entry[] {
  const entries: Entry[] = []
  let week = 1
  for (const fact of story) {
    if (fact.type === 'CommandUndone') entries.pop()
    else {
      if (fact.type === 'WeekBegan') week = fact.week
      entries.push({ week, fact })
    }
  }
  return entries
}

/** Id of the account that a fact is about, if it is about one. */
export function dealOf(fact: Fact): string | undefined {
  if ('deal' in fact) return fact.deal
  return fact.type === 'LeadArrived' ? fact.account : undefined
}

/** What the buyers did at the last week's end, with what the new week brought; empty before the first. */
export function lastReport(story: readonly Fact[]): readonly Fact[] {
  const from = story.findLastIndex((fact) => fact.type === 'WeekEnded')
  if (from < 0) return []
  const turn = story.findIndex((fact, i) => i > from && fact.type === 'WeekBegan')
  // The last week ends without a new one.
  if (turn < 0) return story.slice(from + 1)
  let to = turn + 1
  while (story[to]?.type === 'EventStruck' || story[to]?.type === 'LeadArrived') to += 1
  return story.slice(from + 1, to)
}
