import { z } from 'zod'
import { Id, Text } from '../text.ts'

/** What an author promises of the scenario; `balance` measures it and `check` fails where it is clearly broken. */
export const ScenarioBounds = z.strictObject({
  maxLuckShare: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .meta({ examples: [0.6] })
    .describe('At most this share of the variance of results may be luck, 0 to 1.'),
  minGap: z
    .record(Id, z.number().min(0).max(100))
    .default({})
    .describe('By how many points of the score the expert must beat a policy on average, by its name.'),
  maxDominant: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .meta({ examples: [0.8] })
    .describe('At most this share of all choices may have the same kind of command as their best option, 0 to 1.'),
})

/** What the parts of the review's score count. */
export const ScoreWeights = z
  .strictObject({
    process: z.number().min(0).max(100).describe('How good the decisions were by what could be known.'),
    outcome: z.number().min(0).max(100).describe('The result with luck taken out, against the goal.'),
    calibration: z.number().min(0).max(100).describe('How well the stated chances came true.'),
  })
  .refine(({ process, outcome, calibration }) => Math.abs(process + outcome + calibration - 100) < 1e-9, {
    error: 'process, outcome and calibration must add up to 100',
  })

/** Fields of every scenario, whatever its kind. */
export const scenarioBase = {
  title: Text,
  summary: Text.describe('One sentence for the card.'),
  brief: z
    .array(Text)
    .min(1)
    .describe('What the trainee is told before the start; paragraphs, Markdown inline marks allowed.'),
  goal: Text.describe('What it trains, and what it leaves out on purpose.'),
  outOfScope: Text,
  facilitator: z
    .array(Text)
    .min(1)
    .describe('For the person who leads the class: when to use it, what to watch for, what to ask afterwards.'),
  minutes: z
    .tuple([z.number().int().positive(), z.number().int().positive()])
    .describe('Minutes that a first playing takes: from, to.'),
  playbook: Id,
  order: z.number().int().describe('Position in the list of scenarios.'),
  weights: ScoreWeights.optional().describe(
    'Weights of the score that the review gives; 70, 20 and 10 if left out; 80, 20 and 0 in kinds where no chances are stated.',
  ),
  bounds: ScenarioBounds.optional().describe('What the scenario must hold to; see docs/review.md.'),
  pass: z.number().min(0).max(100).default(60).describe('Score from which the run counts as passed.'),
}

export type ScenarioBounds = z.infer<typeof ScenarioBounds>
