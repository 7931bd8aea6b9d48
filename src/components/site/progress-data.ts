import { readFileSync } from 'node:fs'
import type { Course, Lesson } from '../../authoring/course.ts'
import { readBody } from '../../authoring/lesson-body.ts'
import { COMPETENCIES, type Competency } from '../../schema/competency.ts'
import { type Locale, localise } from '../../schema/text.ts'
import { courseMap } from './course-map.ts'
import { LANG } from './paths.ts'

export interface ProgressLesson {
  /** `funnel/stages`. */
  readonly id: string
  /** `1.2`. */
  readonly number: string
  readonly title: string
  /** Language of the title where it is not the page's. */
  readonly lang?: string
  readonly competencies: readonly Competency[]
  /** Ids of its checks. */
  readonly checks: readonly string[]
  /** What its notes were asked for, by id. */
  readonly notes: Readonly<Record<string, string>>
}

export interface ProgressModule {
  readonly slug: string
  readonly number: number
  readonly title: string
  readonly lessons: readonly ProgressLesson[]
}

export interface ProgressScenario {
  readonly id: string
  readonly title: string
  readonly currency: string
  /** Total score from which a run is passed. */
  readonly pass: number
}

/** What the progress page has to know of the course, in one language. */
export interface ProgressData {
  /** In the order in which they are shown. */
  readonly competencies: readonly Competency[]
  readonly modules: readonly ProgressModule[]
  readonly scenarios: readonly ProgressScenario[]
}

export function progressData(course: Course, locale: Locale): ProgressData {
  const lessons = new Map(course.modules.flatMap((module) => module.lessons.map((lesson) => [lesson.id, lesson])))
  const modules = courseMap(course, locale).map(({ slug, number, title, lessons: links }) => ({
    slug,
    number,
    title,
    lessons: links.flatMap(({ id, number, title, shownIn }) => {
      const lesson = lessons.get(id)
      const lang = shownIn === locale ? {} : { lang: LANG[shownIn] }
      return lesson ? [{ id, number, title, ...lang, ...asksOf(lesson, shownIn) }] : []
    }),
  }))
  const scenarios = [...course.scenarios.values()].map(({ id, title, currency, pass }) => {
    return { id, title: localise(title, locale), currency, pass }
  })
  return { competencies: COMPETENCIES, modules, scenarios }
}

/** What a lesson trains and asks, from its own text. */
function asksOf(lesson: Lesson, locale: Locale): Pick<ProgressLesson, 'competencies' | 'checks' | 'notes'> {
  const file = lesson.files[locale] ?? ''
  const reading = readBody(readFileSync(file, 'utf8'), file)
  if ('faults' in reading) return { competencies: [], checks: [], notes: {} }
  const { fences, parts } = reading.body
  const checks = fences.filter(({ lang }) => lang === 'check').flatMap(({ text }) => idOf(text) ?? [])
  const notes = parts.filter(({ name }) => name === 'Reflect').map(({ attributes: { id, ask } }) => [id, ask])
  return { competencies: lesson.heads[locale]?.competencies ?? [], checks, notes: Object.fromEntries(notes) }
}

/** The fence was read and judged before; here one field of it is enough. */
function idOf(fence: string): string | undefined {
  return /^id:\s*["']?([a-z0-9-]+)/m.exec(fence)?.[1]
}
