import type { Fact } from '../../../sim/territory/facts.ts'
import type { DeskHandle } from '../../desk/handle.ts'

/**
 * A week that ended without one's own doing (the host, the clock, the team) has its report read like any other. What
 * comes with a whole story anew was read before, or is too much to read.
 */
export function readPushed({ session, $reading, $answer }: DeskHandle): () => void {
  return session.$story.listen((story, before) => {
    const went = before !== undefined && before.length > 0 && story.length > before.length && story[0] === before[0]
    if (!went || $reading.get() || !story.slice(before.length).some(endsWeek)) return
    $answer.set(null)
    $reading.set(true)
  })
}

function endsWeek(fact: Fact): boolean {
  return fact.type === 'WeekBegan' || (fact.type === 'PhaseBegan' && fact.phase === 'finished')
}
