import { z } from 'zod'
import { type Bounds, boundsOf } from './bounds.ts'

type Schema = z.core.$ZodType

/** What an author may write for a schema, in words that follow "write": "a whole number from 1 to 26". */
export function wanted(schemas: readonly Schema[]): string {
  const forms = [...new Set(schemas.map(form))]
  const example = schemas.map(exampleOf).find((value) => value !== undefined)
  return forms.join(', or ') + (example === undefined ? '' : `, such as ${example}`)
}

/** Every value of an enumeration, if the schemas are one. */
export function choices(schemas: readonly Schema[]): string[] {
  return schemas.flatMap((schema) => {
    const { def } = (schema as z.core.$ZodTypes)._zod
    if (def.type === 'enum') return Object.values(def.entries).map(String)
    return def.type === 'literal' ? def.values.map(String) : []
  })
}

function form(schema: Schema): string {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const bounds = boundsOf(schema)
  switch (def.type) {
    case 'number':
      return `a ${bounds.whole ? 'whole ' : ''}number${range(bounds)}`
    case 'string':
      return `a text${length(bounds, 'character')}`
    case 'boolean':
      return 'true or false'
    case 'array':
      return `a list${length(bounds, 'entry')}`
    case 'tuple':
      return `a list of ${def.items.length}: [${def.items.map(form).join(', ')}]`
    case 'object':
      return `the fields ${Object.keys(def.shape).join(', ')}`
    case 'record':
      return `names with ${form(def.valueType)} each`
    case 'enum':
    case 'literal':
      return choices([schema]).join(', ')
    default:
      return 'another value'
  }
}

function range({ low, high, above }: Bounds): string {
  if (low !== undefined && high !== undefined) return above ? ` above ${low}, up to ${high}` : ` from ${low} to ${high}`
  if (low !== undefined) return above ? ` above ${low}` : `, ${low} or more`
  return high === undefined ? '' : `, ${high} or less`
}

/** That a text must not be empty goes without saying. */
function length({ low, high }: Bounds, unit: string): string {
  const isObvious = unit === 'character' && (low ?? 0) <= 1
  if (low !== undefined && high !== undefined && !isObvious) return ` of ${low} to ${count(high, unit)}`
  if (high !== undefined) return ` of at most ${count(high, unit)}`
  return low === undefined || isObvious ? '' : ` of at least ${count(low, unit)}`
}

function count(n: number, unit: string): string {
  if (n === 1) return `1 ${unit}`
  return `${n} ${unit.endsWith('y') ? `${unit.slice(0, -1)}ies` : `${unit}s`}`
}

/** As it would stand in the file. */
function written(example: unknown): string {
  if (typeof example !== 'object' || example === null) return String(example)
  const fields = Object.entries(example).map(([name, value]) => `${name}: ${written(value)}`)
  return `{ ${fields.join(', ')} }`
}

function exampleOf(schema: Schema): string | undefined {
  const examples = z.globalRegistry.get(schema)?.examples
  return Array.isArray(examples) && examples.length > 0 ? written(examples[0]) : undefined
}
