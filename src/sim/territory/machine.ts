import { setupChart } from '../chart.ts'
import type { Deal, Desk } from './desk.ts'
import type { Command } from './facts.ts'
import { permit, whyNotEnd, whyNotMove, whyNotTask } from './permit.ts'
import { nextPhase } from './pipeline.ts'
import type { Setting } from './setting.ts'

/**
 * The charts: what is allowed when. The opportunity's states are the playbook's stages, its guards the
 * exit evidence; the exercise's states are the phases of a week. Lessons draw these very objects.
 */

/** What happens to an opportunity, by the seller's hand or by the buyer's. */
type DealEvent =
  | Extract<Command, { type: 'DoTask' | 'MoveDeal' | 'Disqualify' }>
  | { type: 'DealWon' }
  | { type: 'DealLost' }
  | { type: 'DealUndecided' }

interface DealContext {
  readonly deal: Deal | null
  readonly desk: Desk | null
}

/** A deal's way through the stages of this playbook. */
export function opportunityMachine(setting: Setting) {
  const ids = setting.stages.map((stage) => stage.id)
  const machine = setupChart({
    types: { context: {} as DealContext, events: {} as DealEvent },
    // The facts are `decide`'s; the chart only says that something may happen here.
    actions: { record: () => {} },
    guards: {
      evidenceHeld: ({ context, event }, to: { stage: string }) =>
        event.type === 'MoveDeal' &&
        event.to === to.stage &&
        context.deal !== null &&
        whyNotMove(setting, context.deal, event.to) === null,
      taskFits: ({ context, event }) =>
        event.type === 'DoTask' &&
        context.deal !== null &&
        context.desk !== null &&
        whyNotTask(setting, context.desk, context.deal, event) === null,
      reasonKnown: ({ event }) =>
        event.type === 'Disqualify' && setting.playbook.reasons.some((reason) => reason.id === event.reason),
    },
  })
  const moves = (s: number) =>
    ids
      .filter((_, t) => t === s + 1 || (t < s && !setting.scenario.guarded))
      .map((stage) => ({ target: stage, guard: { type: 'evidenceHeld' as const, params: { stage } } }))
  const stages = ids.map((id, s) => [
    id,
    {
      on: {
        DoTask: { guard: 'taskFits' as const, actions: 'record' as const },
        MoveDeal: moves(s),
        Disqualify: { target: 'disqualified', guard: 'reasonKnown' as const },
        ...(s === ids.length - 1 ? { DealWon: { target: 'won' } } : {}),
        DealLost: { target: 'lost' },
        DealUndecided: { target: 'undecided' },
      },
    },
  ])
  const ends = ['won', 'lost', 'undecided', 'disqualified'].map((id) => [id, { type: 'final' as const }])
  return machine.createMachine({
    id: setting.playbook.id,
    initial: ids[0] ?? '',
    context: { deal: null, desk: null },
    states: Object.fromEntries([...stages, ...ends]),
  })
}

/** The phases of a week. */
export function exerciseMachine(setting: Setting) {
  return setupChart({
    types: { context: {} as { desk: Desk | null }, events: {} as Command },
    actions: { record: () => {} },
    guards: {
      reviewDue: ({ context }) => context.desk !== null && nextPhase(setting, context.desk) === 'review',
      healthDue: ({ context }) => context.desk !== null && nextPhase(setting, context.desk) === 'health',
      readyToEnd: ({ context }) => context.desk !== null && whyNotEnd(setting, context.desk) === null,
      healthNext: ({ context }) =>
        context.desk !== null &&
        whyNotEnd(setting, context.desk) === null &&
        nextPhase(setting, context.desk) === 'health',
      lastWeek: ({ context }) =>
        context.desk !== null &&
        whyNotEnd(setting, context.desk) === null &&
        context.desk.week >= setting.scenario.weeks,
      permitted: ({ context, event }) => context.desk !== null && permit(setting, context.desk, event) === null,
      undoable: ({ context }) => context.desk !== null && context.desk.undoable > 0,
    },
  }).createMachine({
    id: 'week',
    initial: 'work',
    context: { desk: null },
    states: {
      work: {
        on: {
          DoTask: { actions: 'record' },
          MoveDeal: { actions: 'record' },
          Disqualify: { actions: 'record' },
          WorkSource: { guard: 'permitted', actions: 'record' },
          EndPhase: [
            { target: 'review', guard: 'reviewDue' },
            { target: 'health', guard: 'healthDue' },
            { target: 'finished', guard: 'lastWeek' },
            { target: 'work', guard: 'readyToEnd', reenter: true },
          ],
          Undo: { guard: 'undoable', actions: 'record' },
        },
      },
      review: {
        on: {
          StateChance: { guard: 'permitted', actions: 'record' },
          EndPhase: [
            { target: 'health', guard: 'healthNext' },
            { target: 'finished', guard: 'lastWeek' },
            { target: 'work', guard: 'readyToEnd' },
          ],
          Undo: { guard: 'undoable', actions: 'record' },
        },
      },
      health: {
        on: {
          StateOutlook: { guard: 'permitted', actions: 'record' },
          EndPhase: [
            { target: 'finished', guard: 'lastWeek' },
            { target: 'work', guard: 'readyToEnd' },
          ],
          Undo: { guard: 'undoable', actions: 'record' },
        },
      },
      finished: { type: 'final' },
    },
  })
}

/** Asks the machines whether a command may be given now. Sessions go through this; rollouts call `permit` alone. */
export function machineGate(setting: Setting): (desk: Desk, command: Command) => boolean {
  const exercise = exerciseMachine(setting)
  const opportunity = opportunityMachine(setting)
  return (desk, command) => {
    if (!exercise.resolveState({ value: desk.phase, context: { desk } }).can(command)) return false
    if (command.type !== 'DoTask' && command.type !== 'MoveDeal' && command.type !== 'Disqualify') return true
    const deal = desk.deals.find((candidate) => candidate.id === command.deal)
    if (!deal) return false
    const value = deal.status === 'open' ? setting.stages[deal.stage]?.id : deal.status
    return opportunity.resolveState({ value: value ?? '', context: { deal, desk } }).can(command)
  }
}
