import { LOCALES, type Locale } from '../../schema/text.ts'
import type { Draft, DraftLesson } from '../draft.ts'
import type { Fault } from '../fault.ts'
import { pathName } from '../path-name.ts'
import { fieldsAt } from '../schema-walk.ts'
import { faultIn, type Sheet } from '../sheet.ts'

/** What is still to be translated: it is shown in another language until then. */
export function checkTranslations(draft: Draft): Fault[] {
  const sheets: (Sheet<unknown> | undefined)[] = [
    ...draft.playbooks.map(({ sheet }) => sheet),
    ...draft.scenarios.flatMap(({ sheet, playthroughs }) => [sheet, ...playthroughs]),
    draft.glossary,
    draft.sources,
    ...draft.modules.map(({ sheet }) => sheet),
  ]
  return [
    ...sheets.flatMap((sheet) => (sheet ? texts(sheet, sheet.value, []) : [])),
    ...draft.modules.flatMap(({ lessons }) => lessons.flatMap(missingPages)),
  ]
}

/** Finds every text that is not written for all languages. */
function texts(sheet: Sheet<unknown>, value: unknown, path: readonly PropertyKey[]): Fault[] {
  if (Array.isArray(value)) return value.flatMap((part, n) => texts(sheet, part, [...path, n]))
  if (typeof value === 'string') return untranslated(sheet, value, path)
  if (typeof value !== 'object' || value === null) return []
  const keys = Object.keys(value)
  if (keys.length > 0 && keys.every(isLocale)) {
    const missing = LOCALES.filter((locale) => !keys.includes(locale))
    return missing.map((locale) =>
      faultIn(sheet, path, `${pathName(path)} has no text in ${locale}`, `write ${locale}: …`, 'gap'),
    )
  }
  return Object.entries(value).flatMap(([key, part]) => texts(sheet, part, [...path, key]))
}

/** One text for all languages may be meant so, such as a name: worth knowing, no work left undone. */
function untranslated(sheet: Sheet<unknown>, value: string, path: readonly PropertyKey[]): Fault[] {
  if (!/\p{L}/u.test(value) || !fieldsAt(sheet.schema, path).includes(LOCALES[0])) return []
  const remedy = `write { ${LOCALES.map((locale) => `${locale}: …`).join(', ')} } to translate it`
  return [faultIn(sheet, path, `${pathName(path)} is the same text in every language`, remedy, 'hint')]
}

function missingPages({ pages, folder }: DraftLesson): Fault[] {
  const written = LOCALES.flatMap((locale) => pages[locale] ?? [])
  const [first] = written
  if (!first) return []
  return LOCALES.filter((locale) => !pages[locale]).map((locale) => ({
    level: 'gap',
    file: first.file,
    line: 1,
    message: `the lesson has no translation ${locale}.mdx and is shown in this language instead`,
    remedy: `write ${folder}/${locale}.mdx`,
  }))
}

function isLocale(key: string): key is Locale {
  return (LOCALES as readonly string[]).includes(key)
}
