import { gateOf } from './clock.ts'
import type { RoomFact, RunFact } from './facts.ts'
import type { Order, Room } from './room.ts'
import { evolveRun, type Run } from './run.ts'
import { luckOf, settle } from './settle.ts'
import { playersOf } from './teams.ts'

/** More commands than any round takes; a policy that gets here is caught in a loop. */
const LIMIT = 5_000

/**
 * What a run still has to do for the room: the orders it has not carried out, then what its team has agreed on. The same
 * on every server, so it can be done at once, when the run is next touched, or after a crash; an order that is not for
 * this run leaves no fact.
 */
export function owed(room: Room, run: Run, now: number): RunFact[] {
  const facts: RunFact[] = []
  let at = run
  for (let n = run.orders; n < room.orders.length; n += 1) {
    const order = room.orders[n]
    if (!order || !isFor(room, run.id, order)) continue
    const fact = carryOut(room, at, order, n, now)
    facts.push(fact)
    at = evolveRun(at, fact)
  }
  return [...facts, ...settle(room, at, now)]
}

/** Runs that owe something after this fact; `null`: any may. */
export function touchedBy(room: Room, fact: RoomFact): readonly string[] | null {
  switch (fact.type) {
    case 'RoundEnded':
    case 'EventPlayed':
      return fact.runs
    case 'RoomResumed':
      return null
    case 'SeatLeft':
    case 'SeatRemoved':
    case 'SeatLent':
    case 'SeatTaken':
    case 'SeatAdmitted': {
      const seat = room.seats.get(fact.seat)
      return seat ? [seat.team ?? seat.id] : []
    }
    default:
      return []
  }
}

/** What has ended for good is no longer moved. */
function isFor(room: Room, run: string, order: Order): boolean {
  return room.runs.get(run)?.ended === false && (order.runs === null || order.runs.includes(run))
}

function carryOut(room: Room, run: Run, order: Order, n: number, now: number): RunFact {
  const base = { type: 'OrderCarriedOut', at: now, order: n } as const
  if (order.act.type === 'Strike') {
    return { ...base, how: 'host', turns: 0, facts: run.exercise.strike(run.state, order.act.event) }
  }
  const policy = standIn(room, run, n)
  const how = policy === run.exercise.idle ? 'pushed' : policy
  return { ...base, how, ...playOn(run, policy, gateOf(room, order.act.round)) }
}

/**
 * Who plays for a run that is behind. Rounds before it began: the bot of late comers, so that nobody begins with empty
 * weeks. Where only bots sit, theirs. Otherwise time passes and no more.
 */
function standIn(room: Room, run: Run, order: number): string {
  if (order < (room.runs.get(run.id)?.born ?? 0)) return room.options.latePolicy
  const players = playersOf(room, run.id)
  const bot = players.every((seat) => seat.bot !== null) ? players[0]?.bot : null
  return bot ?? run.exercise.idle
}

/** Plays with a policy until the run stands behind this step. */
function playOn(run: Run, policy: string, step: number): { turns: number; facts: unknown[] } {
  const { exercise } = run
  const facts: unknown[] = []
  let { state } = run
  for (let turns = 0; turns < LIMIT; turns += 1) {
    if (exercise.step(state) > step) return { turns, facts }
    const decision = exercise.decide(state, exercise.choose(state, policy, luckOf(run.id)))
    if ('refusal' in decision) throw new Error(`policy "${policy}" was refused ${decision.refusal.code}`)
    facts.push(...decision.facts)
    state = decision.facts.reduce(exercise.evolve, state)
  }
  throw new Error(`policy "${policy}" did not end a round after ${LIMIT} commands`)
}
