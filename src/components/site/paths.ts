import { LOCALES, type Locale } from '../../schema/locale.ts'

/** Address of a page in a language: `pathIn('en', 'glossary')` → `/en/glossary/`. */
export function pathIn(locale: Locale, place = ''): string {
  return place === '' ? `/${locale}/` : `/${locale}/${place}/`
}

/** Place of a lesson, `lessons/funnel/stages`, from its id, `funnel/stages`. */
export function lessonPlace(id: string): string {
  return `lessons/${id}`
}

/** What `<html lang>` and `hreflang` say. */
export const LANG: Record<Locale, string> = { en: 'en', 'zh-cn': 'zh-CN' }

/** Each language's own name. */
export const LANGUAGE_NAME: Record<Locale, string> = { en: 'English', 'zh-cn': '中文' }

/** The same where there is little room; part of the name, so that what is seen can be spoken. */
export const LANGUAGE_SHORT: Record<Locale, string> = { en: 'En', 'zh-cn': '中文' }

export function otherLocale(locale: Locale): Locale {
  return LOCALES.find((other) => other !== locale) ?? locale
}

/** `getStaticPaths` of a page that exists once in each language. */
export function localePaths() {
  return LOCALES.map((locale) => ({ params: { locale }, props: { locale } }))
}
