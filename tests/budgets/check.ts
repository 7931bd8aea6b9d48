/**
 * `node tests/budgets/check.ts`: weighs what the server sends for the pages of the built course, and holds it to its
 * budget. Sizes are the same on every run and are asserted; times are not. Exits with 1 and a line for each breach.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { BUDGETS, breaches, kB, type Kind, strayIslands } from './budgets.ts'
import { begin, doTask, endWeek, openAccount } from './desk.ts'
import { DIST, launch, needBuild, pagesOf, type Site, serve } from './site.ts'
import { type Weight, weigh } from './weight.ts'
import { islandsIn, serveWithoutIslands } from './without-islands.ts'

needBuild()
const pages = pagesOf(DIST)
const islands = new Map(pages.map((page) => [page, islandsIn(readFileSync(join(DIST, page, 'index.html'), 'utf8'))]))
const known = new Set([...islands.values()].flatMap((shown) => [...shown]))
const faults: string[] = []

const lessons = pages.filter((page) => /^\/[^/]+\/lessons\/[^/]+\/[^/]+\/$/.test(page))
const scenarios = pages.filter((page) => /^\/[^/]+\/scenarios\/[^/]+\/$/.test(page))
const browser = await launch()
const course = await serve(DIST)
const bare = await serveWithoutIslands(lessons)
try {
  await table('a lesson without islands', lessons, bare)
  await table('a lesson, as it opens', lessons, course)
  await table('a lesson, read to its end', lessons, course, readToEnd)
  await table('the glossary', pages.filter((page) => /^\/[^/]+\/glossary\/$/.test(page)), course)
  await table('home', pages.filter((page) => /^\/[^/]+\/$/.test(page)), course)
  await table('a scenario and its first week', scenarios, course, playWeek)
} finally {
  await browser.close()
  course.close()
  bare.close()
}
report()

async function table(kind: Kind, some: readonly string[], site: Site, act?: (page: Page) => Promise<void>): Promise<void> {
  if (some.length === 0) faults.push(`${kind}: there is no such page in dist/`)
  console.log(`\n${kind} (${limits(kind)})`)
  for (const page of some) {
    const weight = await weighed(browser, `${site.url}${page}`, act)
    console.log(row(page, weight))
    const name = `${kind}, ${page}`
    faults.push(...breaches(name, weight, BUDGETS[kind]))
    faults.push(...strayIslands(name, weight.loaded, islands.get(page) ?? new Set(), known))
  }
}

async function weighed(chromium: Browser, url: string, act?: (page: Page) => Promise<void>): Promise<Weight> {
  try {
    return await weigh(chromium, url, act)
  } catch (error) {
    throw new Error(`${url} could not be weighed`, { cause: error })
  }
}

function limits(kind: Kind): string {
  const { requests, total, script }: { requests?: number; total?: number; script?: number } = BUDGETS[kind]
  const parts = [requests && `${requests} requests`, total && `${kB(total)} in all`, script && `${kB(script)} of script`]
  return `at most ${parts.filter(Boolean).join(', ')}`
}

function row(page: string, { requests, total, script }: Weight): string {
  const figures = [`${requests} requests`, kB(total), `script ${kB(script)}`].map((figure) => figure.padStart(15))
  return `  ${page.padEnd(52)}${figures.join('')}`
}

/** Goes down the page a screen at a time, so that each island comes into sight. */
async function readToEnd(page: Page): Promise<void> {
  const unread = () => window.scrollY + window.innerHeight < document.documentElement.scrollHeight - 1
  while (await page.evaluate(unread)) {
    await page.evaluate(() => window.scrollBy({ top: window.innerHeight / 2, behavior: 'instant' }))
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
  }
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null)
}

async function playWeek(page: Page): Promise<void> {
  await begin(page)
  await openAccount(page, page.locator('[data-card]').first())
  await doTask(page)
  await endWeek(page)
}

function report(): void {
  console.log('')
  for (const fault of faults) console.log(fault)
  console.log(faults.length === 0 ? 'Every page keeps its budget.' : `${faults.length} budgets are not kept.`)
  if (faults.length > 0) process.exitCode = 1
}
