import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { Glossary, Sources } from '../schema/glossary.ts'
import { type LessonHead, Module } from '../schema/lesson.ts'
import { Playbook } from '../schema/playbook.ts'
import { Playthrough } from '../schema/scenario/playthrough.ts'
import { type Scenario, schemaOfKind } from '../schema/scenario/scenario.ts'
import { LOCALES, type Locale } from '../schema/text.ts'
import { WordGroup } from '../schema/words.ts'
import type { Fault } from './fault.ts'
import { filesIn, foldersIn, numbered, stem, textOf } from './folders.ts'
import { readHead } from './frontmatter.ts'
import { readSheet, readSheetBy, type Sheet } from './sheet.ts'

/** A lesson in one language, as written. */
export interface DraftPage {
  readonly file: string
  readonly source: string
  /** Left out if the frontmatter has faults. */
  readonly head: Sheet<LessonHead> | undefined
}

export interface DraftLesson {
  readonly folder: string
  readonly number: number
  readonly slug: string
  /** `module/lesson`. */
  readonly id: string
  readonly pages: Partial<Record<Locale, DraftPage>>
}

export interface DraftModule {
  readonly folder: string
  readonly number: number
  readonly slug: string
  readonly sheet: Sheet<Module> | undefined
  readonly lessons: readonly DraftLesson[]
}

export interface DraftPlaybook {
  /** Name of the file, which the id must equal. */
  readonly id: string
  readonly sheet: Sheet<Playbook> | undefined
}

export interface DraftScenario {
  readonly id: string
  readonly folder: string
  readonly sheet: Sheet<z.output<typeof Scenario>> | undefined
  readonly playthroughs: readonly Sheet<Playthrough>[]
}

/** Everything below `content/` as far as it could be read, with the place of every part and all faults so far. */
export interface Draft {
  readonly root: string
  readonly playbooks: readonly DraftPlaybook[]
  readonly scenarios: readonly DraftScenario[]
  readonly glossary: Sheet<z.output<typeof Glossary>> | undefined
  readonly sources: Sheet<z.output<typeof Sources>> | undefined
  readonly modules: readonly DraftModule[]
  readonly words: Readonly<Record<Locale, ReadonlyMap<string, Sheet<WordGroup>>>>
  readonly faults: readonly Fault[]
}

/** Reads the content folder. Never throws for what is written in it. */
export function readDraft(root: string): Draft {
  const faults: Fault[] = existsSync(root) ? [] : [missing(root, 'there is no such folder')]
  const yaml = <S extends z.ZodType>(schema: S, file: string): Sheet<z.output<S>> | undefined =>
    keep(readSheet(schema, textOf(file) ?? '', file), faults)
  const scenario = (file: string): Sheet<z.output<typeof Scenario>> | undefined =>
    keep(readSheetBy(schemaOfKind, textOf(file) ?? '', file), faults)
  const list = <S extends z.ZodType>(schema: S, folder: string): Sheet<z.output<S>>[] =>
    filesIn(folder, '.yaml').flatMap((file) => yaml(schema, file) ?? [])
  const ifThere = <T>(file: string, read: (file: string) => T | undefined): T | undefined => {
    if (textOf(file) !== undefined) return read(file)
    if (existsSync(root)) faults.push(missing(file, 'the file is missing'))
    return undefined
  }
  const single = <S extends z.ZodType>(schema: S, file: string): Sheet<z.output<S>> | undefined =>
    ifThere(file, () => yaml(schema, file))
  return {
    root,
    playbooks: filesIn(join(root, 'playbooks'), '.yaml').map((file) => ({
      id: stem(file),
      sheet: yaml(Playbook, file),
    })),
    scenarios: foldersIn(join(root, 'scenarios')).map((folder) => ({
      id: stem(folder),
      folder,
      sheet: ifThere(join(folder, 'scenario.yaml'), scenario),
      playthroughs: list(Playthrough, join(folder, 'playthroughs')),
    })),
    glossary: single(Glossary, join(root, 'glossary.yaml')),
    sources: single(Sources, join(root, 'sources.yaml')),
    modules: numberedIn(join(root, 'lessons'), faults).map((module) => ({
      ...module,
      sheet: single(Module, join(module.folder, 'module.yaml')),
      lessons: numberedIn(module.folder, faults).map((lesson) => ({
        ...lesson,
        id: `${module.slug}/${lesson.slug}`,
        pages: readPages(lesson.folder, faults),
      })),
    })),
    words: readWords(join(root, 'ui'), yaml),
    faults,
  }
}

function missing(file: string, message: string): Fault {
  return { level: 'fault', file, line: 1, message, remedy: 'create it' }
}

function keep<T>(reading: { sheet: Sheet<T> } | { faults: Fault[] }, faults: Fault[]): Sheet<T> | undefined {
  if ('sheet' in reading) return reading.sheet
  faults.push(...reading.faults)
  return undefined
}

/** Folders in the order of their numbers; one that has no number is a fault, since it would silently vanish. */
function numberedIn(folder: string, faults: Fault[]) {
  const found = foldersIn(folder).flatMap((path) => {
    const match = numbered(path)
    if (match) return [match]
    const message = 'the name of the folder is not of the form 02-stages'
    faults.push({
      level: 'fault',
      file: path,
      line: 1,
      message,
      remedy: 'begin with a number and a hyphen, then lower-case words',
    })
    return []
  })
  return found.sort((a, b) => a.number - b.number)
}

function readPages(folder: string, faults: Fault[]): Partial<Record<Locale, DraftPage>> {
  const pages: Partial<Record<Locale, DraftPage>> = {}
  for (const locale of LOCALES) {
    const file = join(folder, `${locale}.mdx`)
    const source = textOf(file)
    if (source !== undefined) pages[locale] = { file, source, head: keep(readHead(source, file), faults) }
  }
  return pages
}

function readWords(
  folder: string,
  yaml: (schema: typeof WordGroup, file: string) => Sheet<WordGroup> | undefined,
): Record<Locale, Map<string, Sheet<WordGroup>>> {
  const groups = (locale: Locale) =>
    new Map(
      filesIn(join(folder, locale), '.yaml').flatMap((file) => {
        const sheet = yaml(WordGroup, file)
        return sheet ? [[stem(file), sheet] as const] : []
      }),
    )
  return Object.fromEntries(LOCALES.map((locale) => [locale, groups(locale)])) as Record<
    Locale,
    Map<string, Sheet<WordGroup>>
  >
}
