import { z } from 'zod'
import { Competency } from './competency.ts'
import { Text } from './text.ts'

/** Frontmatter of a lesson. Its place in the course comes from its folder, not from here. */
export const LessonHead = z.strictObject({
  title: z.string().min(1).max(80),
  summary: z.string().min(1).max(200).describe('What the reader can do afterwards, in one sentence.'),
  minutes: z.number().int().min(1).max(30).describe('Reading time with the checks.'),
  competencies: z.array(Competency).min(1),
  outline: z
    .array(z.string().regex(/^[A-Z]\d$/, { error: 'a capital letter and a digit, such as F1' }))
    .default([])
    .describe('Rows of the training outline that the lesson covers, such as F1.'),
})
export type LessonHead = z.infer<typeof LessonHead>

/** `module.yaml`. */
export const Module = z.strictObject({ title: Text, summary: Text })
export type Module = z.infer<typeof Module>
