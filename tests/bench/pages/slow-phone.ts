import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'

/**
 * Lighthouse's "Slow 4G" and its processor: ms, bits a second, times slower than this machine. Lighthouse names 150 ms
 * and 1.6 Mbit/s for a network that is slowed packet by packet. The browser slows request by request, for which
 * Lighthouse and the presets of Chromium's tools take 3.75 times the latency and 0.9 times the rate, as here.
 */
export const SLOW_4G = { latency: 562.5, down: 1_440_000, up: 675_000 }
export const SLOWDOWN = 4

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly devtools: CDPSession
}

/** A page whose processor is `SLOWDOWN` times slower, in a browser that has nothing in its cache. */
export async function slowPage(browser: Browser, width: number, height: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  return { page, context, devtools }
}

export async function slowNetwork(devtools: CDPSession): Promise<void> {
  const { latency, down, up } = SLOW_4G
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down / 8,
    uploadThroughput: up / 8,
  })
}
