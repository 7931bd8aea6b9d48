import { nearest } from './suggest.ts'

/** What is wrong with the notation of a lesson, in an author's words. */
export interface MdxSlip {
  /** Line of the file that has to change, from 1. */
  readonly line: number
  readonly message: string
  readonly remedy: string
}

type Words = Pick<MdxSlip, 'message' | 'remedy'>

/** Elements that HTML never closes and MDX wants closed. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr'])

/** The processor's complaint ("5:3: Expected a closing tag for `<Callout>` (5:3) before …") told anew. */
export function explainMdx(error: string, source: string): MdxSlip {
  const match = /^(\d+):(\d+): (.*)$/s.exec(error)
  const line = Number(match?.[1] ?? 1)
  const written = (source.split('\n')[line - 1] ?? '').slice(Number(match?.[2] ?? 1) - 1)
  const says = match?.[3] ?? error
  return { line, ...(aboutTags(says) ?? aboutSign(says, written) ?? aboutCode(says, written)) }
}

function aboutTags(says: string): Words | undefined {
  const open = /^Expected a closing tag for `<(.+?)>`/.exec(says)?.[1]
  if (open !== undefined) return neverClosed(open)
  const crossed = /^Unexpected closing tag `<\/(.+?)>`, expected corresponding closing tag for `<(.+?)>` \((\d+):/.exec(
    says,
  )
  if (crossed) {
    const [, closing = '', opening = '', openedIn] = crossed
    const message = `</${closing}> stands where <${opening}> of line ${openedIn} is still open`
    const remedy = nearest(closing, [opening]) ? `write </${opening}>` : `write </${opening}> before it`
    return { message, remedy }
  }
  const stray = /^Unexpected closing tag `<\/(.+?)>`/.exec(says)?.[1]
  if (stray === undefined) return undefined
  return {
    message: `</${stray}> closes nothing`,
    remedy: `write <${stray}> where it should begin, or take </${stray}> away`,
  }
}

function neverClosed(name: string): Words {
  if (VOID.has(name)) return { message: `<${name}> is not closed`, remedy: `write <${name} />` }
  if (isPerhapsSign(name)) return lessThan(name)
  const remedy = `write </${name}> in the same paragraph, or put both tags on lines of their own with an empty line between them and the text`
  return { message: `<${name}> is not closed`, remedy }
}

/** In "if x<y" nobody meant a tag. */
function isPerhapsSign(name: string): boolean {
  return /^[b-z]$/.test(name)
}

function lessThan(name: string): Words {
  return {
    message: `<${name}> is not closed`,
    remedy: `write &lt; for the sign "less than", or </${name}> if it is a tag`,
  }
}

function aboutSign(says: string, written: string): Words | undefined {
  if (written.startsWith('<!--'))
    return { message: '"<!--" does not begin a comment here', remedy: 'write {/* the comment */}' }
  if (!says.startsWith('Unexpected character')) return undefined
  const tag = /^<\/?[A-Za-z][\w.]*/.exec(written)?.[0]
  if (/^<(https?:|mailto:)/.test(written))
    return { message: 'an address between < and > is taken for a tag', remedy: 'write [the words](the address)' }
  if (tag === undefined)
    return { message: '"<" is taken for the beginning of a tag', remedy: 'write &lt; for the sign itself' }
  if (isPerhapsSign(tag.slice(1))) return lessThan(tag.slice(1))
  if (/=\s*[“”„‘’＂]/.test(written))
    return { message: `${tag}> has curly quotes`, remedy: 'write straight ones: id="…"' }
  if (/=\s*[^"'{\s]/.test(written))
    return { message: `${tag}> has a value without quotes`, remedy: 'put it between quotes: id="…"' }
  return {
    message: `${tag}> is not a complete tag`,
    remedy: 'check that every value has its two quotes, none inside it, and that the tag ends in > or />',
  }
}

function aboutCode(says: string, written: string): Words {
  if (says.includes('expression') || written.startsWith('{'))
    return { message: '"{" is taken for the beginning of program code', remedy: 'write \\{ for the sign itself' }
  return {
    message: `the notation is not understood: ${says.replace(/ \(mdx.*$/s, '')}`,
    remedy: 'see docs/authoring.md',
  }
}
