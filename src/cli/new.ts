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
const MAKERS: Readonly<Record<string, (name: string, course: Course) => NewFiles>> = {
  lesson: newLesson,
  module: newModule,
  scenario: newScenario,
}

export const create: Command = {
  summary: 'begin a lesson, module or scenario from a template',
  usage: 'new lesson MODULE/LESSON | new module MODULE | new scenario SCENARIO',
  details: ['Names are lower-case words with hyphens, such as funnel/first-leak. Nothing that exists is overwritten.'],
  run(args) {
    const [kind = '', name = ''] = readArgs(args, {}, ['lesson, module or scenario', 'its name']).positionals
    const maker = Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined
    if (!maker) throw usageError(`"${kind}" cannot be made`, suggestOneOf(kind, Object.keys(MAKERS), 'kinds'))
    write(maker(name, readCourse().course))
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

function newScenario(name: string, { scenarios, playbooks }: Course): NewFiles {
  stopIfTaken(name, [...scenarios.keys()], 'scenario')
  const [playbook] = playbooks.values()
  if (!playbook) throw faultError('there is no playbook that a scenario could be played by', 'write one first')
  const text = template('scenario.yaml')
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
