import { z } from 'zod'
import { Id } from './text.ts'

const base = {
  id: Id.describe('Unique within the lesson, the same in every language.'),
  ask: z.string().min(1).describe('The question; inline Markdown.'),
  hint: z.string().min(1).optional().describe('Shown on request before the answer.'),
}
/** Feedback of a question that is right or wrong as a whole. */
const Say = z.strictObject({ right: z.string().min(1), wrong: z.string().min(1) })

/** Choose one option, or all that fit. */
export const ChoiceCheck = z.strictObject({
  ...base,
  choose: z.enum(['one', 'several']),
  options: z
    .array(z.strictObject({ text: z.string().min(1), right: z.boolean().default(false), say: z.string().min(1) }))
    .min(2)
    .max(8),
})
/** Put items in order; they are written in the right one. */
export const OrderCheck = z.strictObject({ ...base, order: z.array(z.string().min(1)).min(3).max(8), say: Say })
/** Sort items into groups. */
export const SortCheck = z.strictObject({
  ...base,
  sort: z.record(z.string().min(1), z.array(z.string().min(1)).min(1)),
  say: Say,
})
/** Work out a number. */
export const NumberCheck = z.strictObject({
  ...base,
  number: z.number(),
  unit: z.string().min(1).optional(),
  tolerance: z.number().nonnegative().default(0).describe('An answer within ± this is right.'),
  say: Say,
})

export const Check = z.union([ChoiceCheck, OrderCheck, SortCheck, NumberCheck])
export type Check = z.infer<typeof Check>
export type ChoiceCheck = z.infer<typeof ChoiceCheck>
export type OrderCheck = z.infer<typeof OrderCheck>
export type SortCheck = z.infer<typeof SortCheck>
export type NumberCheck = z.infer<typeof NumberCheck>

/** A fence named `funnel`. */
export const Funnel = z.strictObject({
  title: z.string().min(1),
  unit: z.string().min(1).describe('What is counted.'),
  stages: z
    .array(z.strictObject({ name: z.string().min(1), value: z.number().nonnegative() }))
    .min(2)
    .max(8),
  conversion: z
    .boolean()
    .default(true)
    .describe('Whether each stage is told as a share of the one before; false where the numbers are a snapshot.'),
  compare: z.strictObject({ title: z.string().min(1), values: z.array(z.number().nonnegative()) }).optional(),
})
export type Funnel = z.infer<typeof Funnel>
