import type { Course } from '../../authoring/course.ts'
import type { DeckCourse } from '../../islands/deck/course.ts'
import { LOCALES, type Locale, localise } from '../../schema/locale.ts'
import type { Known } from '../../stores/deck/cards.ts'
import { asksOf, questionsOf } from './asks.ts'
import { courseMap } from './course-map.ts'
import { LANG } from './paths.ts'
import { currencyOf } from './scenario-facts.ts'

/** What the review page has to know of the course, in one language. */
export function deckData(course: Course, locale: Locale): DeckCourse {
  const lessons = courseMap(course, locale).flatMap((module) => module.lessons)
  const scenarios = [...course.scenarios.values()]
  return {
    lessons: Object.fromEntries(
      lessons.map(({ id, number, title, shownIn }) => {
        return [id, { number, title, ...(shownIn === locale ? {} : { lang: LANG[shownIn] }) }]
      }),
    ),
    scenarios: Object.fromEntries(
      scenarios.map((scenario) => {
        const { id, kind, title } = scenario
        return [id, { kind, title: localise(title, locale), currency: currencyOf(scenario) }]
      }),
    ),
    known: knownCards(course, locale),
  }
}

/** Everything that a card may be about today. */
export function knownCards(course: Course, locale: Locale): Known {
  const checks = shownLessons(course, locale).flatMap(({ lesson, shownIn }) =>
    asksOf(lesson, shownIn).checks.map(({ id }) => `${lesson.id}#${id}`),
  )
  return { checks, scenarios: [...course.scenarios.keys()] }
}

/** `getStaticPaths` of the questions of each lesson, in each language. */
export function questionPaths(course: Course) {
  return LOCALES.flatMap((locale) =>
    shownLessons(course, locale).map(({ lesson, shownIn }) => ({
      params: { locale, lesson: lesson.id },
      props: { questions: questionsOf(lesson, shownIn) },
    })),
  )
}

function shownLessons(course: Course, locale: Locale) {
  const lessons = new Map(course.modules.flatMap((module) => module.lessons.map((lesson) => [lesson.id, lesson])))
  return courseMap(course, locale)
    .flatMap((module) => module.lessons)
    .flatMap(({ id, shownIn }) => {
      const lesson = lessons.get(id)
      return lesson ? [{ lesson, shownIn }] : []
    })
}
