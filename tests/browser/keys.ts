import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any page of the course has. */
const STOPS = 250

/**
 * Goes to an element as one does without a mouse: Tab by Tab, or back by Shift+Tab if it lies before where one is.
 * Fails where the keys pass it by.
 */
export async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const start = await target.evaluate(placeOfFocus)
  // Where nothing has the focus the browser begins where the last thing was: behind the target, perhaps.
  let way = start === 'after' ? 'Shift+Tab' : 'Tab'
  for (let stop = 0; stop < STOPS; stop += 1) {
    const now = await target.evaluate(placeOfFocus)
    if (now === 'here') return
    if (now === (way === 'Tab' ? 'after' : 'before')) {
      if (start !== 'nowhere') throw new Error(`${way} passes by ${target}`)
      way = 'Shift+Tab'
    }
    await target.page().keyboard.press(way)
  }
  throw new Error(`${target} is not reached by ${way}`)
}

function placeOfFocus(target: Element): 'here' | 'before' | 'after' | 'nowhere' {
  const focused = document.activeElement
  if (focused === target) return 'here'
  if (focused === null || focused === document.body) return 'nowhere'
  return focused.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING ? 'before' : 'after'
}

/** Presses a button or follows a link by keyboard alone. */
export async function pressByKeys(target: Locator): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press('Enter')
}

/** Opens a page and waits until its islands live: what is pressed before is not theirs. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0)
}

/** Every fault of the page's own code from now on. To be asked for before the page opens. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  return faults
}
