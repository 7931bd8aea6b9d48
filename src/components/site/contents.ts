// Closed on a phone, where it would stand before the text; open where it has a column of its own.
const contents = document.querySelector<HTMLDetailsElement>('.contents')
if (contents) contents.open = matchMedia('(min-width: 64rem)').matches

const links = new Map<string, HTMLAnchorElement>()
for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) links.set(link.hash.slice(1), link)

const headings = [...links.keys()].flatMap((id) => document.getElementById(decodeURIComponent(id)) ?? [])
if (headings.length > 0) {
  /** The heading that was last passed is where the reader is; at the page's end, the last one in sight. */
  const follow = (): void => {
    const isEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
    const line = isEnd ? innerHeight : innerHeight / 4
    const passed = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < line)
    ;[...links.values()].forEach((link, n) => {
      if (n === passed) link.setAttribute('aria-current', 'location')
      else link.removeAttribute('aria-current')
    })
  }
  addEventListener('scroll', () => requestAnimationFrame(follow), { passive: true })
  follow()
}
