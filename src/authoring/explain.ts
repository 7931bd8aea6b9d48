import type { z } from 'zod'
import type { Fault, Place } from './fault.ts'
import { pathName } from './path-name.ts'
import { descriptionAt, fieldsAt, schemasAt } from './schema-walk.ts'
import { nearest, suggestOneOf } from './suggest.ts'
import { choices, wanted } from './wanted.ts'
import type { LocatedYaml } from './yaml.ts'

type Schema = z.core.$ZodType
type Issue = z.core.$ZodIssue
type UnknownKeys = Extract<Issue, { code: 'unrecognized_keys' }>

/** Zod's issues as faults that say what was found and what to write, each on the author's own line. */
export function explain(issues: readonly Issue[], schema: Schema, yaml: LocatedYaml, file: string): Fault[] {
  const flat = issues.flatMap((issue) => flatten(issue, schema))
  const meant = new Set(flat.flatMap((issue) => meantFields(issue, schema)))
  return flat
    .filter((issue) => !(isMissing(issue) && meant.has(pathName(issue.path))))
    .flatMap((issue) => faultsOf(issue, schema, yaml))
    .map(({ place, ...words }) => ({ level: 'fault', file, ...place, ...words }))
}

interface Words {
  readonly place: Place
  readonly message: string
  readonly remedy: string
}

function faultsOf(issue: Issue, schema: Schema, yaml: LocatedYaml): Words[] {
  const place = yaml.at(issue.path)
  const name = pathName(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, issue, schema, yaml))
    case 'invalid_key': {
      const key = String(issue.path.at(-1))
      const remedy = `write ${issue.issues[0]?.message ?? 'another name'}`
      return [{ place: yaml.atKey(issue.path), message: `"${key}" cannot be a name here`, remedy }]
    }
    case 'invalid_format':
      return [{ place, message: `${name} is ${show(issue.input)}`, remedy: `write ${ownMessage(issue, schema)}` }]
    case 'custom':
      return [{ place, message: `${name}: ${issue.message}`, remedy: 'see docs/authoring.md' }]
    default:
      return [{ place, message: `${name} ${found(issue)}`, remedy: remedyFor(issue, schema) + meaning(issue, schema) }]
  }
}

function found(issue: Issue): string {
  if (isMissing(issue)) return 'is missing'
  if (issue.input === null || issue.input === '') return 'is empty'
  if (issue.code === 'too_big' && issue.origin === 'string') return `has ${String(issue.input).length} characters`
  if ((issue.code === 'too_big' || issue.code === 'too_small') && Array.isArray(issue.input))
    return `has ${issue.input.length === 1 ? '1 entry' : `${issue.input.length} entries`}`
  return `is ${show(issue.input)}`
}

function remedyFor(issue: Issue, schema: Schema): string {
  const schemas = schemasAt(schema, issue.path)
  const options = choices(schemas)
  if (options.length > 0 && options.length === schemas.flatMap((part) => choices([part])).length) {
    const near = typeof issue.input === 'string' ? nearest(issue.input, options) : undefined
    const only = options.length === 1 ? `"${options[0]}"` : `one of ${options.join(', ')}`
    return near === undefined || options.length === 1 ? `write ${only}` : `did you mean "${near}"? It is ${only}`
  }
  const isBareNumber = typeof issue.input === 'number' || typeof issue.input === 'boolean'
  if (isBareNumber && wanted(schemas).startsWith('a text')) return `put it between quotes: '${issue.input}'`
  return `write ${wanted(schemas)}`
}

/** What is missing altogether may not be known: its meaning is told too. */
function meaning(issue: Issue, schema: Schema): string {
  const description = isMissing(issue) ? descriptionAt(schema, issue.path) : undefined
  return description === undefined ? '' : ` (${description.replace(/\.$/, '')})`
}

/** What a schema says itself about its form, such as an id; a bare pattern would help nobody. */
function ownMessage(issue: Issue, schema: Schema): string {
  return issue.message.startsWith('Invalid') ? wanted(schemasAt(schema, issue.path)) : issue.message
}

function unknownField(key: string, { path, input = {} }: UnknownKeys, schema: Schema, yaml: LocatedYaml): Words {
  const fields = fieldsAt(schema, path)
  const where = path.length === 0 ? 'here' : `of ${pathName(path)}`
  return {
    place: yaml.atKey([...path, key]),
    message: `"${key}" is not a field ${where}`,
    remedy:
      (input[key] === null ? tornText(key, Object.keys(input), fields) : undefined) ??
      suggestOneOf(key, fields, 'fields'),
  }
}

/** Between { } a comma in a text, or a colon forgotten, makes a field without a value of what was meant as text. */
function tornText(key: string, written: readonly string[], fields: readonly string[]): string | undefined {
  const field = fields.find((name) => key.startsWith(name) && !/^[\w-]/.test(key.slice(name.length)))
  if (field !== undefined) return `write a colon and a space after "${field}"`
  const isFirst = written[0] === key
  return isFirst ? undefined : 'a comma inside { } begins a new field: put the whole text between quotes'
}

/** Fields that a misspelt key stood for: to call them missing as well would only confuse. */
function meantFields(issue: Issue, schema: Schema): string[] {
  if (issue.code !== 'unrecognized_keys') return []
  const fields = fieldsAt(schema, issue.path)
  return issue.keys.flatMap((key) => {
    const near = nearest(key, fields)
    return near === undefined ? [] : [pathName([...issue.path, near])]
  })
}

/** A union's complaint becomes that of the form which the author most likely meant. */
function flatten(issue: Issue, schema: Schema): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const forms = issue.errors.filter((errors) => !errors.some((error) => error.path.length === 0 && isOtherType(error)))
  const [best] = forms.toSorted((a, b) => cost(a) - cost(b))
  if (!best) return [issue]
  return best.flatMap((error) => flatten({ ...error, path: [...issue.path, ...error.path] }, schema))
}

function isOtherType(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value'
}

function cost(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + 2 * issue.keys.length
    return sum + (isMissing(issue) ? 3 : 1)
  }, 0)
}

function isMissing(issue: Issue): boolean {
  return (
    issue.input === undefined &&
    (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union')
  )
}

function show(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 39)}…` : value}"`
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  return String(value)
}
