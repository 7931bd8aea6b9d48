import { LOCALES, type Locale, localise } from '../schema/locale.ts'
import type { Text } from '../schema/text.ts'

/**
 * The same value with every text in it turned into one string of the reader's language,
 * so that an island is sent one language only. Lists and plain objects are walked, the rest is kept.
 */
export function localiseDeep<T>(value: T, locale: Locale): T {
  return walk(value, locale) as T
}

function walk(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, locale))
  if (!isPlain(value)) return value
  if (isText(value)) return localise(value, locale)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, locale)]))
}

/** Keys decide: only languages, and at least one. An empty record is no text. */
function isText(value: Readonly<Record<string, unknown>>): value is Exclude<Text, string> {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => (LOCALES as readonly string[]).includes(key))
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
