import type { Turn } from '../../sim/simulation.ts'
import type { RunFact } from '../facts.ts'

/** What was done in a run in one go, when and by whom; `facts` are the simulation's own. */
export interface Entry {
  /** Server's milliseconds. */
  readonly at: number
  /** `null`: an order of the room. */
  readonly seat: string | null
  /** As in the fact: `person`, `team`, `host`, `pushed`, or a bot's policy. */
  readonly how: string
  readonly facts: readonly unknown[]
}

/** A run as the debrief reads it: proposals are talk, and orders that left nothing are left out. */
export function entriesOf(facts: readonly RunFact[]): Entry[] {
  return facts.flatMap((fact) => {
    if (fact.type === 'Proposed' || fact.facts.length === 0) return []
    const seat = fact.type === 'Played' ? fact.seat : null
    return [{ at: fact.at, seat, how: fact.how, facts: fact.facts }]
  })
}

/** The trainee's own doing, alone or agreed in a team. All else the room did in their place. */
export function isOwn(how: string): boolean {
  return how === 'person' || how === 'team'
}

/**
 * Whose each turn was, in the order of the turns. Both must come from the very same facts: a turn is known by its first
 * fact, the object itself, since two facts may read the same.
 */
export function authorsOf<State, Command, Fact>(
  turns: readonly Turn<State, Command, Fact>[],
  entries: readonly Entry[],
): Entry[] {
  const byFact = new Map<unknown, Entry>()
  for (const entry of entries) for (const fact of entry.facts) byFact.set(fact, entry)
  return turns.map(({ facts }) => {
    const entry = byFact.get(facts[0])
    if (!entry) throw new TypeError('a turn does not come from these entries')
    return entry
  })
}
