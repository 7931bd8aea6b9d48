import { type Course, loadCourse } from '../../authoring/course.ts'
import type { Locale } from '../../schema/locale.ts'
import type { Words } from '../../words/words.ts'

/** Everything beside the text of the lessons, read once a build. */
export function course(): Course {
  return loadCourse()
}

/** Every word of the screen, for pages; islands get a few groups of it by `wordGroups`. */
export function wordsFor(locale: Locale): Words {
  return { locale, groups: course().words[locale] }
}

/** Only the groups that an island needs, so that no page sends words it does not show. */
export function wordGroups(locale: Locale, names: readonly string[]): Words {
  const all = course().words[locale]
  return { locale, groups: Object.fromEntries(names.map((name) => [name, all[name] ?? {}])) }
}
