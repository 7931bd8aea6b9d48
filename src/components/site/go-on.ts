import { kept } from './keep.ts'

const card = document.querySelector<HTMLElement>('[data-go-on]')
const last = card && lastPlace()
if (card && last) {
  for (const part of card.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset.when === 'new'
  const link = card.querySelector<HTMLAnchorElement>('a[data-when=back]')
  if (link) link.href = last.path
  const title = card.querySelector('[data-title]')
  if (title) title.textContent = last.title
}

/** Where the reader stopped, in the language of this page. */
function lastPlace(): { path: string; title: string } | null {
  try {
    const { v, path, title } = JSON.parse(kept('fc:last') ?? 'null') ?? {}
    if (v !== 1 || typeof path !== 'string' || typeof title !== 'string') return null
    const here = path.replace(/^\/[^/]+\//, location.pathname)
    // What this page does not link to is not offered: it may have been renamed, or may never have been ours.
    const link = document.querySelector<HTMLAnchorElement>(`main a[href="${CSS.escape(here)}"]`)
    return link && { path: here, title: link.textContent?.trim() || title }
  } catch {
    return null
  }
}
