import type { Paired } from '../../review/paired.ts'
import type { Verdict } from '../../review/verdict.ts'

/** A decision that the review has judged, as far as the room's debrief looks at it. */
export interface Judgement<Command> {
  /** Number of the turn in the run. */
  readonly step: number
  readonly week: number
  /** What it was about (a deal); `null` for what concerns the week. */
  readonly subject: string | null
  readonly command: Command
  readonly value: number
  readonly reference: number
  readonly best: { readonly command: Command }
  readonly regret: Paired
  readonly verdict: Verdict
}

/** What it clearly cost; nothing where chance could explain it just as well. */
export function lossOf({ verdict, regret }: Pick<Judgement<unknown>, 'verdict' | 'regret'>): number {
  return isMistake(verdict) ? Math.max(0, regret.mean) : 0
}

export function isMistake(verdict: Verdict): boolean {
  return verdict === 'inaccuracy' || verdict === 'mistake' || verdict === 'blunder'
}
