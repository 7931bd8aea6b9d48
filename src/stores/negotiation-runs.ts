import type { Command, Fact } from '../sim/negotiation/facts.ts'
import type { Setting } from '../sim/negotiation/setting.ts'
import type { Table } from '../sim/negotiation/view.ts'
import { negotiationRules } from '../sim/negotiation/without-bots.ts'
import { type OpenedRun, runsOf } from './open-run.ts'

export type NegotiationRun = OpenedRun<Setting, Table, Command, Fact>

/** Runs of negotiations, alone in the browser. */
export const negotiationRuns = runsOf(negotiationRules)
