import type { YAMLError } from 'yaml'

/** What went wrong in the notation, in an author's words, and the line (from 1) that has to change. */
export interface YamlSlip {
  readonly line: number
  readonly message: string
  readonly remedy: string
}

interface Slip {
  readonly code?: YAMLError['code']
  /** In the parser's own message. */
  readonly says?: RegExp
  /** In the line that the parser points at. */
  readonly line?: RegExp
  /** Finds the line to change where the parser points at another one; -1 if it is not this slip. */
  readonly from?: (lines: readonly string[], index: number) => number
  /** `{line}` is the line as written. */
  readonly message: string
  readonly remedy: string
}

const QUOTE_IT = "put the whole text between quotes '…'"

/** Slips that authors make, the surest sign first. The parser alone calls most of them "implicit keys". */
const SLIPS: readonly Slip[] = [
  {
    line: /^\s*\t/,
    message: 'the line begins with a tab',
    remedy: 'indent with spaces, two for each level',
  },
  {
    code: 'DUPLICATE_KEY',
    message: '{line} writes a field for the second time',
    remedy: 'keep one of the two',
  },
  {
    says: /end with a ([}\]])/,
    from: (lines, index) => lastWith(lines, index, (line) => count(line, /[{[]/g) > count(line, /[}\]]/g)),
    message: '{line} opens a bracket that is never closed',
    remedy: 'close it at the end of the text, with } or ]',
  },
  {
    says: /closing "quote|closing 'quote/,
    from: (lines) => lines.findIndex((line) => count(line, /(?<!\\)"/g) % 2 === 1 || count(line, /'/g) % 2 === 1),
    message: '{line} opens a quote that is never closed',
    remedy: 'close it at the end of the text',
  },
  {
    says: /at node end/,
    line: /["'].*["']/,
    message: '{line} goes on after its closing quote',
    remedy: "put the whole text between quotes of the other kind, or write '' for an apostrophe inside '…'",
  },
  {
    says: /reserved character|directive indicator/,
    message: '{line} has a text that begins with a sign that YAML keeps for itself',
    remedy: QUOTE_IT,
  },
  { line: /(:|-)\s+\*/, message: '{line} has a text that begins with "*"', remedy: QUOTE_IT },
  { code: 'BAD_DQ_ESCAPE', message: '{line} has a backslash that YAML cannot read', remedy: QUOTE_IT },
  { code: 'TAG_RESOLVE_FAILED', message: '{line} has a text that begins with "!"', remedy: QUOTE_IT },
  { code: 'MULTIPLE_DOCS', message: 'a line "---" begins a second document', remedy: 'keep one document a file' },
  {
    line: /^\s*(- )?[\w-]+：/,
    message: '{line} has a full-width colon after the name of the field',
    remedy: 'write a half-width one and a space: "field: text"',
  },
  {
    says: /flow-(map|seq)-end/,
    message: '{line} closes a bracket that was never opened',
    remedy: 'take it away, or open it with { or [',
  },
  {
    line: /^\s*-[^\s-]/,
    message: '{line} has no space after its hyphen',
    remedy: 'write "- " before every entry of a list',
  },
  { line: /^\s*(- )?[\w-]+:[^\s]/, message: '{line} has no space after its colon', remedy: 'write "field: text"' },
  {
    line: /^[^{]*:\s[^{]*:(\s|$)|[{,][^,{}]*:\s[^,{}]*:(\s|$)/,
    message: '{line} has a second colon in its text',
    remedy: QUOTE_IT,
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    from: (lines, index) => (column(lines[index + 1]) > column(lines[index]) ? index + 1 : -1),
    message: '{line} is indented deeper than the field above it',
    remedy: 'line it up with the fields that it belongs to',
  },
  {
    says: /same column|must be indented/,
    message: '{line} is indented unlike the fields above it',
    remedy: 'line it up with the fields that it belongs to',
  },
  {
    line: /[{[]/,
    message: '{line} has a bracket, comma, colon or quote out of place',
    remedy: 'write { field: text, field: text }, each text between quotes if it holds one of these signs',
  },
  {
    line: /^\s*(\S+:\s+)?- /,
    message: '{line} is a list entry where a field or a text is due',
    remedy: 'indent it below the field that it belongs to, on a line of its own',
  },
  {
    line: /^\s*[\w-]+:\s/,
    message: '{line} is a field where a list entry is due',
    remedy: 'begin it with "- " or indent it below the entry that it belongs to',
  },
  {
    message: '{line} is neither a field nor part of the text above',
    remedy: 'write "field: text", or indent the line if it belongs to the text above',
  },
]

export function explainYaml(error: YAMLError, text: string, lineIndex: number): YamlSlip {
  const lines = text.split('\n')
  const at = (index: number) => lines[index] ?? ''
  for (const { code, says, line, from, message, remedy } of SLIPS) {
    if (code && code !== error.code) continue
    if ((says && !says.test(error.message)) || (line && !line.test(at(lineIndex)))) continue
    const index = from ? from(lines, lineIndex) : lineIndex
    if (index < 0) continue
    return { line: index + 1, message: message.replace('{line}', () => `"${shorten(at(index).trim())}"`), remedy }
  }
  throw new RangeError('the last slip fits every error')
}

function lastWith(lines: readonly string[], before: number, test: (line: string) => boolean): number {
  return lines.slice(0, before + 1).findLastIndex(test)
}

/** Where the field of a line begins, behind the hyphen if it is the first of a list entry. */
function column(line = ''): number {
  return /^\s*(- +)?/.exec(line)?.[0].length ?? 0
}

function count(line: string, what: RegExp): number {
  return line.match(what)?.length ?? 0
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
