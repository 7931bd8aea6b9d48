import type { GlossaryEntry, SourceEntry } from '../schema/glossary.ts'
import type { LessonHead } from '../schema/lesson.ts'
import type { Playbook } from '../schema/playbook.ts'
import type { Playthrough } from '../schema/scenario/playthrough.ts'
import type { Kind, Scenario } from '../schema/scenario/scenario.ts'
import { LOCALES, type Locale, type Text } from '../schema/text.ts'
import { type Draft, type DraftLesson, readDraft } from './draft.ts'
import { ContentError, type Fault } from './fault.ts'
import { hashValue } from './hash.ts'

export interface Lesson {
  readonly slug: string
  /** Path from the project's folder, such as `content/lessons/01-funnel/02-stages`. */
  readonly folder: string
  readonly number: number
  /** `module/lesson`: what progress and links name it by. */
  readonly id: string
  /** A language without a translation is left out. */
  readonly heads: Readonly<Partial<Record<Locale, LessonHead>>>
  /** Path of the MDX file of each language that there is. */
  readonly files: Readonly<Partial<Record<Locale, string>>>
}

export interface CourseModule {
  readonly slug: string
  readonly folder: string
  readonly number: number
  readonly title: Text
  readonly summary: Text
  /** In reading order. */
  readonly lessons: readonly Lesson[]
}

/** All content of the course, checked against its schemas. */
export interface Course {
  readonly playbooks: ReadonlyMap<string, Playbook>
  /** By id, which is the name of the folder; in the order of the list of scenarios. */
  readonly scenarios: ReadonlyMap<string, Scenario>
  /** Reference playings of each scenario. */
  readonly playthroughs: ReadonlyMap<string, readonly { readonly file: string; readonly playthrough: Playthrough }[]>
  readonly glossary: ReadonlyMap<string, GlossaryEntry>
  readonly sources: ReadonlyMap<string, SourceEntry>
  /** In reading order. */
  readonly modules: readonly CourseModule[]
  /** Words on screen: language → group → key. */
  readonly words: Readonly<Record<Locale, Readonly<Record<string, Readonly<Record<string, string>>>>>>
  /** SHA-256 of each scenario and playbook, as `hashValue` gives it. */
  readonly hashes: { readonly scenarios: ReadonlyMap<string, string>; readonly playbooks: ReadonlyMap<string, string> }
}

const cache = new Map<string, Course>()

/**
 * Reads the content folder, once a process. In `dev` the integration makes Astro load this file anew on every change.
 * @throws {ContentError} if a file does not fit its schema; the message lists every fault with its remedy.
 */
export function loadCourse(root: string = contentRoot()): Course {
  const known = cache.get(root)
  if (known) return known
  const { course, faults } = readCourse(root)
  if (faults.length > 0) throw new ContentError(faults)
  cache.set(root, course)
  return course
}

/** As much of the course as can be read, and what is at fault in the rest: one wrong lesson should stop no simulation. */
export function readCourse(root: string = contentRoot()): {
  readonly course: Course
  readonly faults: readonly Fault[]
} {
  const draft = readDraft(root)
  return { course: toCourse(draft), faults: draft.faults }
}

/**
 * A scenario of a kind that must be there, with its playbook.
 * @throws {TypeError} if there is none of that name and kind.
 */
export function exerciseIn<K extends Kind>(
  course: Course,
  kind: K,
  id: string,
): { readonly scenario: Extract<Scenario, { kind: K }>; readonly playbook: Playbook } {
  const scenario = course.scenarios.get(id)
  const playbook = course.playbooks.get(scenario?.playbook ?? '')
  if (scenario?.kind !== kind || !playbook) throw new TypeError(`there is no ${kind} scenario "${id}"`)
  return { scenario: scenario as Extract<Scenario, { kind: K }>, playbook }
}

/** Where the content lies, from the working folder: tests and other courses name another. */
export function contentRoot(): string {
  return process.env.FUNNELCRAFT_CONTENT ?? 'content'
}

function toCourse(draft: Draft): Course {
  const playbooks = new Map(draft.playbooks.flatMap(({ sheet }) => (sheet ? [[sheet.value.id, sheet.value]] : [])))
  const scenarios = new Map(
    draft.scenarios
      .flatMap(({ id, sheet }) => (sheet ? [withTalks({ ...sheet.value, id }, draft)] : []))
      .sort((a, b) => a.order - b.order)
      .map((scenario) => [scenario.id, scenario]),
  )
  return {
    playbooks,
    scenarios,
    playthroughs: new Map(
      draft.scenarios.map(({ id, playthroughs }) => [
        id,
        playthroughs.map(({ file, value }) => ({ file, playthrough: value })),
      ]),
    ),
    glossary: new Map(draft.glossary?.value.map((entry) => [entry.id, entry])),
    sources: new Map(draft.sources?.value.map((entry) => [entry.id, entry])),
    modules: draft.modules.flatMap(({ sheet, slug, folder, number, lessons }) =>
      sheet ? [{ slug, folder, number, ...sheet.value, lessons: lessons.map(toLesson) }] : [],
    ),
    words: byLocale((locale) =>
      Object.fromEntries([...draft.words[locale]].map(([group, sheet]) => [group, sheet.value])),
    ),
    hashes: { scenarios: hashAll(scenarios), playbooks: hashAll(playbooks) },
  }
}

/** A territory takes the dialogues along that its tasks play: runs and pages need nothing else, and its hash tells of them too. */
function withTalks(scenario: Scenario, { scenarios }: Draft): Scenario {
  if (scenario.kind !== 'territory' || scenario.dialogues === undefined) return scenario
  const wanted = Object.values(scenario.dialogues).map((entry) => (typeof entry === 'string' ? entry : entry.play))
  const talks = scenarios.flatMap(({ id, sheet }) =>
    sheet?.value.kind === 'dialogue' && wanted.includes(id) ? [[id, { ...sheet.value, id }] as const] : [],
  )
  return { ...scenario, talks: Object.fromEntries(talks) }
}

function toLesson({ slug, folder, number, id, pages }: DraftLesson): Lesson {
  const heads: Partial<Record<Locale, LessonHead>> = {}
  const files: Partial<Record<Locale, string>> = {}
  for (const locale of LOCALES) {
    const page = pages[locale]
    if (!page?.head) continue
    heads[locale] = page.head.value
    files[locale] = page.file
  }
  return { slug, folder, number, id, heads, files }
}

function byLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, T>
}

function hashAll(values: ReadonlyMap<string, unknown>): Map<string, string> {
  return new Map([...values].map(([id, value]) => [id, hashValue(value)]))
}
