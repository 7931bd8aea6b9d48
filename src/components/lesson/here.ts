import { LOCALES, type Locale } from '../../schema/locale.ts'

/** What a part has to know about the page it stands on. */
export interface Here {
  readonly locale: Locale
  /** `<module>/<lesson>`, or `null` outside a lesson. */
  readonly lesson: string | null
}

/** Reads `/en/lessons/funnel/stages/`. A part on any other page is in the language of its address, else the first. */
export function hereFrom(pathname: string): Here {
  const steps = pathname.split('/').filter(Boolean)
  const at = steps.findIndex((step) => (LOCALES as readonly string[]).includes(step))
  const locale = LOCALES.find((known) => known === steps[at]) ?? LOCALES[0]
  const [place, module, lesson] = at < 0 ? [] : steps.slice(at + 1)
  return { locale, lesson: place === 'lessons' && module && lesson ? `${module}/${lesson}` : null }
}

/** The lesson under which an answer or a note is kept. */
export function lessonFrom(pathname: string, part: string): string {
  const { lesson } = hereFrom(pathname)
  if (lesson === null) throw new Error(`${part} keeps what the reader writes, so it can only stand in a lesson`)
  return lesson
}
