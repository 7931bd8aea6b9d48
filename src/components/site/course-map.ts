import { basename } from 'node:path'
import type { Course } from '../../authoring/course.ts'
import type { Competency } from '../../schema/competency.ts'
import { LOCALES, type Locale, localise } from '../../schema/locale.ts'

/** A lesson as a reader of one language meets it. */
export interface LessonLink {
  /** `funnel/stages`. */
  readonly id: string
  /** `1.2`. */
  readonly number: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly competencies: readonly Competency[]
  /** The language it is shown in: the reader's, or the other one where it is not translated. */
  readonly shownIn: Locale
  /** Its entry in the collection, `01-funnel/02-stages/en`. */
  readonly entry: string
}

export interface ModuleLinks {
  readonly slug: string
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly lessons: readonly LessonLink[]
}

/** Modules and lessons in reading order; a module without a lesson is not shown. */
export function courseMap(course: Course, locale: Locale): ModuleLinks[] {
  return course.modules
    .map((module) => ({
      slug: module.slug,
      number: module.number,
      title: localise(module.title, locale),
      summary: localise(module.summary, locale),
      lessons: module.lessons.flatMap((lesson) => linkTo(module, lesson, locale) ?? []),
    }))
    .filter((module) => module.lessons.length > 0)
}

type CourseModule = Course['modules'][number]

function linkTo(module: CourseModule, lesson: CourseModule['lessons'][number], locale: Locale): LessonLink | null {
  const shownIn = [locale, ...LOCALES].find((language) => lesson.heads[language])
  const head = shownIn && lesson.heads[shownIn]
  if (!shownIn || !head) return null
  return {
    id: lesson.id,
    number: `${module.number}.${lesson.number}`,
    title: head.title,
    summary: head.summary,
    minutes: head.minutes,
    competencies: head.competencies,
    shownIn,
    entry: `${basename(module.folder)}/${basename(lesson.folder)}/${shownIn}`,
  }
}

/** For each competency the first lesson that is mainly about it, else the first that trains it too; the scorecard names it. */
export function firstLessons(
  course: Course,
  locale: Locale,
): { [name in Competency]?: { path: string; title: string } } {
  const lessons = courseMap(course, locale).flatMap((module) => module.lessons)
  const found: { [name in Competency]?: { path: string; title: string } } = {}
  for (const {
    id,
    title,
    competencies: [main],
  } of lessons)
    if (main) found[main] ??= { path: id, title }
  for (const { id, title, competencies } of lessons)
    for (const competency of competencies) found[competency] ??= { path: id, title }
  return found
}
