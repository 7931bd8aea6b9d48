import { deadlineOf } from './clock.ts'
import type { RunFact } from './facts.ts'
import type { Room } from './room.ts'
import type { Run } from './run.ts'
import { agreed } from './teams.ts'

/**
 * Plays what a team has agreed on. Follows every proposal, and is asked again when somebody leaves: those who stay may
 * be agreed already.
 */
export function settle(room: Room, run: Run, now: number): RunFact[] {
  const card = room.runs.get(run.id)
  if (room.phase !== 'running' || !card || card.ended || run.proposals.size === 0) return []
  const deadline = deadlineOf(room, card)
  const choice = deadline !== null && now >= deadline ? null : agreed(room, run.id, run.proposals)
  const decision = choice && run.exercise.decide(run.state, choice.command)
  if (!choice || !decision || 'refusal' in decision) return []
  const id = run.done.get(choice.seat)?.at(-1) ?? ''
  return [{ type: 'Played', id, at: now, ...choice, how: 'team', facts: decision.facts }]
}

/** A bot's own dice: another number for each run, the same for one run always, and no kin of the room's seed (FNV-1a). */
export function luckOf(id: string): number {
  let hash = 0x811c9dc5
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 1
}
