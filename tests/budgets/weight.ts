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

/** Opens a page in a browser that has nothing in its cache, does something on it, and weighs all that came. */
export async function weigh(browser: Browser, url: string, act?: (page: Page) => Promise<void>): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  try {
    const page = await context.newPage()
    const arrivals = await watch(await context.newCDPSession(page))
    const answer = await page.goto(url, { waitUntil: 'networkidle' })
    if (answer?.status() !== 200) throw new Error(`${url} answers ${answer?.status()}`)
    await act?.(page)
    await page.waitForLoadState('networkidle')
    const files = arrivals()
    const sum = (some: readonly Arrival[]): number => some.reduce((bytes, file) => bytes + file.bytes, 0)
    return {
      requests: files.length,
      total: sum(files),
      script: sum(files.filter((file) => file.type === 'Script')) + (await inlineScript(page)),
      loaded: files.map((file) => new URL(file.url).pathname),
    }
  } finally {
    await context.close()
  }
}

interface Arrival {
  readonly url: string
  readonly type: string
  readonly bytes: number
}

async function watch(browser: CDPSession): Promise<() => Arrival[]> {
  const asked = new Map<string, { url: string; type: string }>()
  const sizes = new Map<string, number>()
  browser.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (response.url.startsWith('http')) asked.set(requestId, { url: response.url, type })
  })
  browser.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.set(requestId, encodedDataLength)
  })
  await browser.send('Network.enable')
  return () => [...asked].map(([id, file]) => ({ ...file, bytes: sizes.get(id) ?? 0 }))
}

/** The script within the page, compressed by itself: somewhat more than its share of the compressed page. */
async function inlineScript(page: Page): Promise<number> {
  const html = await (await page.request.get(page.url())).text()
  const scripts = [...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  return scripts.length === 0 ? 0 : brotliCompressSync(scripts.join('\n'), { params }).length
}
