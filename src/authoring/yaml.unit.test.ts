import { describe, expect, it } from 'vitest'
import { type LocatedYaml, parseYaml } from './yaml.ts'

const TEXT = `id: b2b
stages:
  - id: first
    exit:
      - { id: pain, by: task }
  - id: second
    tasks: [call, demo]
    name:
      en: Second
`

function read(text: string, startLine = 1): LocatedYaml {
  const parsed = parseYaml(text, 'x.yaml', startLine)
  if ('faults' in parsed) throw new Error(parsed.faults[0]?.message)
  return parsed.yaml
}

describe('the place of a part', () => {
  it.each([
    [[], 1],
    [['id'], 1],
    [['stages'], 2],
    [['stages', 1], 6],
    [['stages', 0, 'exit', 0, 'by'], 5],
    [['stages', 1, 'tasks', 1], 7],
    [['stages', 1, 'name'], 8],
    [['stages', 1, 'name', 'en'], 9],
  ])('%j is in line %i', (path, line) => expect(read(TEXT).at(path).line).toBe(line))

  it('is that of the parent if the part is not written', () => {
    expect(read(TEXT).at(['stages', 1, 'goal']).line).toBe(6)
    expect(read(TEXT).at(['stages', 1, 'name', 'zh-cn']).line).toBe(8)
  })

  it('counts columns from 1', () => expect(read(TEXT).at(['stages', 1, 'tasks', 1])).toEqual({ line: 7, column: 19 }))
  it('can be that of the key', () => expect(read(TEXT).atKey(['stages', 0, 'id'])).toEqual({ line: 3, column: 5 }))
  it('counts from the line where the YAML begins', () => expect(read(TEXT, 40).at(['stages', 1]).line).toBe(45))
})

describe('faults of the notation', () => {
  it('tells only the first of the errors that one slip makes', () => {
    const parsed = parseYaml('a: 1\n- b\nc: d: e\n', 'x.yaml')
    expect('faults' in parsed && parsed.faults.map(({ line }) => line)).toEqual([2])
  })

  it('tells every field that is written twice', () => {
    const parsed = parseYaml('a: 1\na: 2\nb: 3\nb: 4\n', 'x.yaml')
    expect('faults' in parsed && parsed.faults.map(({ line }) => line)).toEqual([2, 4])
  })

  it('counts them from the line where the YAML begins', () => {
    const parsed = parseYaml('a: 1\n\tb: 2\n', 'x.mdx', 30)
    expect('faults' in parsed && parsed.faults[0]?.line).toBe(31)
  })

  it('takes a text as it is: yes, no, dates and versions', () => {
    expect(read('a: yes\nb: 2026-01-31\nc: 1.2.3\n').value).toEqual({ a: 'yes', b: '2026-01-31', c: '1.2.3' })
  })
})
