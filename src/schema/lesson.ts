import { z } from 'zod'
import { Competency } from './competency.ts'
import { Text } from './text.ts'

/** Frontmatter of a lesson. Its place in the course comes from its folder, not from here. */
export const LessonHead = z.strictObject({
  title: z.string().min(1).max(80),
  /** What the reader can do afterwards, in one sentence. */
  summary: z.string().min(1).max(200),
  /** Reading time with the checks. */
  minutes: z.number().int().min(1).max(30),
  competencies: z.array(Competency).min(1),
  /** Rows of the training outline that the lesson covers, such as F1. */
  outline: z.array(z.string().regex(/^[A-Z]\d$/)).default([]),
})
export type LessonHead = z.infer<typeof LessonHead>

/** `module.yaml`. */
export const Module = z.strictObject({ title: Text, summary: Text })
export type Module = z.infer<typeof Module>
