import { z } from 'zod'

/** The languages of the course. The first is the one shown when a text lacks the reader's. */
export const LOCALES = ['en', 'zh-cn'] as const
export type Locale = (typeof LOCALES)[number]

/**
 * A text a person reads: one string for all languages, or one string per language.
 * An author who works in one language writes plain strings; `check` lists what is untranslated.
 */
export const Text = z.union([
  z.string().min(1),
  z.strictObject({ en: z.string().min(1).optional(), 'zh-cn': z.string().min(1).optional() }),
])
export type Text = z.infer<typeof Text>

/** The text in the reader's language, else in whichever language exists. */
export function localise(text: Text, locale: Locale): string {
  if (typeof text === 'string') return text
  return text[locale] ?? text.en ?? text['zh-cn'] ?? ''
}

/** Names things in files and addresses: lower case, digits and hyphens, such as `needs-analysis`. */
export const Id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: 'lower-case letters, digits and hyphens, starting with a letter, such as "first-call"',
})
