import { defineMdastPlugin, markdownToHtml } from 'satteri'

/**
 * Keeps Markdown from taking "1. …" or "- …" at the beginning for a list; taken off again. A punctuation mark, so
 * that an emphasis or a quotation may begin right behind it.
 */
const GUARD = '\u204b'
/** Emphasis that Markdown's rules leave standing beside Chinese punctuation, as in **“重点”**是. */
const LEFT_OVER = /<code>.*?<\/code>|\*\*(?=[^\s*])([^*]*[^\s*])\*\*/g

/** Tags are text: nobody writes HTML inside a check. */
const escapeTags = defineMdastPlugin({
  name: 'funnelcraft-escape-tags',
  html: (node) => ({ type: 'text', value: node.value }),
})

/** One line of Markdown (bold, italics, code, links) as HTML without a paragraph around it. */
export function inlineHtml(text: string): string {
  const { html } = markdownToHtml(GUARD + text.trim().replace(/\s+/g, ' '), {
    mdastPlugins: [escapeTags],
    features: { gfm: false, frontmatter: false, smartPunctuation: true },
  })
  return html
    .trim()
    .replace(`<p>${GUARD}`, '')
    .replace(/<\/p>$/, '')
    .replace(LEFT_OVER, (found, bold?: string) => (bold === undefined ? found : `<strong>${bold}</strong>`))
}
