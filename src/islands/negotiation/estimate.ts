import { chancesOf } from '../../sim/negotiation/belief.ts'
import type { Offer } from '../../sim/negotiation/facts.ts'
import { packageNumber } from '../../sim/negotiation/packages.ts'
import { worthTo } from '../../sim/negotiation/persona.ts'
import type { Setting } from '../../sim/negotiation/setting.ts'
import type { Estimate, Table } from '../../sim/negotiation/view.ts'

/** What a package seems worth to the buyer by all that is known, 0 to 1: the mean and spread over those they could be. */
export function theirWorth(setting: Setting, table: Table, offer: Offer): Estimate {
  const chances = chancesOf(table.belief)
  const options = packageNumber(setting, offer)
  const values = setting.imaginable.map((persona) => worthTo(setting, persona, options))
  const mean = values.reduce((sum, value, p) => sum + value * (chances[p] as number), 0)
  const variance = values.reduce((sum, value, p) => sum + (value - mean) ** 2 * (chances[p] as number), 0)
  return { mean, sd: Math.sqrt(variance) }
}

/** How sure an estimate is against its own size. */
export type Sureness = 'guess' | 'rough' | 'sure'

export function surenessOf({ mean, sd }: Estimate): Sureness {
  const relative = sd / Math.max(0.01, mean)
  if (relative > 0.38) return 'guess'
  return relative > 0.2 ? 'rough' : 'sure'
}

/** How much an issue matters: its share against an even one. The same bounds as the buyer speaks by. */
export type Matter = 'most' | 'some' | 'little'

export function matterOf(share: number, issues: number): Matter {
  const level = share * issues
  if (level >= 1.25) return 'most'
  return level <= 0.75 ? 'little' : 'some'
}
