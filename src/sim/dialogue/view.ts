import type { Question } from '../../schema/scenario/questions.ts'
import type { Text } from '../../schema/text.ts'
import type { EndReason } from './facts.ts'

/** One entry of the transcript, in the order in which it was said. */
export type Entry =
  /** The trainee's own line; its text is the option's. */
  | { readonly by: 'seller'; readonly step: number; readonly beat: string; readonly option: string }
  /** The trainee's letter: the option of each part. */
  | {
      readonly by: 'letter'
      readonly step: number
      readonly beat: string
      readonly parts: Readonly<Record<string, string>>
    }
  /** Somebody else's line, in the words of the mood of that moment; `speaker: null` = something seen. */
  | { readonly by: 'other'; readonly step: number; readonly speaker: string | null; readonly text: Text }
  /** Something found out. */
  | { readonly by: 'finding'; readonly step: number; readonly finding: string }

/** What the trainee may know: everything a screen draws. What is hidden is not in here. */
export interface Desk {
  /** Id of the present beat; the last one once the talk has ended. */
  readonly beat: string
  readonly ended: { readonly ending: string; readonly reason: EndReason } | null
  /** Choices made so far. */
  readonly step: number
  /** Time used, in the scenario's unit. */
  readonly time: number
  /** Of it, the time in which the seller spoke. */
  readonly spoken: number
  readonly patience: number
  /** -3 to 3, as it can be heard. */
  readonly mood: number
  /** Ids of the findings known, oldest first. */
  readonly found: readonly string[]
  /** Ids of the options said or sent, oldest first. */
  readonly said: readonly string[]
  /** Every variable, by its id. */
  readonly variables: Readonly<Record<string, number | boolean>>
  /** How many questions of each kind have been asked. */
  readonly asked: Readonly<Record<Question, number>>
  /** How likely each combination of what is hidden is by what was heard (`Setting.worlds`); adds up to 1. */
  readonly belief: readonly number[]
  readonly transcript: readonly Entry[]
}

/** The seller's share of the time so far, 0 to 1; 0 before anything was said. */
export function talkShareOf(desk: Desk): number {
  return desk.time > 0 ? desk.spoken / desk.time : 0
}
