import { z } from 'zod'
import { Competency } from '../competency.ts'
import { Id, Text } from '../text.ts'
import { QUESTIONS } from './questions.ts'

/** The parts of a conversation: who speaks, what is said, what follows from it. The manual with examples: docs/dialogue.md. */

/** A span; one end may be left out. Both ends count as inside. */
export const Span = z
  .strictObject({ min: z.number().optional(), max: z.number().optional() })
  .refine(({ min, max }) => min !== undefined || max !== undefined, { error: 'write min, max or both' })

export const Question = z.enum(QUESTIONS)

const conditionFields = {
  mood: Span.optional().describe("The buyer's mood, -3 (annoyed) to 3 (warm)."),
  patience: Span.optional().describe('Patience left.'),
  time: Span.optional().describe('Time used so far, in the unit of `time`.'),
  talk: Span.optional().describe("The seller's share of the time used so far, 0 to 1."),
  found: z.array(Id).optional().describe('All of these facts are known.'),
  lacks: z.array(Id).optional().describe('None of these facts is known.'),
  said: z.array(Id).optional().describe('All of these options have been said (or sent).'),
  unsaid: z.array(Id).optional().describe('None of these options has been said (or sent).'),
  variables: z
    .record(Id, z.union([Span, z.boolean()]))
    .optional()
    .describe('Each variable lies in its span, or is the flag named.'),
  asked: z.partialRecord(Question, Span).optional().describe('How many questions of a kind have been asked.'),
}

/** What must be so, by what the seller can know. All that is written must hold. */
export const Condition = z.strictObject({
  ...conditionFields,
  any: z.array(z.strictObject(conditionFields)).min(1).optional().describe('At least one of these holds as well.'),
})

/** The same for the buyer's answer, which may also hang on what is hidden. */
export const AnswerCondition = z.strictObject({
  ...conditionFields,
  truth: z
    .record(Id, z.union([Id, z.array(Id).min(1)]))
    .optional()
    .describe('What is hidden has this value, or one of these.'),
  any: z.array(z.strictObject(conditionFields)).min(1).optional().describe('At least one of these holds as well.'),
})

/** A line that somebody other than the trainee speaks, writes, or that is seen. */
export const Line = z.strictObject({
  by: Id.optional().describe('Who speaks, of `speakers`; left out for what is seen or happens.'),
  text: Text.describe('What is said in an even mood.'),
  cold: Text.optional().describe('Said instead when the mood is -1 or lower.'),
  warm: Text.optional().describe('Said instead when the mood is 1 or higher.'),
  when: Condition.optional().describe('The line is left out unless this holds.'),
})

/** Where the talk goes on: a beat, or an ending. Exactly one of the two. */
const whereTo = {
  goto: Id.optional().describe('Beat that follows.'),
  end: Id.optional().describe('Ending that is reached.'),
}
const oneWay = ({ goto, end }: { goto?: string | undefined; end?: string | undefined }) =>
  (goto === undefined) !== (end === undefined)

/** What a line does to the talk. */
const effects = {
  mood: z.number().int().min(-3).max(3).default(0).describe('Change of the mood. Chance may add or take 1.'),
  patience: z.number().int().min(-5).max(5).default(0).describe('Change of the patience left.'),
  set: z
    .record(Id, z.union([z.number(), z.boolean()]))
    .default({})
    .describe('Variables get this value.'),
  add: z.record(Id, z.number()).default({}).describe('Variables change by so much, inside their range.'),
}

/**
 * One way the buyer may answer. Answers are tried in the order written; the first whose condition holds and whose chance
 * comes true is given. The last one has neither, so that there is always an answer.
 */
export const Answer = z
  .strictObject({
    when: AnswerCondition.optional(),
    chance: z.number().min(0.02).max(0.98).optional().describe('Chance that it is this answer when it is its turn.'),
    says: z.array(Line).default([]),
    finds: z.array(Id).default([]).describe('Facts that the seller learns.'),
    ...effects,
    ...whereTo,
  })
  .refine(oneWay, { error: 'write goto: a beat, or end: an ending, and not both', path: ['goto'] })

/** Habits by which simple players choose; see docs/dialogue.md. */
export const HABITS = ['pitch', 'close', 'discount', 'chase', 'apologise', 'question', 'listen', 'summarise'] as const
export const Habit = z.enum(HABITS)

/** How a line is judged. */
const judged = {
  competency: Competency.describe('Which competency the line shows.'),
  level: z
    .number()
    .min(0)
    .max(1)
    .describe('How well it shows it, 0 to 1: 0 does harm, 0.5 is what most would do, 1 is a master’s.'),
  weight: z.number().min(0).max(5).default(1).describe('How much the line weighs beside others; 0 = not judged.'),
  feedback: Text.describe(
    'What to learn from it: names the principle, says why here. Shown after the choice or at the end.',
  ),
  lesson: z.string().optional().describe('Lesson that explains it, as module/lesson.'),
  habits: z.array(Habit).default([]).describe('Which habits it is an example of.'),
}

/** Something the seller can say or do. */
export const Option = z.strictObject({
  id: Id.describe('Unique in the whole scenario.'),
  text: Text.describe('The words themselves.'),
  when: Condition.optional().describe('Only open if this holds.'),
  again: z.boolean().default(false).describe('`true` lets it be said more than once.'),
  question: Question.optional().describe('Kind of question, if it is one.'),
  time: z.number().min(0).max(60).default(1).describe('What it takes with its answer, in the unit of `time`.'),
  talk: z.number().min(0).max(1).default(0.5).describe('Share of that time in which the seller speaks.'),
  ...judged,
  answers: z.array(Answer).min(1),
})

/** One way of writing a part of a letter. */
export const PartOption = z.strictObject({
  id: Id.describe('Unique in the whole scenario.'),
  text: Text,
  when: Condition.optional(),
  ...judged,
  ...effects,
})

/** A part of a letter (subject, opening, reason, request, closing), of which one way of writing it is chosen. */
export const Part = z.strictObject({ id: Id, name: Text, options: z.array(PartOption).min(2) })

/** A letter or message put together from parts; the buyer answers to all of it. */
export const Letter = z.strictObject({
  parts: z.array(Part).min(2).max(6),
  time: z.number().min(0).max(60).default(1).describe('Until the answer, in the unit of `time`.'),
  talk: z.number().min(0).max(1).default(0.5),
  answers: z.array(Answer).min(1),
})

/** A moment of the talk: what the other side says, and what the seller can do then. */
export const Beat = z.strictObject({
  id: Id,
  title: Text.describe('Two to five words for the graph.'),
  says: z.array(Line).default([]).describe('Said when the talk comes here, after the answer that led here.'),
  options: z.array(Option).min(1).optional(),
  letter: Letter.optional(),
  otherwise: z
    .strictObject(whereTo)
    .refine(oneWay, { error: 'write goto: a beat, or end: an ending, and not both', path: ['goto'] })
    .optional()
    .describe(
      'Where the talk goes if no option is open here; left out, it ends as when time is up. Needed where all options have conditions, or where the talk can stay until all are used up.',
    ),
})

export type Span = z.infer<typeof Span>
export type Condition = z.infer<typeof Condition>
export type AnswerCondition = z.infer<typeof AnswerCondition>
export type Line = z.infer<typeof Line>
export type Answer = z.infer<typeof Answer>
export type Habit = z.infer<typeof Habit>
export type Option = z.infer<typeof Option>
export type PartOption = z.infer<typeof PartOption>
export type Part = z.infer<typeof Part>
export type Letter = z.infer<typeof Letter>
export type Beat = z.infer<typeof Beat>
