import type { z } from 'zod'
import { explain } from './explain.ts'
import type { Fault, FaultLevel, Place } from './fault.ts'
import { type LocatedYaml, parseYaml } from './yaml.ts'

/** A content file that has been read and fits its schema, with the place of each of its parts. */
export interface Sheet<T> {
  readonly file: string
  readonly value: T
  readonly schema: z.ZodType
  /** Where a part of the value stands; what is not written (a default) stands where its parent does. */
  at(path: readonly PropertyKey[]): Place
}

export type Reading<T> = { readonly sheet: Sheet<T> } | { readonly faults: Fault[] }

/**
 * Reads YAML text against a schema.
 * `startLine` is the line of the file in which the text begins, for YAML inside a lesson.
 */
export function readSheet<S extends z.ZodType>(
  schema: S,
  text: string,
  file: string,
  startLine = 1,
): Reading<z.output<S>> {
  return readSheetBy(() => schema, text, file, startLine)
}

/** The same where what is written decides which schema it is held to. */
export function readSheetBy<S extends z.ZodType>(
  choose: (written: unknown) => S,
  text: string,
  file: string,
  startLine = 1,
): Reading<z.output<S>> {
  const parsed = parseYaml(text, file, startLine)
  return 'faults' in parsed ? parsed : fitSheet(choose(parsed.yaml.value), parsed.yaml, file)
}

/** Holds YAML that has been parsed to a schema. */
export function fitSheet<S extends z.ZodType>(schema: S, yaml: LocatedYaml, file: string): Reading<z.output<S>> {
  const result = schema.safeParse(yaml.value, { reportInput: true })
  if (result.success) return { sheet: { file, value: result.data, schema, at: yaml.at } }
  return { faults: explain(result.error.issues, schema, yaml, file).sort((a, b) => a.line - b.line) }
}

/** A fault of what is written at `path`. */
export function faultIn(
  sheet: Sheet<unknown>,
  path: readonly PropertyKey[],
  message: string,
  remedy: string,
  level: FaultLevel = 'fault',
): Fault {
  return { level, file: sheet.file, ...sheet.at(path), message, remedy }
}
