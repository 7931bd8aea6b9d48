import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import type { LiveServer } from './live-server.ts'

/** People of a room, each with a browser of their own. */
export interface Person {
  readonly context: BrowserContext
  readonly page: Page
}

export async function person(browser: Browser, phone = false): Promise<Person> {
  const viewport = phone ? { width: 390, height: 800 } : { width: 1280, height: 720 }
  const context = await browser.newContext({ viewport, hasTouch: phone, reducedMotion: 'reduce' })
  context.setDefaultTimeout(15_000)
  return { context, page: await context.newPage() }
}

/** The host opens a room on the form, with whatever else is to be chosen there; gives its code. */
export async function openRoom(
  page: Page,
  { url, passcode }: LiveServer,
  choose: () => Promise<void> = async () => undefined,
): Promise<string> {
  await page.goto(`${url}/en/live/new/?scenario=first-deals`)
  // What is typed before the form works is lost.
  await expect(page.locator('main astro-island[ssr]')).toHaveCount(0)
  await expect(page.getByLabel('Simulation')).toHaveValue('first-deals')
  await page.getByLabel('Your name').fill('Ada')
  await page.getByLabel('Instructor’s passcode').fill(passcode)
  await choose()
  await page.getByRole('button', { name: 'Open the room' }).click()
  await expect(page.getByRole('heading', { name: /^Room/ })).toBeVisible()
  return new URL(page.url()).hash.slice(1)
}

/** A trainee types a name and sits down. */
export async function takeSeat(page: Page, url: string, room: string, name: string, locale = 'en'): Promise<void> {
  await page.goto(`${url}/${locale}/live/play/#${room}`)
  await page.locator('#live-name').fill(name)
  await page.locator('.live-join button').click()
  await expect(page.locator('.live-bar')).toContainText(name)
}

/** The row of somebody on the host's table. */
export const rowOf = (page: Page, name: string) => page.locator('.live-table tbody tr', { hasText: name })

/** What the host does about one person. */
export async function doAbout(page: Page, name: string, act: string): Promise<void> {
  await rowOf(page, name).getByRole('button').click()
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click()
}

/** The key that a dialog shows. */
export async function readKey(page: Page): Promise<string> {
  const key = (await page.locator('.live-key').textContent()) ?? ''
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Close|关闭/ })
    .click()
  return key.trim()
}
