import { type Course, loadCourse } from '../../authoring/course.ts'
import type { Locale } from '../../schema/locale.ts'
import type { Kind } from '../../schema/scenario/scenario.ts'
import type { Words } from '../../words/words.ts'

/** Everything beside the text of the lessons, read once a build. */
export function course(): Course {
  return loadCourse()
}

/** Every word of the screen, for pages; islands get a few groups of it by `wordGroups`. */
export function wordsFor(locale: Locale): Words {
  return { locale, groups: course().words[locale] }
}

/** The words of looking back on a run; a kind of exercise has its own for some of them, in `debrief-<kind>`. */
export function debriefWords(locale: Locale, kind: Kind, others: readonly string[]): Words {
  const all = course().words[locale]
  const { groups } = wordGroups(locale, others)
  return { locale, groups: { ...groups, debrief: { ...all.debrief, ...all[`debrief-${kind}`] } } }
}

/** Only the groups that an island needs, so that no page sends words it does not show. */
export function wordGroups(locale: Locale, names: readonly string[]): Words {
  const all = course().words[locale]
  return { locale, groups: Object.fromEntries(names.map((name) => [name, all[name] ?? {}])) }
}
