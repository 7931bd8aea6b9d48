import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MdastPluginDefinition } from 'satteri'
import { ChoiceCheck, Funnel, NumberCheck, OrderCheck, SortCheck } from '../schema/check.ts'
import { ContentError, type Fault } from './fault.ts'
import { oddities } from './fence-rules.ts'
import { fitSheet } from './sheet.ts'
import { nearest } from './suggest.ts'
import { parseYaml } from './yaml.ts'

/** The fences that become parts of a lesson, and the part that each becomes. */
const PARTS = { check: 'Check', funnel: 'FunnelChart' } as const
export type FenceKind = keyof typeof PARTS
export type FenceValue = ChoiceCheck | OrderCheck | SortCheck | NumberCheck | Funnel

/** Which field says of what kind a check is. */
const CHECKS = { choose: ChoiceCheck, order: OrderCheck, sort: SortCheck, number: NumberCheck } as const

export function isFence(name: string | null | undefined): name is FenceKind {
  return name === 'check' || name === 'funnel'
}

/** A build looks at each fence twice, when the content is checked and when the page is made; it is read once. */
const read = new Map<string, FenceValue>()

/**
 * Reads the YAML of one fence. `startLine` is the line of the file in which that YAML begins,
 * so that each fault is given on the author's own line.
 */
export function readFence(
  source: string,
  startLine: number,
  file: string,
  kind: FenceKind,
): { readonly value: FenceValue } | { readonly faults: Fault[] } {
  const key = `${kind}\n${source}`
  const known = read.get(key)
  if (known) return { value: known }
  const parsed = parseYaml(source, file, startLine)
  if ('faults' in parsed) return parsed
  const schema = kind === 'funnel' ? Funnel : checkSchema(parsed.yaml.value)
  if (!schema) {
    const message = 'the check does not say of what kind it is'
    const remedy = `write one of these fields: ${Object.keys(CHECKS).join(', ')}`
    return { faults: [{ level: 'fault', file, line: startLine, message, remedy }] }
  }
  const reading = fitSheet(schema, parsed.yaml, file)
  if ('faults' in reading) return reading
  const { value, at } = reading.sheet
  const faults = oddities(value).map(({ path, message, remedy }): Fault => {
    return { level: 'fault', file, ...at(path), message, remedy }
  })
  if (faults.length > 0) return { faults }
  read.set(key, value)
  return { value }
}

function checkSchema(value: unknown): (typeof CHECKS)[keyof typeof CHECKS] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(CHECKS).find(([field]) => field in value)?.[1]
}

/**
 * Plugin of the Markdown processor (`markdown.processor` in astro.config.mjs): turns a fence named `check` or
 * `funnel` into `<Check data={…} />` or `<FunnelChart data={…} />`.
 * @throws {ContentError} whose message names file, line, field, what was found and what to write.
 */
export function remarkFences() {
  const ids = new Map<string, number>()
  return {
    name: 'funnelcraft-fences',
    options: { position: true },
    code(node, context) {
      const file = context.fileURL ? relative(process.cwd(), fileURLToPath(context.fileURL)) : 'lesson'
      const line = node.position?.start.line ?? 1
      if (!isFence(node.lang)) return stopAtSlip(node.lang, file, line)
      const reading = readFence(node.value, line + 1, file, node.lang)
      if ('faults' in reading) throw located(reading.faults)
      if ('id' in reading.value) stopAtRepetition(reading.value.id, ids, file, line)
      const data = { type: 'mdxJsxAttributeValueExpression' as const, value: JSON.stringify(reading.value) }
      return {
        type: 'mdxJsxFlowElement',
        name: PARTS[node.lang],
        attributes: [{ type: 'mdxJsxAttribute', name: 'data', value: data }],
        children: [],
      }
    },
  } satisfies MdastPluginDefinition
}

/** A misspelt fence would silently be shown as program text. */
function stopAtSlip(lang: string | null | undefined, file: string, line: number): void {
  const meant = nearest(lang ?? '', Object.keys(PARTS))
  if (!lang || meant === undefined) return
  const message = `there is no fence named "${lang}"`
  throw located([{ level: 'fault', file, line, message, remedy: `did you mean "${meant}"?` }])
}

/** Two checks of the same id would share one answer. */
function stopAtRepetition(id: string, ids: Map<string, number>, file: string, line: number): void {
  const first = ids.get(id)
  ids.set(id, line)
  if (first === undefined) return
  const message = `the id "${id}" already belongs to the check in line ${first}`
  throw located([{ level: 'fault', file, line, message, remedy: 'give this check another id' }])
}

/** Astro's error page reads `line` to show the right place. */
function located(faults: readonly Fault[]): ContentError {
  return Object.assign(new ContentError(faults), { line: faults[0]?.line, column: faults[0]?.column ?? 1 })
}
