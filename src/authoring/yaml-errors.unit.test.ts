import { describe, expect, it } from 'vitest'
import { describeFault } from './fault.ts'
import { parseYaml } from './yaml.ts'

function firstFault(text: string): string {
  const parsed = parseYaml(text, 'x.yaml')
  return 'faults' in parsed && parsed.faults[0] ? describeFault(parsed.faults[0]) : 'none'
}

describe('slips of notation, in an author’s words', () => {
  it.each([
    ['a:\n\tb: 1', 'x.yaml:2: the line begins with a tab'],
    ['- id: a\n   term: b', 'x.yaml:2: "term: b" is indented deeper'],
    ['a:\n  b: 1\n c: 2', 'x.yaml:3: "c: 2" is indented unlike'],
    ['a: {en: x\nb: 1', 'x.yaml:1: "a: {en: x" opens a bracket'],
    ['{a: 1}}', 'x.yaml:1: "{a: 1}}" closes a bracket'],
    ['a: "x\nb: 1', 'x.yaml:1: "a: "x" opens a quote'],
    ["a: 'it's'", "x.yaml:1: \"a: 'it's'\" goes on after its closing quote"],
    ['a: `x`', 'x.yaml:1: "a: `x`" has a text that begins with a sign'],
    ['a: !x y', 'x.yaml:1: "a: !x y" has a text that begins with "!"'],
    ['a: *x', 'x.yaml:1: the text "*x…" begins with "*"'],
    ['a: "x\\q"', 'x.yaml:1: "a: "x\\q"" has a backslash'],
    ['a: x: y', 'x.yaml:1: "a: x: y" has a second colon'],
    ['a:b\nc: d', 'x.yaml:1: "a:b" has no space after its colon'],
    ['a：b\nc: d', 'x.yaml:1: "a：b" has a full-width colon'],
    ['a:\n  - text: x\n    say: y\n  -text: z', 'x.yaml:4: "-text: z" has no space after its hyphen'],
    ['a: 1\n- b', 'x.yaml:2: "- b" is a list entry'],
    ['- a\nb: 1', 'x.yaml:2: "b: 1" is a field where a list entry is due'],
    ['a: x\nb', 'x.yaml:2: "b" is neither a field'],
    ['---\na: 1\n---\nb: 2', 'x.yaml:3: a line "---" begins a second document'],
  ])('%j', (text, expected) => expect(firstFault(text)).toContain(expected))
})
