import type { Course, Lesson } from '../../authoring/course.ts'
import type { ProgressCourse, ProgressLesson } from '../../islands/progress/course.ts'
import { COMPETENCIES } from '../../schema/competency.ts'
import { type Locale, localise } from '../../schema/text.ts'
import { asksOf } from './asks.ts'
import { courseMap } from './course-map.ts'
import { LANG, lessonPlace } from './paths.ts'
import { currencyOf } from './scenario-facts.ts'

/** What the progress page has to know of the course, in one language. */
export function progressData(course: Course, locale: Locale): ProgressCourse {
  const lessons = new Map(course.modules.flatMap((module) => module.lessons.map((lesson) => [lesson.id, lesson])))
  const modules = courseMap(course, locale).map(({ slug, number, title, lessons: links }) => ({
    slug,
    number,
    title,
    lessons: links.flatMap(({ id, number, title, shownIn }) => {
      const lesson = lessons.get(id)
      const lang = shownIn === locale ? {} : { lang: LANG[shownIn] }
      return lesson ? [{ id, number, title, ...lang, ...workOf(lesson, shownIn) }] : []
    }),
  }))
  const scenarios = [...course.scenarios.values()].map((scenario) => {
    const { id, kind, title, pass } = scenario
    return { id, kind, title: localise(title, locale), currency: currencyOf(scenario), pass }
  })
  return { competencies: COMPETENCIES, modules, scenarios }
}

/** Titles by place below the language: all lessons in reading order, then all simulations. */
export function placeTitles(course: Course, locale: Locale): Record<string, string> {
  const lessons = courseMap(course, locale).flatMap((module) => module.lessons)
  return Object.fromEntries([
    ...lessons.map(({ id, title }) => [lessonPlace(id), title]),
    ...[...course.scenarios.values()].map(({ id, title }) => [`scenarios/${id}`, localise(title, locale)]),
  ])
}

/** What a lesson trains and asks. */
function workOf(lesson: Lesson, locale: Locale): Pick<ProgressLesson, 'competencies' | 'checks' | 'notes'> {
  const { checks, notes } = asksOf(lesson, locale)
  return { competencies: lesson.heads[locale]?.competencies ?? [], checks: checks.map(({ id }) => id), notes }
}
