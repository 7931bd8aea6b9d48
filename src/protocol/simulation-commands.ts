import * as z from 'zod/mini'
import type { Command as TerritoryCommand } from '../sim/territory/facts.ts'
import { ContentId } from './fields.ts'

/** What a trainee can want in each kind of simulation; `src/sim/<kind>/facts.ts` tells what each command means. */

const Money = z.number().check(z.minimum(0), z.maximum(1e12))

const territory: z.ZodMiniType<TerritoryCommand> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('DoTask'), deal: ContentId, task: ContentId }),
  z.strictObject({ type: z.literal('WorkSource'), source: ContentId }),
  z.strictObject({ type: z.literal('MoveDeal'), deal: ContentId, to: ContentId }),
  z.strictObject({ type: z.literal('Disqualify'), deal: ContentId, reason: ContentId }),
  z.strictObject({
    type: z.literal('StateChance'),
    deal: ContentId,
    /** 0 to 1. */
    chance: z.number().check(z.minimum(0), z.maximum(1)),
    category: z.enum(['commit', 'best', 'pipeline', 'omitted']),
  }),
  /** Money, in the scenario's currency. */
  z.strictObject({ type: z.literal('StateOutlook'), amount: Money }),
  z.strictObject({ type: z.literal('EndPhase') }),
  z.strictObject({ type: z.literal('Undo') }),
])

/** By the `kind` of the scenario. */
export const simulationCommands = { territory } as const
