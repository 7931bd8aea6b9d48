import { draw } from '../../sim/random.ts'
import type { Reviewable, Simulation, Turn } from '../../sim/simulation.ts'

/**
 * A game small enough to be solved exactly: four calls, each safe (1 point) or bold (3 points or none; the more bold
 * calls one has made, the rarer the 3). It has everything that a review must get right and nothing hidden.
 */
export interface Table {
  readonly call: number
  readonly bold: number
  readonly points: number
}
interface State extends Table {
  readonly seed: number
}
export type Call = 'safe' | 'bold'
interface Fact {
  readonly call: Call
  readonly points: number
}

export const CALLS = 4
export const chanceOf = (bold: number): number => 0.55 - 0.12 * bold

const after = <T extends Table>(table: T, fact: Fact): T => ({
  ...table,
  call: table.call + 1,
  bold: table.bold + (fact.call === 'bold' ? 1 : 0),
  points: table.points + fact.points,
})

/** The oracle: the value of a position under perfect play, by working backwards. */
export function exactValue(table: Table): number {
  return table.call >= CALLS ? table.points : Math.max(exactWorth(table, 'safe'), exactWorth(table, 'bold'))
}

/** The value of a command, perfect play afterwards. */
export function exactWorth(table: Table, call: Call): number {
  if (call === 'safe') return exactValue(after(table, { call, points: 1 }))
  const p = chanceOf(table.bold)
  return p * exactValue(after(table, { call, points: 3 })) + (1 - p) * exactValue(after(table, { call, points: 0 }))
}

export const perfect = (table: Table): Call =>
  exactWorth(table, 'safe') >= exactWorth(table, 'bold') ? 'safe' : 'bold'

const unused = (): never => {
  throw new Error('the review does not ask this')
}

export const game: Simulation<never, null, State, Table, Call, Fact> = {
  kind: 'small',
  rulesVersion: 1,
  prepare: unused,
  start: (_, seed) => ({ call: 0, bold: 0, points: 0, seed }),
  decide: (state, call) => {
    const points = call === 'safe' ? 1 : draw(state.seed, 0, state.call, 1) < chanceOf(state.bold) ? 3 : 0
    return { facts: [{ call, points }] }
  },
  evolve: after,
  view: ({ call, bold, points }) => ({ call, bold, points }),
  permit: () => null,
  gate: () => () => true,
  options: () => ['safe', 'bold'],
  policies: { perfect },
  isFinished: (table) => table.call >= CALLS,
  progress: (table) => ({ step: table.call, steps: CALLS }),
  score: unused,
}

export const reviewable: Reviewable<null, State, Table, Call, Fact> = {
  turns(_, seed, facts) {
    let state: State = game.start(null, seed)
    return facts.map((fact): Turn<State, Call, Fact> => {
      const before = state
      state = after(state, fact)
      return { before, command: fact.call, facts: [fact], after: state }
    })
  },
  imagine: (_, table, world) => ({ ...table, seed: world }),
  value: (_, table) => table.points,
  contenders: (_, table, given) =>
    [perfect(table), perfect(table) === 'safe' ? 'bold' : 'safe'].map((call) =>
      call === given ? given : (call as Call),
    ),
  place: (table) => ({ week: table.call, subject: null }),
  steps: () => CALLS,
  cost: () => 1,
  spends: () => true,
  turning: () => false,
  fingerprint: (_, { call, bold, points }) => (call * (CALLS + 1) + bold) * (3 * CALLS + 1) + points,
  goal: () => CALLS,
}
