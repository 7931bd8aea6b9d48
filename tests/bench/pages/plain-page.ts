/** What Astro writes for a page that is the article alone: no style, no script, islands as they were drawn. */
export function plainPage(html: string): string {
  const [, lang = 'en'] = /<html lang="([^"]+)"/.exec(html) ?? []
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? []
  const [article] = /<article[\s\S]*<\/article>/.exec(html) ?? []
  if (!article) throw new Error(`there is no article on the page "${title}"`)
  const text = article
    .replace(/<style>[\s\S]*?<\/style>|<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<\/astro-island>|<astro-island (?:[^"'>]|"[^"]*"|'[^']*')*>/g, '')
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
  return `<!DOCTYPE html><html lang="${lang}"><head>${head}<title>${title}</title></head><body>${text}</body></html>`
}
