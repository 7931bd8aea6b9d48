import { mdxToMdast } from 'satteri'
import type { Fault } from './fault.ts'
import { explainMdx } from './mdx-errors.ts'

/** A part of a lesson as it was written: `<Term id="win-rate">`. */
export interface UsedPart {
  readonly name: string
  readonly line: number
  readonly attributes: Readonly<Record<string, string | true>>
}

/** A fenced block, such as a check. */
export interface UsedFence {
  readonly lang: string
  readonly text: string
  /** Line of the opening fence. */
  readonly line: number
}

/** What of a lesson's body can be right or wrong. */
export interface LessonBody {
  readonly parts: readonly UsedPart[]
  readonly fences: readonly UsedFence[]
  /** Lines of `# headings`, `{code}` and `import` lines, which a lesson should not have. */
  readonly titles: readonly number[]
  readonly code: readonly { readonly line: number; readonly text: string }[]
}

/** The fields of a syntax tree's node that are looked at here. */
interface Node {
  readonly type: string
  readonly position?: { readonly start: { readonly line: number } }
  readonly children?: readonly Node[]
  readonly name?: string | null
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[]
  readonly lang?: string | null
  readonly value?: string
  readonly depth?: number
}

/** Parses a lesson. An error of the notation is one fault, on the author's line. */
export function readBody(source: string, file: string): { readonly body: LessonBody } | { readonly faults: Fault[] } {
  try {
    return { body: collect(mdxToMdast(source) as Node) }
  } catch (error) {
    return { faults: [{ level: 'fault', file, ...explainMdx(String((error as Error).message), source) }] }
  }
}

function collect(root: Node): LessonBody {
  const nodes = flatten(root)
  const of = (type: RegExp) => nodes.filter((node) => type.test(node.type))
  return {
    parts: of(/^mdxJsx/).flatMap((node) => (node.name ? [toPart(node, node.name)] : [])),
    fences: of(/^code$/).map((node) => ({ lang: node.lang ?? '', text: node.value ?? '', line: lineOf(node) })),
    titles: of(/^heading$/).flatMap((node) => (node.depth === 1 ? [lineOf(node)] : [])),
    code: of(/^mdx(TextExpression|FlowExpression|jsEsm)$/)
      .filter((node) => !isHarmless(node.value ?? ''))
      .map((node) => ({ line: lineOf(node), text: node.value ?? '' })),
  }
}

function flatten(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(flatten)]
}

function toPart(node: Node, name: string): UsedPart {
  const attributes = (node.attributes ?? []).flatMap(({ name: key, value }) =>
    key === undefined ? [] : [[key, typeof value === 'string' ? value : true] as const],
  )
  return { name, line: lineOf(node), attributes: Object.fromEntries(attributes) }
}

/** A comment, or a text or number in braces, runs nothing. */
function isHarmless(code: string): boolean {
  return /^\s*(\/\*.*\*\/|'[^']*'|"[^"]*"|[\d.]*)\s*$/s.test(code)
}

function lineOf(node: Node): number {
  return node.position?.start.line ?? 1
}
