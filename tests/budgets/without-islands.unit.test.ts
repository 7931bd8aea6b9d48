import { expect, test } from 'vitest'
import { islandsIn, withoutIslands } from './without-islands.ts'

const loader = '<style>astro-island{display:contents}</style><script>load()</script><script>define()</script>'
const island = (file: string, content: string) =>
  `<astro-island uid="1" component-url="${file}" props="{&quot;a&quot;:&quot;1 > 0&quot;}" ssr>${content}</astro-island>`
const page = `<p>Before</p><script>page()</script>${loader}${island('/_astro/Check.js', '<p>Ask</p>')}<p>Between</p>${island('/_astro/Note.js', '<p>Note</p>')}<p>After</p>`

test('islands and their loader go, the rest of the page stays', () => {
  expect(withoutIslands(page)).toBe('<p>Before</p><script>page()</script><p>Between</p><p>After</p>')
  expect(withoutIslands('<p>None</p>')).toBe('<p>None</p>')
})

test('a page whose islands are written in a way we do not know is not weighed as if it had none', () => {
  expect(() => withoutIslands('<astro-island data-new="">')).toThrow('another way')
})

test('the islands that a page shows', () => {
  expect([...islandsIn(page)]).toEqual(['/_astro/Check.js', '/_astro/Note.js'])
})
