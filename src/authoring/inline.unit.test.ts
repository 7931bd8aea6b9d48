import { expect, test } from 'vitest'
import { inlineHtml } from './inline.ts'

test.each([
  ['**bold**, *italics* and `code`', '<strong>bold</strong>, <em>italics</em> and <code>code</code>'],
  ["_so_ and 'so'", '<em>so</em> and ‘so’'],
  ["'so' it begins", '‘so’ it begins'],
  ['1. is not a list', '1. is not a list'],
  ['- nor\n  is this', '- nor is this'],
  ['# nor a heading', '# nor a heading'],
  ['under <5% & "so"', 'under &lt;5% &amp; “so”'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['2 * 3 * 4 ** 5', '2 * 3 * 4 ** 5'],
  ['**这是“重点”**吗', '<strong>这是“重点”</strong>吗'],
  ['`**` is `**bold**`', '<code>**</code> is <code>**bold**</code>'],
])('%s', (text, html) => {
  expect(inlineHtml(text)).toBe(html)
})
