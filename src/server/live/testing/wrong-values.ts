/** What a JSON schema says, as far as the protocol's schemas use it. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
}

/** A message with one field that is wrong, and where. */
export interface Wrong {
  readonly path: string
  readonly message: unknown
}

const OTHERS: readonly unknown[] = ['\u0000', -1.5, true, null, [{}], { a: 1 }]

/** A message that fits, for each variant of a schema. */
export function samplesOf(schema: Schema): unknown[] {
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return choices.flatMap(samplesOf)
  if ('const' in schema) return [schema.const]
  if (schema.enum) return [schema.enum[0]]
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {})
      const variants = Math.max(1, ...fields.map(([, own]) => samplesOf(own).length))
      return Array.from({ length: variants }, (_, n) =>
        Object.fromEntries(fields.map(([name, own]) => [name, nth(samplesOf(own), n)])),
      )
    }
    case 'array':
      return [[samplesOf(schema.items ?? {})[0]]]
    case 'string':
      return [schema.format === 'uuid' ? '0192d1a5-7c3e-7000-8000-000000000001' : 'a']
    case 'number':
    case 'integer':
      return [Math.max(1, schema.minimum ?? 1)]
    case 'boolean':
      return [true]
    case 'null':
      return [null]
    default:
      return ['anything']
  }
}

/** Every field of every sample, once with each value that its schema does not allow, once left out, once with a field more. */
export function wrongOf(schema: Schema, fits: (message: unknown) => boolean): Wrong[] {
  return samplesOf(schema).flatMap((sample) =>
    pathsIn(sample).flatMap((path) => {
      const set = (value: unknown): Wrong => ({ path: path.join('.'), message: withAt(sample, path, value) })
      const extra = path.length === 0 ? [] : [set(undefined)]
      return [...OTHERS.map(set), ...extra, { path: `${path.join('.')}+`, message: withMore(sample, path) }].filter(
        ({ message }) => !fits(message),
      )
    }),
  )
}

function nth(samples: readonly unknown[], n: number): unknown {
  return samples[Math.min(n, samples.length - 1)]
}

function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]]
  return [[...path], ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))]
}

function withAt(value: unknown, path: readonly string[], put: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return put
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  return Object.assign(copy, { [key]: withAt((value as Record<string, unknown>)[key], rest, put) })
}

function withMore(value: unknown, path: readonly string[]): unknown {
  const here = path.reduce((at: unknown, key) => (at as Record<string, unknown>)[key], value)
  const more = typeof here === 'object' && here !== null && !Array.isArray(here) ? { ...here, by: 'me' } : { by: 'me' }
  return withAt(value, path, more)
}
