import { setupChart } from '../chart.ts'
import type { Command } from './facts.ts'
import { whyNoTime, whyNotAsk, whyNotOffer, whyNotTrade } from './permit.ts'
import type { Setting } from './setting.ts'
import type { Table } from './view.ts'

/** What the other side, or the clock, does. */
type Happening = { type: 'BuyerAccepted' } | { type: 'BuyerLeft' } | { type: 'LastWordCame' }

/** The chart of a negotiation: what is allowed when. Lessons draw this very object. */
export function talkMachine(setting: Setting) {
  return setupChart({
    types: { context: {} as { table: Table | null }, events: {} as Command | Happening },
    // The facts are `decide`'s; the chart only says that something may happen here.
    actions: { record: () => {} },
    guards: {
      packageComplete: ({ context, event }) =>
        event.type === 'MakeOffer' && context.table !== null && whyNotOffer(setting, context.table, event) === null,
      bothSidesGain: ({ context, event }) =>
        event.type === 'ProposeTrade' && context.table !== null && whyNotTrade(setting, context.table, event) === null,
      questionFits: ({ context, event }) =>
        event.type === 'AskPriority' &&
        context.table !== null &&
        whyNotAsk(setting, context.table, event.issue) === null,
      timeToAsk: ({ context }) => context.table !== null && whyNoTime(context.table) === null,
    },
  }).createMachine({
    id: 'negotiation',
    initial: 'talk',
    context: { table: null },
    states: {
      talk: {
        on: {
          MakeOffer: { guard: 'packageComplete', actions: 'record' },
          ProposeTrade: { guard: 'bothSidesGain', actions: 'record' },
          AskPriority: { guard: 'questionFits', actions: 'record' },
          AskAlternative: { guard: 'timeToAsk', actions: 'record' },
          Accept: { target: 'finished' },
          WalkAway: { target: 'finished' },
          BuyerAccepted: { target: 'finished' },
          BuyerLeft: { target: 'finished' },
          LastWordCame: { target: 'last-word' },
        },
      },
      'last-word': {
        on: {
          Accept: { target: 'finished' },
          WalkAway: { target: 'finished' },
        },
      },
      finished: { type: 'final' },
    },
  })
}

/** Asks the chart whether a command may be given now. Sessions go through this; rollouts call `permit` alone. */
export function machineGate(setting: Setting): (table: Table, command: Command) => boolean {
  const machine = talkMachine(setting)
  return (table, command) => machine.resolveState({ value: table.phase, context: { table } }).can(command)
}
