/**
 * `node tests/budgets/check.ts`: weighs what the server sends for the pages of the built course, and holds it to its
 * budget. Sizes are the same on every run and are asserted; times are not. Exits with 1 and a line for each breach.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { loadCourse } from '../../src/authoring/course.ts'
import type { Kind as Exercise } from '../../src/schema/scenario/scenario.ts'
import { BUDGETS, breaches, type Kind, limits, row, strayIslands } from './budgets.ts'
import { begin, doTask, endWeek, openAccount } from './desk.ts'
import { playTalk } from './negotiation.ts'
import { DIST, launch, needBuild, pagesOf, type Site, serve } from './site.ts'
import { type Visit, visit, type Weight } from './weight.ts'
import { islandsIn, serveWithoutIslands } from './without-islands.ts'

/** Pages open at the same time. */
const AT_ONCE = 2

needBuild()
const pages = pagesOf(DIST)
const islands = new Map(pages.map((page) => [page, islandsIn(readFileSync(join(DIST, page, 'index.html'), 'utf8'))]))
const known = new Set([...islands.values()].flatMap((shown) => [...shown]))
const faults: string[] = []

const lessons = pages.filter((page) => /^\/[^/]+\/lessons\/[^/]+\/[^/]+\/$/.test(page))
const played = lessons.filter((page) => readFileSync(join(DIST, page, 'index.html'), 'utf8').includes('class="play"'))
const read = lessons.filter((page) => !played.includes(page))
const { scenarios } = loadCourse()
const browser = await launch()
const course = await serve(DIST)
const bare = await serveWithoutIslands(lessons)
try {
  table('a lesson without islands', opened(await visitAll(lessons, bare)))
  table('a lesson, read to its end', after(await visitAll(read, course, readToEnd)))
  table('a lesson with a simulation inside', after(await visitAll(played, course, readToEnd)))
  table('the glossary', opened(await visitAll(like(/^\/[^/]+\/glossary\/$/), course)))
  table('home', opened(await visitAll(like(/^\/[^/]+\/$/), course)))
  table('a seat in a room', opened(await visitAll(like(/^\/[^/]+\/live\/play\/$/), course)))
  table('a host’s desk', opened(await visitAll(like(/^\/[^/]+\/live\/host\/$/), course)))
  table('a scenario and its first week', after(await visitAll(ofKind('territory'), course, playWeek)))
  table('a negotiation, from start to end', after(await visitAll(ofKind('negotiation'), course, playTalk)))
  table('a dialogue and its first turns', after(await visitAll(ofKind('dialogue'), course, talk)))
} finally {
  await browser.close()
  course.close()
  bare.close()
}
console.log('')
for (const fault of faults) console.log(fault)
console.log(faults.length === 0 ? 'Every page keeps its budget.' : `Not kept: ${faults.length}.`)
if (faults.length > 0) process.exitCode = 1

type Weights = readonly (readonly [page: string, weight: Weight])[]
type Visits = ReadonlyMap<string, Visit>

function like(address: RegExp): string[] {
  return pages.filter((page) => address.test(page))
}

/** Pages of the scenarios of a kind. */
function ofKind(kind: Exercise): string[] {
  return like(/^\/[^/]+\/scenarios\/[^/]+\/$/).filter((page) => scenarios.get(page.split('/')[3] ?? '')?.kind === kind)
}

function opened(visits: Visits): Weights {
  return [...visits].map(([page, weights]) => [page, weights.opened])
}

function after(visits: Visits): Weights {
  return [...visits].map(([page, weights]) => [page, weights.after])
}

async function visitAll(some: readonly string[], site: Site, act?: (page: Page) => Promise<void>): Promise<Visits> {
  const visits = new Map<string, Visit>()
  const waiting = some.values()
  const work = async (): Promise<void> => {
    for (const page of waiting) visits.set(page, await visit(browser, `${site.url}${page}`, act))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return new Map(some.map((page) => [page, visits.get(page) as Visit]))
}

function table(kind: Kind, weights: Weights): void {
  if (weights.length === 0) faults.push(`${kind}: dist/ has no such page`)
  console.log(`\n${kind} (${limits(BUDGETS[kind])})`)
  for (const [page, weight] of weights) {
    console.log(row(page, weight))
    const name = `${kind}: ${page}`
    faults.push(...breaches(name, weight, BUDGETS[kind]))
    faults.push(...strayIslands(name, weight.loaded, islands.get(page) ?? new Set(), known))
  }
}

/** Goes down the page half a screen at a time, so that each island comes into sight and wakes. */
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

/** Two turns of a talk; a letter is written whole. */
async function talk(page: Page): Promise<void> {
  await page.locator('.talk-main-button').click()
  for (let turn = 1; turn <= 2 && (await page.locator('.talk-say').count()) > 0; turn += 1) {
    while ((await page.locator('.talk-part button').count()) > 0)
      await page.locator('.talk-part button').first().click()
    await page.locator('.talk-send .talk-button, .talk-say > .talk-options button').first().click()
    await page.locator(`.talk-lines [data-step="${turn}"]`).first().waitFor()
  }
}
