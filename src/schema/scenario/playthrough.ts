import { z } from 'zod'
import { Id, Text } from '../text.ts'

/** A reference playing: a policy on a seed with the score it must get. Replayed by the tests. */
export const Playthrough = z.strictObject({
  title: Text,
  level: z.enum(['expert', 'average', 'weak']),
  policy: Id,
  seed: z.number().int().nonnegative(),
  expect: z.strictObject({
    total: z.number().describe('Total score, to 0.1.'),
    outcome: z
      .record(z.string(), z.number())
      .refine((outcome) => Object.keys(outcome).length > 0, { error: 'name at least one figure of the outcome' })
      .meta({ examples: [{ bookings: 389131 }] })
      .describe("Figures of the scorecard's outcome, by their names in that kind of exercise."),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the facts.'),
  }),
  note: Text.describe('What this playing shows.'),
})

export type Playthrough = z.infer<typeof Playthrough>
