import { mdxToJs } from 'satteri'
import { describe, expect, it } from 'vitest'
import { describeFault } from './fault.ts'
import { type FenceKind, readFence, remarkFences } from './fences.ts'

const faultsOf = (kind: FenceKind, source: string): string => {
  const reading = readFence(source, 40, 'content/lessons/x/en.mdx', kind)
  return 'faults' in reading ? reading.faults.map(describeFault).join('\n') : 'no fault'
}

const choice = (options: string) => `id: leak
choose: one
ask: Which?
options:
${options}`

describe('a good fence', () => {
  it('gives its value with the defaults', () => {
    const source = 'id: sum\nask: How much?\nnumber: 118\nsay: { right: Yes., wrong: No. }'
    const value = { id: 'sum', ask: 'How much?', number: 118, tolerance: 0, say: { right: 'Yes.', wrong: 'No.' } }
    expect(readFence(source, 1, 'x', 'check')).toEqual({ value })
  })
})

describe('a faulty fence is told with line, field, finding and remedy', () => {
  it.each<[string, FenceKind, string]>([
    ['no kind', 'check', 'id: a\nask: Which?'],
    ['empty', 'check', ''],
    ['a tab', 'check', 'id: a\n\tchoose: one'],
    ['a second colon', 'check', 'id: a\nchoose: one\nask: He says: no'],
    ['missing feedback', 'check', choice('  - { text: A, right: true, say: Yes }\n  - text: B')],
    ['a misspelt field', 'check', choice('  - { text: A, rigth: true, say: Yes }\n  - { text: B, say: No }')],
    ['nothing is right', 'check', choice('  - { text: A, say: No }\n  - { text: B, say: No }')],
    ['two are right', 'check', choice('  - { text: A, right: true, say: Y }\n  - { text: B, right: true, say: Y }')],
    ['an option twice', 'check', choice('  - { text: A, right: true, say: Y }\n  - { text: A, say: N }')],
    ['an item twice', 'check', 'id: a\nask: Order?\norder: [One, Two, One]\nsay: { right: Y, wrong: N }'],
    ['one group', 'check', 'id: a\nask: Sort?\nsort:\n  Good: [One, Two]\nsay: { right: Y, wrong: N }'],
    [
      'an item in two groups',
      'check',
      'id: a\nask: How many?\nsort:\n  G: [One]\n  H:\n    - One\nsay: { right: Y, wrong: N }',
    ],
    ['a number as text', 'check', 'id: a\nask: How many?\nnumber: 12 %\nsay: { right: Y, wrong: N }'],
    ['a bad id', 'check', 'id: My Check\nask: How many?\nnumber: 12\nsay: { right: Y, wrong: N }'],
    [
      'numbers that do not match the stages',
      'funnel',
      'title: F\nunit: deals\nstages:\n  - { name: A, value: 2 }\n  - { name: B, value: 1 }\ncompare: { title: G, values: [3] }',
    ],
    [
      'a negative count',
      'funnel',
      'title: F\nunit: deals\nstages:\n  - { name: A, value: -2 }\n  - { name: B, value: 1 }',
    ],
  ])('%s', (_name, kind, source) => {
    expect(faultsOf(kind, source)).toMatchSnapshot()
  })
})

describe('the plugin', () => {
  const compile = (source: string) =>
    mdxToJs(source, { mdastPlugins: [remarkFences], fileURL: new URL(`file://${process.cwd()}/content/en.mdx`) }).code
  const sum = 'id: sum\nask: How many?\nnumber: 1\nsay: { right: Y, wrong: "</script>{x}" }'

  it('makes parts of fences, also inside other parts, and leaves other code alone', () => {
    const code = compile(`<Callout>\n\n\`\`\`check\n${sum}\n\`\`\`\n\n</Callout>\n\n\`\`\`txt\nplain\n\`\`\`\n`)
    expect(code).toMatch(/_jsx\(Check, \{ data: \{\s*"id": "sum"/)
    expect(code).toContain('{x}"')
    expect(code).toContain('plain')
  })

  it.each([
    ['a fault in the second fence', `# H\n\n\`\`\`check\n${sum}\n\`\`\`\n\n\`\`\`check\nid: b\nask: How many?\n\`\`\``],
    ['the same id twice', `\`\`\`check\n${sum}\n\`\`\`\n\n\`\`\`check\n${sum}\n\`\`\``],
    ['a misspelt fence', '\n```chekc\nid: a\n```'],
  ])('stops at %s', (_name, source) => {
    expect(() => compile(source)).toThrowErrorMatchingSnapshot()
  })
})
