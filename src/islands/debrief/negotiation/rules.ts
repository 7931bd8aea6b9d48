import type { Competency } from '../../../schema/competency.ts'
import type { Command } from '../../../sim/negotiation/facts.ts'

/** What there is to learn from a mistake at the table, each with the competency whose lesson teaches it. */
export const RULES = {
  /** A package was put forward where a question would have told more. */
  askFirst: 'discover',
  /** A question was asked that could no longer change much. */
  stopAsking: 'discover',
  /** No deal was better than what lay on the table. */
  letGo: 'negotiate',
  /** The talk was ended while there was something to be had. */
  stayOn: 'negotiate',
  /** What they offered was as good as it would get. */
  takeIt: 'negotiate',
  /** Their offer was taken while more was to be had. */
  holdOut: 'negotiate',
  /** Given without a condition. */
  askInReturn: 'negotiate',
  /** A condition where a plain step would have moved the talk. */
  takeAStep: 'negotiate',
  /** The right kind of move, another package. */
  betterPackage: 'propose',
} as const satisfies Record<string, Competency>
export type Rule = keyof typeof RULES

export function ruleOf(chosen: Command, best: Command): Rule {
  if (best.type === 'WalkAway') return 'letGo'
  if (chosen.type === 'WalkAway') return 'stayOn'
  if (best.type === 'Accept') return 'takeIt'
  if (chosen.type === 'Accept') return 'holdOut'
  if (isQuestion(best)) return 'askFirst'
  if (isQuestion(chosen)) return 'stopAsking'
  if (best.type === chosen.type) return 'betterPackage'
  return best.type === 'ProposeTrade' ? 'askInReturn' : 'takeAStep'
}

function isQuestion({ type }: Command): boolean {
  return type === 'AskPriority' || type === 'AskAlternative'
}
