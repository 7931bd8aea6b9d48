import type { Competency } from '../../schema/competency.ts'
import type { Named } from '../../sim/simulation.ts'
import type { Command } from '../../sim/territory/facts.ts'
import type { KeptDecision } from './kept.ts'
import { mistakesOf } from './mistakes.ts'

/** What there is to learn from a mistake, each with the competency whose lesson teaches it. */
export const RULES = {
  /** Hours were left lying, or a week was ended too soon. */
  useTheWeek: 'prioritise',
  /** An hour went to another deal than where it adds most. */
  rightDeal: 'prioritise',
  /** The right deal, another task. */
  rightTask: 'discover',
  /** A hopeless deal was worked on. */
  letGo: 'qualify',
  /** A deal was given up that was worth its hours. */
  holdOn: 'qualify',
  /** Prospecting was put off. */
  sowEarly: 'prioritise',
  /** The week went into prospecting that could no longer ripen. */
  harvest: 'prioritise',
  /** The card was moved, not the buyer. */
  moveLater: 'qualify',
  /** Everything was proved and the card stood still. */
  moveNow: 'propose',
} as const satisfies Record<string, Competency>
export type Rule = keyof typeof RULES

export function ruleOf(chosen: Command, best: Command): Rule {
  if (best.type === 'Disqualify') return 'letGo'
  if (chosen.type === 'Disqualify') return 'holdOn'
  if (best.type === 'WorkSource') return 'sowEarly'
  if (chosen.type === 'WorkSource') return 'harvest'
  if (best.type === 'MoveDeal') return 'moveNow'
  if (chosen.type === 'MoveDeal') return 'moveLater'
  if (chosen.type === 'EndPhase') return 'useTheWeek'
  return 'deal' in chosen && 'deal' in best && chosen.deal === best.deal ? 'rightTask' : 'rightDeal'
}

/** The rule that would have saved most in this run, with how often and how much; `null` without a clear mistake. */
export function ruleToKeep<R extends string>(
  decisions: readonly KeptDecision[],
  ruleOf: (chosen: Named, best: Named) => R,
): { readonly rule: R; readonly times: number; readonly cost: number } | null {
  const sums = new Map<R, { rule: R; times: number; cost: number }>()
  for (const { command, best, regret } of mistakesOf(decisions)) {
    const rule = ruleOf(command, best.command)
    const sum = sums.get(rule) ?? { rule, times: 0, cost: 0 }
    sums.set(rule, { rule, times: sum.times + 1, cost: sum.cost + regret.mean })
  }
  return [...sums.values()].sort((a, b) => b.cost - a.cost)[0] ?? null
}
