/** The languages of the course. The first is the one shown when a text lacks the reader's. */
export const LOCALES = ['en', 'zh-cn'] as const
export type Locale = (typeof LOCALES)[number]

/** The text (a `Text`) in the reader's language, else in whichever language exists. */
export function localise(text: string | { [locale in Locale]?: string | undefined }, locale: Locale): string {
  if (typeof text === 'string') return text
  return text[locale] ?? text.en ?? text['zh-cn'] ?? ''
}
