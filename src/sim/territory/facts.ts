import type { Command as TalkCommand } from '../dialogue/facts.ts'

/** What a seller may want, in the imperative. */
export type Command =
  /** `talk`: the choices made in the dialogue that the task is played out as; without it the task takes its usual course. */
  | {
      readonly type: 'DoTask'
      readonly deal: string
      readonly task: string
      readonly talk?: { readonly choices: readonly TalkCommand[] }
    }
  | { readonly type: 'WorkSource'; readonly source: string }
  | { readonly type: 'MoveDeal'; readonly deal: string; readonly to: string }
  | { readonly type: 'Disqualify'; readonly deal: string; readonly reason: string }
  /** Chance (0 to 1) that the deal is won before the run ends. */
  | { readonly type: 'StateChance'; readonly deal: string; readonly chance: number; readonly category: Category }
  /** Bookings expected by the end of the run. */
  | { readonly type: 'StateOutlook'; readonly amount: number }
  /** Ends the present phase: work → review → health check → the buyers act. */
  | { readonly type: 'EndPhase' }
  /** Takes back the last command that has drawn no luck yet. */
  | { readonly type: 'Undo' }

/** Forecast categories: all key steps agreed · could come, a major risk is open · in the pipeline · not counted. */
export const CATEGORIES = ['commit', 'best', 'pipeline', 'omitted'] as const
export type Category = (typeof CATEGORIES)[number]

export type Phase = 'work' | 'review' | 'health' | 'finished'

/** What happened, in the past tense. Complete: the desk is a fold of these and nothing else. */
export type Fact =
  | { readonly type: 'TaskDone'; readonly deal: string; readonly task: string }
  /** The task was played out as a talk. `quality`: result as a share of the target, 0 to 1; then findings and ending. */
  | {
      readonly type: 'TalkHeld'
      readonly deal: string
      readonly task: string
      readonly quality: number
      readonly found: readonly string[]
      readonly ended: string
    }
  | {
      readonly type: 'SignalObserved'
      readonly deal: string
      readonly signal: string
      readonly value: number
      readonly noise: number
    }
  | { readonly type: 'AmountObserved'; readonly deal: string; readonly amount: number; readonly noise: number }
  | { readonly type: 'EvidenceGained'; readonly deal: string; readonly evidence: string; readonly task: string }
  | { readonly type: 'EvidenceWithheld'; readonly deal: string; readonly evidence: string; readonly task: string }
  | { readonly type: 'RoleMet'; readonly deal: string; readonly role: string }
  | { readonly type: 'SourceWorked'; readonly source: string }
  | { readonly type: 'DealMoved'; readonly deal: string; readonly to: string }
  | { readonly type: 'DealDisqualified'; readonly deal: string; readonly reason: string }
  | { readonly type: 'PhaseBegan'; readonly phase: Phase }
  | { readonly type: 'ChanceStated'; readonly deal: string; readonly chance: number; readonly category: Category }
  | { readonly type: 'OutlookStated'; readonly amount: number }
  | { readonly type: 'BuyerCommitted'; readonly deal: string; readonly evidence: string }
  | { readonly type: 'DealWon'; readonly deal: string; readonly amount: number }
  | { readonly type: 'DealLost'; readonly deal: string }
  | { readonly type: 'DealUndecided'; readonly deal: string }
  | { readonly type: 'LeadArrived'; readonly account: string; readonly source: string | null }
  | { readonly type: 'EventStruck'; readonly event: string }
  /** The seller's week is over; what follows is the buyers' doing. */
  | { readonly type: 'WeekEnded'; readonly week: number }
  | { readonly type: 'WeekBegan'; readonly week: number }
  | { readonly type: 'CommandUndone' }
