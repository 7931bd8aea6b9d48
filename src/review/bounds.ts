import type { Balance } from './balance.ts'
import { CLEAR } from './verdict.ts'

/** What a scenario promises of its figures (`bounds` in scenario.yaml). */
export interface Bounds {
  readonly maxLuckShare?: number | undefined
  readonly minGap: Readonly<Record<string, number>>
  readonly maxDominant?: number | undefined
}

/** A bound that does not hold, and where it is written. */
export interface Broken {
  readonly path: readonly string[]
  readonly message: string
}

/** Strict: the figure itself is out of bounds. Lenient, for few runs: its whole interval is. */
export type Severity = 'strict' | 'lenient'

export function brokenBounds(bounds: Bounds, { policies, luck, choices }: Balance, severity: Severity): Broken[] {
  const slack = severity === 'strict' ? 0 : CLEAR
  const broken: Broken[] = []
  const { maxLuckShare = 1, maxDominant = 1 } = bounds
  if (luck.share - slack * luck.se > maxLuckShare) {
    const message = `luck is ${percent(luck.share)} of the variance of results, and bounds allow ${percent(maxLuckShare)}`
    broken.push({ path: ['maxLuckShare'], message })
  }
  const error = Math.sqrt((choices.share * (1 - choices.share)) / Math.max(1, choices.reached))
  if (choices.share - slack * error > maxDominant) {
    const message = `"${choices.best}" is the best option in ${percent(choices.share)} of choices, and bounds allow ${percent(maxDominant)}`
    broken.push({ path: ['maxDominant'], message })
  }
  for (const { policy, gap } of policies) {
    const least = bounds.minGap[policy]
    if (least === undefined || gap === null || (severity === 'strict' ? gap.mean : gap.high) >= least) continue
    const message = `the expert beats ${policy} by ${gap.mean.toFixed(1)} points, and bounds ask for ${least}`
    broken.push({ path: ['minGap', policy], message })
  }
  return broken
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
