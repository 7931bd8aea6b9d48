import { LOCALES } from '../../schema/text.ts'
import type { DraftLesson } from '../draft.ts'
import type { Fault } from '../fault.ts'
import { isFence, readFence } from '../fences.ts'
import { type LessonBody, readBody, type UsedFence } from '../lesson-body.ts'
import { suggestOneOf } from '../suggest.ts'
import { checkPart, type Targets } from './part.ts'

/** The ids by which a reader's answers and notes are kept, with their lines. */
type KeptIds = ReadonlyMap<string, number>

interface CheckedPage {
  readonly file: string
  readonly faults: readonly Fault[]
  readonly ids: KeptIds
}

/** A lesson in all its languages: what is written in each, and that they agree. */
export function checkLesson(lesson: DraftLesson, targets: Targets): Fault[] {
  const pages = LOCALES.flatMap((locale) => {
    const page = lesson.pages[locale]
    return page ? [checkPage(page.source, page.file, targets)] : []
  })
  const faults = pages.flatMap((page) => page.faults)
  return faults.some(({ level }) => level === 'fault') ? faults : [...faults, ...disagreements(pages)]
}

function checkPage(source: string, file: string, targets: Targets): CheckedPage {
  const reading = readBody(source, file)
  if ('faults' in reading) return { file, faults: reading.faults, ids: new Map() }
  const { body } = reading
  const ids = new Map<string, number>()
  return {
    file,
    ids,
    faults: [
      ...checkNotation(body, file),
      ...body.parts.flatMap((part) => checkPart(part, file, targets)),
      ...body.fences.flatMap((fence) => checkFence(fence, file, ids)),
      ...body.parts.flatMap(({ name, attributes, line }) =>
        name === 'Reflect' && typeof attributes.id === 'string' ? keepId(attributes.id, line, file, ids) : [],
      ),
    ].sort((a, b) => a.line - b.line),
  }
}

function checkNotation({ titles, code }: LessonBody, file: string): Fault[] {
  return [
    ...titles.map((line): Fault => {
      const message = 'a heading "#" inside the lesson, whose only title is that of its frontmatter'
      return { level: 'fault', file, line, message, remedy: 'write "##"' }
    }),
    ...code.map(({ line, text }): Fault => {
      const isModule = /^(import|export)\b/.test(text)
      const message = isModule
        ? 'a line that begins with "import" or "export" is taken for program code'
        : `{${text}} is taken for program code`
      const remedy = isModule
        ? 'begin it with another word; parts need no import lines'
        : 'write \\{ for the sign itself'
      return { level: 'fault', file, line, message, remedy }
    }),
  ]
}

function checkFence({ lang, text, line }: UsedFence, file: string, ids: Map<string, number>): Fault[] {
  if (!isFence(lang)) {
    if (lang === '') return []
    const message = `a fence named "${lang}" is shown as it is written`
    return [
      {
        level: 'hint',
        file,
        line,
        message,
        remedy: suggestOneOf(lang, ['check', 'funnel'], 'fences that become parts'),
      },
    ]
  }
  const reading = readFence(text, line + 1, file, lang)
  if ('faults' in reading) return reading.faults
  return 'id' in reading.value ? keepId(reading.value.id, line, file, ids) : []
}

function keepId(id: string, line: number, file: string, ids: Map<string, number>): Fault[] {
  const earlier = ids.get(id)
  if (earlier === undefined) {
    ids.set(id, line)
    return []
  }
  const message = `the id "${id}" already belongs to line ${earlier}`
  return [{ level: 'fault', file, line, message, remedy: 'give it another id: answers are kept by it' }]
}

/** A reader who changes the language must find their answers again. */
function disagreements(pages: readonly CheckedPage[]): Fault[] {
  return pages.flatMap((page) =>
    pages.flatMap((other) =>
      [...page.ids]
        .filter(([id]) => !other.ids.has(id))
        .map(([id, line]): Fault => {
          const message = `the id "${id}" is not in ${other.file}`
          return { level: 'fault', file: page.file, line, message, remedy: 'use the same ids in every language' }
        }),
    ),
  )
}
