import { z } from 'zod'

type Schema = z.core.$ZodType

/** The schema of the value at `path`, without its wrappers; several where a union leaves the form open. */
export function schemasAt(schema: Schema, path: readonly PropertyKey[]): Schema[] {
  const here = unwrap(schema)
  const [step, ...rest] = path
  if (step === undefined) return here
  return here.flatMap((part) => {
    const next = child(part, step)
    return next ? schemasAt(next, rest) : []
  })
}

/** Names of the fields that may be written at `path`. */
export function fieldsAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const names = schemasAt(schema, path).flatMap((part) => {
    const { def } = (part as z.core.$ZodTypes)._zod
    return def.type === 'object' ? Object.keys(def.shape) : []
  })
  return [...new Set(names)]
}

/** What the schema says that the field at `path` means, if it says so. */
export function descriptionAt(schema: Schema, path: readonly PropertyKey[]): string | undefined {
  const last = path.at(-1)
  if (last === undefined) return undefined
  for (const parent of schemasAt(schema, path.slice(0, -1))) {
    const field = child(parent, last)
    const description = field && z.globalRegistry.get(field)?.description
    if (description !== undefined) return description
  }
  return undefined
}

/** Takes off `optional`, `default` and the like; spreads a union into its options. */
function unwrap(schema: Schema): Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return unwrap(def.innerType)
    case 'union':
      return def.options.flatMap((option) => unwrap(option))
    default:
      return [schema]
  }
}

function child(schema: Schema, step: PropertyKey): Schema | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return def.shape[String(step)]
    case 'record':
      return def.valueType
    case 'array':
      return def.element
    case 'tuple':
      return def.items[Number(step)] ?? def.rest ?? undefined
    default:
      return undefined
  }
}
