import type { NegotiationScenario } from '../../schema/scenario/negotiation.ts'
import type { Rules } from '../simulation.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { Command, Fact } from './facts.ts'
import { machineGate } from './machine.ts'
import { options } from './options.ts'
import { permit } from './permit.ts'
import { prepare } from './prepare.ts'
import { score } from './score.ts'
import type { Setting } from './setting.ts'
import { type State, start } from './state.ts'
import type { Table } from './view.ts'

/** Agreeing on several issues with a buyer who has priorities, a limit and a deadline of their own, without bots: all that a page needs on which a person plays. */
export const negotiationRules: Rules<NegotiationScenario, Setting, State, Table, Command, Fact> = {
  kind: 'negotiation',
  rulesVersion: 1,
  prepare,
  start,
  decide,
  evolve,
  view: (state) => state.table,
  permit,
  gate: machineGate,
  options,
  isFinished: (table) => table.phase === 'finished',
  progress: (table) => ({ step: table.round, steps: table.rounds }),
  score,
}
