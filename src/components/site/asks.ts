import { readFileSync } from 'node:fs'
import type { Lesson } from '../../authoring/course.ts'
import { readFence } from '../../authoring/fences.ts'
import { inlineHtml } from '../../authoring/inline.ts'
import { readBody } from '../../authoring/lesson-body.ts'
import type { Check } from '../../schema/check.ts'
import type { Locale } from '../../schema/text.ts'
import type { Question } from '../../stores/question.ts'
import { toQuestion } from '../lesson/question.ts'

/** What a lesson asks of its reader, from its own text. */
export interface Asks {
  readonly checks: readonly Check[]
  /** What its notes ask for, as HTML, by id. */
  readonly notes: Readonly<Record<string, string>>
}

/** Several pages ask for each lesson; it is parsed once. By its text, since an author may be at work on it. */
const known = new Map<string, Asks>()

export function asksOf(lesson: Lesson, locale: Locale): Asks {
  const file = lesson.files[locale] ?? ''
  const source = readFileSync(file, 'utf8')
  const asks = known.get(source) ?? readAsks(source, file)
  known.set(source, asks)
  return asks
}

/** The checks of a lesson as their island draws them. */
export function questionsOf(lesson: Lesson, locale: Locale): Question[] {
  return asksOf(lesson, locale).checks.map(toQuestion)
}

/** The text was judged before: what has a fault is left to the page of the lesson to name. */
function readAsks(source: string, file: string): Asks {
  const reading = readBody(source, file)
  if ('faults' in reading) return { checks: [], notes: {} }
  const { fences, parts } = reading.body
  const checks = fences
    .filter(({ lang }) => lang === 'check')
    .map(({ text, line }) => readFence(text, line + 1, file, 'check'))
    .flatMap((fence) => ('value' in fence && 'ask' in fence.value ? [fence.value] : []))
  const notes = parts
    .filter(({ name }) => name === 'Reflect')
    .map(({ attributes: { id, ask } }) => [id, inlineHtml(String(ask))])
  return { checks, notes: Object.fromEntries(notes) }
}
