import type { ReadableAtom } from 'nanostores'
import { isBoolean, isCount, isKnown, isText, isTime, isVersion1, record } from './shape.ts'
import { shelf } from './shelf.ts'

/** A lesson that was opened; `at` is when it was last. */
export interface LessonRecord {
  readonly v: 1
  /** The reader has said, or scrolled to the end to say, that it is done. */
  readonly read: boolean
  readonly at: string
}
/** The last answer to a check. */
export interface CheckRecord {
  readonly v: 1
  /** JSON of the check's own kind; the island that wrote it knows its form. */
  readonly answer: unknown
  readonly right: boolean
  /** How often it was answered, this time included. */
  readonly tries: number
  readonly at: string
}
/** What a reader wrote below a Reflect. */
export interface NoteRecord {
  readonly v: 1
  readonly text: string
  readonly at: string
}

const at = isTime
export const LessonShape = record<LessonRecord>({ v: isVersion1, read: isBoolean, at })
export const CheckShape = record<CheckRecord>({ v: isVersion1, answer: isKnown, right: isBoolean, tries: isCount, at })
export const NoteShape = record<NoteRecord>({ v: isVersion1, text: isText, at })

const lessons = shelf('fc:lesson:', LessonShape)
const checks = shelf('fc:check:', CheckShape)
const notes = shelf('fc:note:', NoteShape)

/** All records by `<module>/<lesson>`. */
export const $lessons = lessons.$all
/** All records by `<module>/<lesson>#<id>`. */
export const $checks = checks.$all
/** All records by `<module>/<lesson>#<id>`. */
export const $notes = notes.$all

/** `lesson` is `<module>/<lesson>` in each of these. */
export function $lesson(lesson: string): ReadableAtom<LessonRecord | undefined> {
  return lessons.one(lesson)
}
export function $check(lesson: string, id: string): ReadableAtom<CheckRecord | undefined> {
  return checks.one(`${lesson}#${id}`)
}
export function $note(lesson: string, id: string): ReadableAtom<NoteRecord | undefined> {
  return notes.one(`${lesson}#${id}`)
}

/** The lesson is where the reader goes on next time. Each action is `false` when it could not be saved on disk. */
export function markOpened(lesson: string): boolean {
  return lessons.put(lesson, { v: 1, read: lessons.get(lesson)?.read ?? false, at: now() })
}
export function markRead(lesson: string, read = true): boolean {
  return lessons.put(lesson, { v: 1, read, at: now() })
}
export function answerCheck(lesson: string, id: string, answer: unknown, right: boolean): boolean {
  const key = `${lesson}#${id}`
  return checks.put(key, { v: 1, answer, right, tries: (checks.get(key)?.tries ?? 0) + 1, at: now() })
}
/** An empty note is kept too, so that an import does not bring an older text back. */
export function writeNote(lesson: string, id: string, text: string): boolean {
  return notes.put(`${lesson}#${id}`, { v: 1, text, at: now() })
}

function now(): string {
  return new Date().toISOString()
}
