import type { MdastPluginDefinition } from 'satteri'
import { PARTS } from './parts.ts'

/** Parts that a fence becomes; an author never writes their tags. */
const FROM_FENCES = ['Check', 'FunnelChart']
const NAMES: ReadonlySet<string> = new Set([...Object.keys(PARTS), ...FROM_FENCES])

/**
 * Plugin of the Markdown processor, after `remarkFences`: a lesson imports the parts it uses by itself, so that its
 * author need not, and its page carries the styles of these parts alone.
 */
export function importParts() {
  const used = new Set<string>()
  const note = ({ name }: { name: string | null }): void => {
    if (name && NAMES.has(name)) used.add(name)
  }
  return {
    name: 'funnelcraft-part-imports',
    mdxJsxFlowElement: note,
    mdxJsxTextElement: note,
    after(root, context) {
      if (used.size === 0) return
      const imports = [...used].sort().map((name) => `import ${name} from '/src/components/lesson/${name}.astro'`)
      context.appendChild(root, { type: 'mdxjsEsm', value: imports.join('\n') })
    },
  } satisfies MdastPluginDefinition
}
