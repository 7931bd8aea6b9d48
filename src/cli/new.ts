import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Course, contentRoot, readCourse } from '../authoring/course.ts'
import { suggestOneOf } from '../authoring/suggest.ts'
import { LOCALES } from '../schema/locale.ts'
import { type Command, faultError, readArgs, usageError } from './command.ts'
import { print } from './print.ts'

/** Path of a new file below the content folder → its text. */
type NewFiles = Readonly<Record<string, string>>

/** What can be made, and how the files of it come about from its name. */
const MAKERS: Readonly<Record<string, (name: string, course: Course, kind: string) => NewFiles>> = {
  lesson: newLesson,
  module: newModule,
  scenario: newScenario,
}

/** Template of each kind of exercise. */
const TEMPLATES: Readonly<Record<string, string>> = { territory: 'scenario.yaml', dialogue: 'dialogue.yaml' }

export const create: Command = {
  summary: 'begin a lesson, module or scenario from a template',
  usage: 'new lesson MODULE/LESSON | new module MODULE | new scenario SCENARIO [--kind KIND]',
  details: [
    `--kind KIND  kind of exercise of a scenario: ${Object.keys(TEMPLATES).join(' or ')}; territory if left out`,
    'Names are lower-case words with hyphens, such as funnel/first-leak. Nothing that exists is overwritten.',
  ],
  run(args) {
    const { values, positionals } = readArgs(args, { kind: { type: 'string', default: 'territory' } }, [
      'lesson, module or scenario',
      'its name',
    ])
    const [what = '', name = ''] = positionals
    const maker = Object.hasOwn(MAKERS, what) ? MAKERS[what] : undefined
    if (!maker) throw usageError(`"${what}" cannot be made`, suggestOneOf(what, Object.keys(MAKERS), 'kinds'))
    write(maker(name, readCourse().course, values.kind))
    return 0
  },
}

function newLesson(name: string, { modules }: Course): NewFiles {
  const [moduleName = '', lesson = '', ...rest] = name.split('/')
  if (rest.length > 0 || lesson === '') throw usageError(`"${name}" is not of the form MODULE/LESSON`)
  const module = modules.find(({ slug }) => slug === moduleName)
  if (!module) {
    const remedy = suggestOneOf(
      moduleName,
      modules.map(({ slug }) => slug),
      'modules',
    )
    throw faultError(`there is no module "${moduleName}"`, remedy)
  }
  stopIfTaken(
    lesson,
    module.lessons.map(({ slug }) => slug),
    'lesson',
  )
  const folder = join(module.folder, `${nextNumber(module.lessons)}-${properName(lesson)}`)
  return Object.fromEntries(LOCALES.map((locale) => [join(folder, `${locale}.mdx`), template(`${locale}.mdx`)]))
}

function newModule(name: string, { modules }: Course): NewFiles {
  stopIfTaken(
    name,
    modules.map(({ slug }) => slug),
    'module',
  )
  const folder = join(contentRoot(), 'lessons', `${nextNumber(modules)}-${properName(name)}`)
  return { [join(folder, 'module.yaml')]: template('module.yaml') }
}

function newScenario(name: string, { scenarios, playbooks }: Course, kind: string): NewFiles {
  const file = Object.hasOwn(TEMPLATES, kind) ? TEMPLATES[kind] : undefined
  if (!file) {
    const remedy = suggestOneOf(kind, Object.keys(TEMPLATES), 'kinds of exercise')
    throw usageError(`there is no template for scenarios of the kind "${kind}"`, remedy)
  }
  stopIfTaken(name, [...scenarios.keys()], 'scenario')
  const [playbook] = playbooks.values()
  if (!playbook) throw faultError('there is no playbook that a scenario could be played by', 'write one first')
  const text = template(file)
    .replaceAll('__ORDER__', String(Math.max(0, ...[...scenarios.values()].map(({ order }) => order)) + 1))
    .replaceAll('__PLAYBOOK__', playbook.id)
    .replaceAll('__STAGE__', playbook.stages[0]?.id ?? '')
    .replaceAll('__ROLE__', playbook.roles[0]?.id ?? '')
  return { [join(contentRoot(), 'scenarios', properName(name), 'scenario.yaml')]: text }
}

function properName(name: string): string {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return name
  throw usageError(`"${name}" is no name for a folder`, 'write lower-case words with hyphens, such as first-leak')
}

function stopIfTaken(name: string, taken: readonly string[], what: string): void {
  if (taken.includes(name)) throw faultError(`there is already a ${what} "${name}"`, 'choose another name')
}

function nextNumber(list: readonly { readonly number: number }[]): string {
  return String(Math.max(0, ...list.map(({ number }) => number)) + 1).padStart(2, '0')
}

function template(name: string): string {
  return readFileSync(new URL(`./templates/${name}`, import.meta.url), 'utf8')
}

function write(files: NewFiles): void {
  const existing = Object.keys(files).find((file) => existsSync(file))
  if (existing)
    throw faultError(`${existing} exists already and was left as it is`, 'move it away, or choose another name')
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    print(file)
  }
}
