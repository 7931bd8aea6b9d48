import type { NegotiationScenario } from '../../schema/scenario/negotiation.ts'
import type { Simulation } from '../simulation.ts'
import type { Command, Fact } from './facts.ts'
import { expert } from './policies/expert.ts'
import { average, naive, priceCutter, random, trader } from './policies/simple.ts'
import type { Setting } from './setting.ts'
import type { State } from './state.ts'
import type { Table } from './view.ts'
import { negotiationRules } from './without-bots.ts'

/** Agreeing on several issues with a buyer who has priorities, a limit and a deadline of their own. */
export const negotiation: Simulation<NegotiationScenario, Setting, State, Table, Command, Fact> = {
  ...negotiationRules,
  policies: { expert, trader, average, 'price-cutter': priceCutter, naive, random },
}
