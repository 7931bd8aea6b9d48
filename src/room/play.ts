import type { Decision, Refusal } from '../sim/simulation.ts'
import { deadlineOf, gateOf } from './clock.ts'
import type { PlayCommand } from './commands.ts'
import { accept, type Decided } from './decide.ts'
import type { RunFact } from './facts.ts'
import { gate } from './machine.ts'
import { owed } from './owed.ts'
import { permit } from './permit.ts'
import { actingSeat } from './permit-seat.ts'
import { refuse } from './refusal.ts'
import type { Room } from './room.ts'
import { evolveRun, type Run } from './run.ts'
import { luckOf, settle } from './settle.ts'

/**
 * A command that is played in a run. Looks at nothing but the room and this run, so a thousand runs go side by side.
 * What the run owes the room comes first, even where the command itself is refused.
 */
export function decidePlay(room: Room, run: Run, command: PlayCommand, now: number): Decided<RunFact> {
  const seat = actingSeat(command)
  if (seat !== null && run.done.get(seat)?.includes(command.id)) return { facts: [], again: true }
  if (!gate(room, command))
    return { refusal: permit(room, command) ?? refuse('wrong-room-phase', { phase: room.phase }) }
  const before = owed(room, run, now)
  const caughtUp = before.reduce(evolveRun, run)
  const decision = decideMove(room, caughtUp, command, seat ?? '', now)
  if ('refusal' in decision) return decision
  const facts = [...before, ...decision.facts]
  return accept([...facts, ...settle(room, facts.reduce(evolveRun, run), now)])
}

function decideMove(room: Room, run: Run, command: PlayCommand, seat: string, now: number): Decision<RunFact> {
  const no = whyNotNow(room, run, now)
  if (no) return { refusal: no }
  if (command.type === 'MoveBot') return moveBot(room, run, command, now)
  if (command.turn !== run.turn) return { refusal: refuse('stale', { turn: run.turn }) }
  const decision = run.exercise.decide(run.state, command.command)
  if ('refusal' in decision) return decision
  const own = { id: command.id, at: now, seat, command: command.command }
  if (command.type === 'Propose') return { facts: [{ type: 'Proposed', ...own }] }
  return { facts: [{ type: 'Played', ...own, how: 'person', facts: decision.facts }] }
}

/** Time and round, as they stand for this run. A finished run is refused by the simulation, in its own words. */
function whyNotNow(room: Room, run: Run, now: number): Refusal | null {
  const card = room.runs.get(run.id)
  if (!card) return refuse('unknown-run')
  const step = run.exercise.step(run.state)
  if (step > gateOf(room) && step <= run.exercise.steps) return refuse('round-over', { round: room.round })
  const deadline = deadlineOf(room, card)
  return deadline !== null && now >= deadline ? refuse('time-is-up') : null
}

function moveBot(
  room: Room,
  run: Run,
  { id, seat }: Extract<PlayCommand, { type: 'MoveBot' }>,
  now: number,
): Decision<RunFact> {
  const policy = room.seats.get(seat)?.bot ?? run.exercise.idle
  if (run.exercise.step(run.state) > run.exercise.steps) return { refusal: { code: 'run-finished' } }
  const command = run.exercise.choose(run.state, policy, luckOf(run.id))
  const decision = run.exercise.decide(run.state, command)
  if ('refusal' in decision) return decision
  return { facts: [{ type: 'Played', id, at: now, seat, how: policy, command, facts: decision.facts }] }
}

/** Whether a run could be played on now: for screens, and for the server that moves the bots. */
export function mayPlay(room: Room, run: Run, now: number): boolean {
  const going = room.phase === 'running' && room.runs.get(run.id)?.ended === false
  return going && run.exercise.step(run.state) <= run.exercise.steps && whyNotNow(room, run, now) === null
}
