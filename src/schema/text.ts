import { z } from 'zod'

// Apart, so that a page that only reads texts does not load zod.
export { LOCALES, type Locale, localise } from './locale.ts'

/**
 * A text a person reads: one string for all languages, or one string per language.
 * An author who works in one language writes plain strings; `check` lists what is untranslated.
 */
export const Text = z.union([
  z.string().min(1),
  z.strictObject({ en: z.string().min(1).optional(), 'zh-cn': z.string().min(1).optional() }),
])
export type Text = z.infer<typeof Text>

/** Names things in files and addresses: lower case, digits and hyphens, such as `needs-analysis`. */
export const Id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: 'lower-case letters, digits and hyphens, starting with a letter, such as "first-call"',
})
