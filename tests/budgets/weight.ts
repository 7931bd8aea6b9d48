import { setTimeout } from 'node:timers/promises'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Browser, CDPSession, Page } from '@playwright/test'

/** What the server has sent for a page. Bytes as they went over the wire: compressed, with their headers. */
export interface Weight {
  readonly requests: number
  readonly total: number
  /** Script files, and the script that stands in the page. */
  readonly script: number
  /** Paths of the files that were loaded. */
  readonly loaded: readonly string[]
}

/** A page as it opens, and after something was done on it: all that has come by then. */
export interface Visit {
  readonly opened: Weight
  readonly after: Weight
}

/** Opens a page in a browser that has nothing in its cache, does something on it, and weighs all that comes. */
export async function visit(browser: Browser, url: string, act?: (page: Page) => Promise<void>): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  try {
    const page = await context.newPage()
    const network = await watch(await context.newCDPSession(page))
    const answer = await page.goto(url, { waitUntil: 'networkidle' })
    if (answer?.status() !== 200) throw new Error(`it is answered with ${answer?.status()}`)
    await fetchIcon(page)
    const inline = inlineScript(await answer.text())
    const opened = weightOf(await network(), inline)
    await act?.(page)
    return { opened, after: weightOf(await network(), inline) }
  } catch (error) {
    throw new Error(`${url} could not be weighed`, { cause: error })
  } finally {
    await context.close()
  }
}

interface Arrival {
  readonly path: string
  readonly type: string
  readonly bytes: number
}

/** Gives what has arrived, once nothing is on its way any more. */
async function watch(browser: CDPSession): Promise<() => Promise<Arrival[]>> {
  const coming = new Map<string, { path: string; type: string }>()
  const arrived: Arrival[] = []
  browser.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other' }) => {
    const { protocol, pathname } = new URL(request.url)
    // The browser asks for the icon when it likes, before or after we look: `fetchIcon` stands for it.
    const byItself = pathname === ICON && type !== 'Fetch'
    if (protocol === 'http:' && !byItself) coming.set(requestId, { path: pathname, type })
  })
  browser.on('Network.loadingFailed', ({ requestId }) => coming.delete(requestId))
  browser.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = coming.get(requestId)
    if (file) arrived.push({ ...file, bytes: encodedDataLength })
    coming.delete(requestId)
  })
  await browser.send('Network.enable')
  return async () => {
    while (coming.size > 0) await setTimeout(20)
    return [...arrived]
  }
}

const ICON = '/favicon.svg'

async function fetchIcon(page: Page): Promise<void> {
  await page.evaluate(async (icon) => (await fetch(icon, { cache: 'no-store' })).text(), ICON)
}

/** The script within a page, compressed by itself: somewhat more than its share of the compressed page. */
function inlineScript(html: string): number {
  const scripts = [...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  return scripts.length === 0 ? 0 : brotliCompressSync(scripts.join('\n'), { params }).length
}

function weightOf(files: readonly Arrival[], inline: number): Weight {
  const sum = (some: readonly Arrival[]): number => some.reduce((bytes, file) => bytes + file.bytes, 0)
  return {
    requests: files.length,
    total: sum(files),
    script: sum(files.filter((file) => file.type === 'Script')) + inline,
    loaded: files.map((file) => file.path),
  }
}
