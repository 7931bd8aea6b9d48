import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PARTS } from './parts.ts'

/** Names of the properties that a component declares; those with a question mark may be left out. */
function declared(name: string) {
  const source = readFileSync(`src/components/lesson/${name}.astro`, 'utf8')
  const body = /interface Props \{\n([\s\S]*?)\n\}/.exec(source)?.[1] ?? ''
  const fields = [...body.matchAll(/^ {2}(?:readonly )?(\w+)(\??): (.*)$/gm)]
  const named = (mark: string) => fields.filter((field) => field[2] === mark).map((field) => field[1] ?? '')
  return {
    required: named('').sort(),
    optional: named('?').sort(),
    types: new Map(fields.map(([, key, , type]) => [key, type])),
  }
}

describe.each(Object.entries(PARTS))('<%s>', (name, part) => {
  it('may have in its tag what its component takes', () => {
    const { required, optional } = declared(name)
    expect([...part.required].sort()).toEqual(required)
    expect([...part.optional].sort()).toEqual(optional)
  })

  it('has the values that its component takes', () => {
    const { types } = declared(name)
    for (const [key, values] of Object.entries(part.values ?? {})) {
      expect(types.get(key)).toBe(values.map((value) => `'${value}'`).join(' | '))
    }
  })
})
