import type { Page } from '@playwright/test'

/**
 * Notes all that the page says to screen readers of itself, from now on: what comes to stand in a live region. To be
 * asked for before the page opens.
 */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const LIVE = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log]'
    const observer = new MutationObserver((changes) => {
      const regions = new Set(
        changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(LIVE)),
      )
      for (const region of regions) if (region?.textContent) said.push(region.textContent)
    })
    // What stands there from the start is no news.
    document.addEventListener('DOMContentLoaded', () =>
      observer.observe(document, { subtree: true, childList: true, characterData: true }),
    )
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0))
}
