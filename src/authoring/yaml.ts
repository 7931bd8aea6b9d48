import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Fault, Place } from './fault.ts'
import { explainYaml } from './yaml-errors.ts'

/** YAML as a plain value that still knows where each part was written. */
export interface LocatedYaml {
  readonly value: unknown
  /** Where the value at `path` begins, or the nearest part above it that is written. */
  at(path: readonly PropertyKey[]): Place
  /** Where the last key of `path` is written, for faults of the key and not its value. */
  atKey(path: readonly PropertyKey[]): Place
}

/**
 * Parses one YAML document; faults of the notation are told in plain words.
 * `startLine` is the line of the file in which the text begins, for YAML inside a lesson.
 */
export function parseYaml(
  text: string,
  file: string,
  startLine = 1,
): { readonly yaml: LocatedYaml } | { readonly faults: Fault[] } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true })
  const placeOf = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line: line + startLine - 1, column: col }
  }
  const slips = telling([...document.errors, ...document.warnings]).map((error) =>
    explainYaml(error, text, counter.linePos(error.pos[0]).line - 1),
  )
  const faults: Fault[] = slips.map((slip) => ({ level: 'fault', file, ...slip, line: slip.line + startLine - 1 }))
  if (faults.length === 0 && STAR.test(text)) faults.push(...strayAliases(document, file, placeOf))
  if (faults.length > 0) return { faults }
  const root = document.contents
  return {
    yaml: {
      value: document.toJS(),
      at: (path) => placeOf(offsetOf(root, path, 'value')),
      atKey: (path) => placeOf(offsetOf(root, path, 'key')),
    },
  }
}

/** One slip makes a parser complain about all that follows: only its first complaint helps, and every double key. */
function telling(errors: readonly YAMLError[]): YAMLError[] {
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY')
  return errors.filter((error) => error === first || error.code === 'DUPLICATE_KEY')
}

/** Where a text could begin with a star; to walk the whole document for nothing would be slow. */
const STAR = /(^|[:\-[{,])\s*\*/m

/** `**bold**` at the start of a text is a YAML alias; taken at its word it would throw. */
function strayAliases(document: Document, file: string, placeOf: (offset: number) => Place): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Alias(_key, alias) {
      if (!isAlias(alias) || alias.resolve(document)) return
      const message = `the text "*${alias.source}…" begins with "*", which YAML takes for a reference`
      const remedy = "put the whole text between quotes '…'"
      faults.push({ level: 'fault', file, ...placeOf(alias.range?.[0] ?? 0), message, remedy })
    },
  })
  return faults
}

/** Offset of the part at `path`. A nested block begins at its key, which is where a reader looks for it. */
function offsetOf(root: Node | null, path: readonly PropertyKey[], want: 'key' | 'value'): number {
  let node: Node | null = root
  let offset = root?.range?.[0] ?? 0
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node) ? pairOf(node.items as Pair<Node, Node | null>[], step) : undefined
    const next = pair ? pair.value : isCollection(node) ? (node.get(step, true) as Node | undefined) : undefined
    if (!pair && !next) return offset
    const isLast = depth === path.length - 1
    const beginsAtKey = pair && (isCollection(next) || !next?.range || (isLast && want === 'key'))
    offset = (beginsAtKey ? pair.key.range : next?.range)?.[0] ?? offset
    node = next ?? null
  }
  return offset
}

function pairOf(items: readonly Pair<Node, Node | null>[], step: PropertyKey): Pair<Node, Node | null> | undefined {
  return items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
}
