import { z } from 'zod'
import { Competency } from './competency.ts'
import { Id, Text } from './text.ts'

/** Between two numbers, both included. */
const share = z.number().min(0.02).max(0.98)

/** Something a seller estimates about a deal and never sees directly: need, budget, champion, rival. */
export const Signal = z.strictObject({
  id: Id,
  name: Text,
  question: Text.describe('The question that the estimate answers, such as "How much does the problem hurt?"'),
  levels: z
    .strictObject({ low: Text, middle: Text, high: Text })
    .describe("What a low, a middling and a high value look like, in the seller's words."),
  weight: z
    .number()
    .min(-2)
    .max(2)
    .describe('Log-odds of advancing per standard deviation; negative if a high value is bad news (a rival).'),
})

/** A part that a person plays in the buying decision. */
export const Role = z.strictObject({
  id: Id,
  name: Text,
  about: Text,
  odds: z
    .number()
    .min(0.2)
    .max(5)
    .default(1)
    .describe("Odds ratio on the buyer's commitment once this person has been met in a stage that asks for them."),
})

/** Work that a seller does on one deal. */
export const Task = z.strictObject({
  id: Id,
  name: Text,
  about: Text.describe('One sentence: what it is for.'),
  hours: z.number().min(0.5).max(12).describe('Selling hours that it takes.'),
  competency: Competency,
  answer: z
    .enum(['now', 'week-end'])
    .default('now')
    .describe(
      "`now`: the result is known at once. `week-end`: it comes with the week's end, so until then it can be undone.",
    ),
  proves: z
    .array(z.strictObject({ evidence: Id, chance: share, signal: Id.optional() }))
    .default([])
    .describe('Exit evidence that it may prove, with the chance for an average buyer; `signal` shifts the chance.'),
  observes: z
    .array(z.strictObject({ signal: Id, noise: z.number().min(0.1).max(3) }))
    .default([])
    .describe(
      'Signals that it tells something about; `noise` is the standard error of one observation (1 = as vague as no knowledge).',
    ),
  sizes: z
    .number()
    .min(0.01)
    .max(1)
    .optional()
    .describe("Standard error, as a share of the amount, of what it tells about the deal's size."),
  meets: z
    .array(z.strictObject({ role: Id, chance: share }))
    .default([])
    .describe('People whom it may bring you to, with the chance.'),
  odds: z
    .number()
    .min(0.2)
    .max(5)
    .default(1)
    .describe(
      "Odds ratio on the buyer's commitment in this stage; counts once a deal, in the stage where the task is first done.",
    ),
  amountFactor: z
    .number()
    .min(0.5)
    .max(1)
    .default(1)
    .describe('Factor on the amount that is booked if the deal is won (0.9 = a concession of 10 %).'),
})

/** What must be held before a stage is left. */
export const Evidence = z.strictObject({
  id: Id,
  name: Text,
  by: z
    .enum(['task', 'buyer'])
    .describe('Who brings it: one of your tasks, or the buyer of their own accord at the end of a week.'),
  odds: z
    .number()
    .min(1)
    .max(5)
    .default(1.5)
    .describe("Odds ratio on the buyer's commitment when held (and its inverse while missing)."),
})

export const Stage = z.strictObject({
  id: Id,
  name: Text,
  goal: Text.describe('What the buyer has done when the stage is over.'),
  tasks: z.array(Id).min(1).describe('Ids of the tasks that belong here.'),
  exit: z
    .array(Evidence)
    .min(1)
    .describe('Evidence that lets a deal leave the stage; exactly one is brought by the buyer.'),
  roles: z.array(Id).default([]).describe('People to meet while the deal is here.'),
  medianWeeks: z
    .number()
    .min(0.1)
    .max(52)
    .describe('Weeks until half of the deals have left the stage, one way or another.'),
  advanceShare: share.describe('Of the deals that leave, the share that goes on to the next stage.'),
  rivalShare: share
    .default(0.5)
    .describe('Of those that do not go on, the share that goes to a rival; the others decide nothing.'),
  lesson: z.string().optional().describe('The lesson to read for this stage, as module/lesson.'),
})

/** A company's sales process. Nothing in the product knows a stage, task, role or signal by name except through it. */
export const Playbook = z.strictObject({
  id: Id,
  name: Text,
  about: Text,
  signals: z.array(Signal).min(1),
  roles: z.array(Role).min(1),
  tasks: z.array(Task).min(1),
  stages: z.array(Stage).min(2),
  reasons: z
    .array(z.strictObject({ id: Id, name: Text, signal: Id.optional() }))
    .min(1)
    .describe('Why a seller gives a deal up; `signal` is the one that should then be bad.'),
})

export type Playbook = z.infer<typeof Playbook>
export type Stage = z.infer<typeof Stage>
export type Task = z.infer<typeof Task>
export type Evidence = z.infer<typeof Evidence>
export type Role = z.infer<typeof Role>
export type Signal = z.infer<typeof Signal>
