import { describe, expect, it } from 'vitest'
import { describeFault } from './fault.ts'
import { readBody } from './lesson-body.ts'

function firstFault(source: string): string {
  const reading = readBody(source, 'en.mdx')
  return 'faults' in reading && reading.faults[0] ? describeFault(reading.faults[0]) : 'none'
}

describe('slips of notation in a lesson, in an author’s words', () => {
  it.each([
    ['a\n\nb <br> c', 'en.mdx:3: <br> is not closed; write <br />'],
    ['if x<y then', 'en.mdx:1: <y> is not closed; write &lt;'],
    ['<Callout>\n\nhi', 'en.mdx:1: <Callout> is not closed; write </Callout>'],
    ['a\n\n</Callout>', 'en.mdx:3: </Callout> closes nothing'],
    ['<Callout>\n\nx\n\n</Mistake>', 'en.mdx:5: </Mistake> stands where <Callout> of line 1 is still open'],
    ['under <5 %', 'en.mdx:1: "<" is taken for the beginning of a tag'],
    ['<Term id=a>x</Term>', 'en.mdx:1: <Term> has a value without quotes'],
    ['<Term id=“a”>x</Term>', 'en.mdx:1: <Term> has curly quotes'],
    ['<Reflect id="x" ask="say "hi"" />', 'en.mdx:1: <Reflect> is not a complete tag'],
    ['see <https://a.b>', 'en.mdx:1: an address between < and >'],
    ['<!-- note -->', 'en.mdx:1: "<!--" does not begin a comment here; write {/* the comment */}'],
    ['a {b c', 'en.mdx:1: "{" is taken for the beginning of program code'],
  ])('%j', (source, expected) => expect(firstFault(source)).toContain(expected))

  it('counts lines from the top of the file, frontmatter and all', () => {
    expect(firstFault('---\ntitle: x\n---\n\n<Callout>\n')).toMatch(/^en\.mdx:5:/)
  })
})

describe('readBody', () => {
  const source =
    '# T\n\n<Callout title="a" open>\n\n- <Term id="x">y</Term> {1 + 2} {/* c */}\n\n  ```check\n  id: q\n  ```\n\n</Callout>\n'
  const reading = readBody(source, 'en.mdx')
  const body = 'body' in reading ? reading.body : undefined

  it('finds every part with its attributes and line', () => {
    expect(body?.parts).toEqual([
      { name: 'Callout', line: 3, attributes: { title: 'a', open: true } },
      { name: 'Term', line: 5, attributes: { id: 'x' } },
    ])
  })
  it('finds fences, wherever they stand', () => {
    expect(body?.fences).toEqual([{ lang: 'check', text: 'id: q', line: 7 }])
  })
  it('finds titles and code, but leaves comments alone', () => {
    expect(body?.titles).toEqual([1])
    expect(body?.code).toEqual([{ line: 5, text: '1 + 2' }])
  })
})
