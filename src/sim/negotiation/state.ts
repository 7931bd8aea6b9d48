import { firstBelief, told } from './belief.ts'
import { ourWorthOf } from './packages.ts'
import type { Persona, Setting } from './setting.ts'
import type { Table } from './view.ts'
import { drawTruth } from './zone.ts'

/** The whole of a run: what the seller may know (`table`) and, beside it, who the buyer truly is. */
export interface State {
  readonly setting: Setting
  readonly seed: number
  readonly truth: Persona
  readonly table: Table
}

export function start(setting: Setting, seed: number): State {
  return { setting, seed, truth: drawTruth(setting, seed), table: firstTable(setting) }
}

/** The table before a word is said: the quote and the first demand lie on it. The same whoever the buyer is. */
function firstTable(setting: Setting): Table {
  const { rounds, quote, demand, buyer, limit } = setting.scenario
  return {
    phase: 'talk',
    round: 1,
    rounds,
    elapsed: 0,
    moves: [
      { by: 'us', round: 0, what: 'offer', offer: quote, worth: ourWorthOf(setting, quote) },
      { by: 'them', round: 0, what: 'offer', offer: demand, worth: ourWorthOf(setting, demand), line: null },
    ],
    ours: quote,
    theirs: demand,
    goodwill: buyer.goodwill,
    limit,
    limitAnswer: null,
    ...told(setting, firstBelief(setting), [], []),
    events: [],
    ending: null,
    deal: null,
  }
}
