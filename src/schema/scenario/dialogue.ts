import { z } from 'zod'
import { Id, Text } from '../text.ts'
import { scenarioBase } from './base.ts'
import { Beat } from './talk.ts'

/** Somebody in the talk. */
export const Speaker = z.strictObject({
  id: Id,
  name: Text,
  title: Text,
  side: z.enum(['seller', 'buyer']).describe('The first speaker of the side `seller` is the trainee.'),
})

/** Something that can be found out; it stands beside the talk once it is known. */
export const Finding = z.strictObject({
  id: Id,
  text: Text.describe('One sentence, as one would note it down.'),
  worth: z
    .number()
    .min(0)
    .max(50)
    .default(0)
    .describe('Points of the result that knowing it adds, whatever the ending.'),
})

/** What is so of this buyer and is drawn anew in every run, so that no run can be learned by heart. */
export const Hidden = z.strictObject({
  id: Id,
  name: Text,
  values: z
    .array(
      z.strictObject({
        id: Id,
        name: Text,
        chance: z.number().min(0.02).max(0.98).describe('How often it is so; those of one list add up to 1.'),
      }),
    )
    .min(2)
    .max(4),
})

/** Something the talk keeps count of. */
export const Variable = z.discriminatedUnion('type', [
  z.strictObject({
    id: Id,
    about: Text.optional().describe('What it counts, for who reads the scenario.'),
    type: z.literal('number'),
    min: z.number().int().min(-20).max(20),
    max: z.number().int().min(-20).max(20),
    start: z.number().int(),
  }),
  z.strictObject({ id: Id, about: Text.optional(), type: z.literal('flag'), start: z.boolean().default(false) }),
])

/** How a talk can end. */
export const Ending = z.strictObject({
  id: Id,
  title: Text,
  text: Text.describe('What has come out, two or three sentences.'),
  outcome: z.enum(['success', 'partial', 'failure']),
  value: z.number().min(0).max(100).describe('Points of the result, 0 to 100, before findings are added.'),
})

/** A conversation with its people, lines, limits and endings. */
export const DialogueScenario = z.strictObject({
  ...scenarioBase,
  kind: z.literal('dialogue'),
  form: z.enum(['call', 'meeting', 'mail']).describe('How it is drawn: a call or meeting as a chat, mail as letters.'),
  turns: z
    .number()
    .int()
    .min(2)
    .max(40)
    .describe(
      'Choices that a usual playing has; the bar that shows how far one is, and one decision’s share of the result.',
    ),
  time: z
    .strictObject({
      unit: z.enum(['minute', 'day']),
      limit: z.number().positive().max(240),
      end: Id.describe('Ending when the time is used up.'),
    })
    .describe('Time that there is.'),
  patience: z
    .strictObject({
      start: z.number().int().min(1).max(10),
      end: Id.describe('Ending when no patience is left.'),
    })
    .describe("The buyer's patience."),
  mood: z
    .strictObject({
      start: z.number().int().min(-3).max(3).default(0),
      noise: z
        .number()
        .min(0)
        .max(0.4)
        .default(0.15)
        .describe('Chance that an answer leaves the mood 1 higher than written, and the same that 1 lower.'),
    })
    .default({ start: 0, noise: 0.15 }),
  talkShare: z
    .strictObject({ best: z.number().min(0).max(1), worst: z.number().min(0).max(1) })
    .optional()
    .describe(
      "The seller's share of the talk: up to `best` it counts fully, from `worst` on not at all. Left out = not judged.",
    ),
  target: z.number().positive().max(200).describe('Points of the result that count as full.'),
  speakers: z.array(Speaker).min(2),
  findings: z.array(Finding).default([]),
  hidden: z.array(Hidden).max(4).default([]),
  variables: z.array(Variable).default([]),
  first: Id.describe('Beat with which the talk begins.'),
  beats: z.array(Beat).min(2),
  endings: z.array(Ending).min(2),
})

export type Speaker = z.infer<typeof Speaker>
export type Finding = z.infer<typeof Finding>
export type Hidden = z.infer<typeof Hidden>
export type Variable = z.infer<typeof Variable>
export type Ending = z.infer<typeof Ending>
export type DialogueScenario = z.infer<typeof DialogueScenario> & { id: string }
