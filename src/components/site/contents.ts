const links = new Map<string, HTMLAnchorElement>()
for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) links.set(link.hash.slice(1), link)

const headings = [...links.keys()].flatMap((id) => document.getElementById(decodeURIComponent(id)) ?? [])
if (headings.length > 0) {
  /** The heading that was last passed is where the reader is. */
  const follow = (): void => {
    const passed = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight / 4)
    ;[...links.values()].forEach((link, n) => {
      if (n === passed) link.setAttribute('aria-current', 'location')
      else link.removeAttribute('aria-current')
    })
  }
  addEventListener('scroll', () => requestAnimationFrame(follow), { passive: true })
  follow()
}
