import { readFile } from 'node:fs/promises'
import { type Download, expect, type Page, test } from '@playwright/test'
import { hashFacts } from '../../src/sim/log.ts'
import { readLog } from '../../src/sim/read-log.ts'
import {
  act,
  expectKept,
  expectShown,
  give,
  goOnButton,
  type Hands,
  handsOn,
  openAccount,
  playOn,
  press,
  start,
} from './desk.ts'
import { forbidStorage } from './kept.ts'
import { open } from './keys.ts'
import { type Seller, seedWith, sellerOf, settingOf } from './seller.ts'

const setting = settingOf('first-deals')
const seed = seedWith(setting, ['DealMoved', 'DealDisqualified', 'DealWon', 'EventStruck'])

/** On the desktop by keyboard alone, on the phone by finger. */
function handsHere(page: Page, seller: Seller): Hands {
  return handsOn(page, seller, test.info().project.name === 'phone' ? 'touch' : 'keys')
}

/** All that the desk shows of a run, but for what happens to lie open. */
async function seenOn(hands: Hands): Promise<string[]> {
  const { page, by } = hands
  await expectShown(hands)
  const board = by === 'keys' ? '.desk-board' : '.desk-stage-tabs'
  return page.locator(`.desk-week h2, .desk-hours, .desk-kpis dl, .desk-review, ${board}`).allTextContents()
}

async function totalOn(page: Page): Promise<string> {
  return String(await page.locator('.desk-total strong').textContent())
}

async function download(hands: Hands, name: string): Promise<Download> {
  const { page } = hands
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press(hands, page.getByRole('button', { name }).first()),
  ])
  return file
}

async function textOf(file: Download): Promise<string> {
  return readFile(await file.path(), 'utf8')
}

test('after a reload, or when the page was closed, the run goes on at the same step', async ({ page, context }) => {
  const seller = sellerOf(setting, seed)
  const hands = handsHere(page, seller)
  await start(hands)
  await playOn(hands, () => seller.desk().week === 2 && seller.desk().hours < setting.scenario.hoursPerWeek)
  const known = seller.desk().deals.find(({ status, lastContact }) => status === 'open' && lastContact > 0)
  await openAccount(hands, String(known?.id))
  const told = await page.locator('.desk-account').textContent()
  const seen = await seenOn(hands)
  await page.reload()
  await expect(page.locator('.desk-board')).toBeVisible()
  expect(await seenOn(hands)).toEqual(seen)
  await openAccount(hands, String(known?.id))
  expect(await page.locator('.desk-account').textContent()).toBe(told)

  await playOn(hands, () => seller.desk().phase === 'review')
  await act(hands, seller.advice())
  await expect(page.getByRole('button', { name: 'Stated' })).toHaveCount(1)
  const stated = await seenOn(hands)
  const later = handsHere(await context.newPage(), seller)
  await page.close()
  await open(later.page, '/en/')
  await press(later, later.page.getByRole('link', { name: 'Go on where you stopped' }))
  await expect(later.page.getByRole('button', { name: 'Stated' })).toHaveCount(1)
  expect(await seenOn(later)).toEqual(stated)
  await playOn(later)
  await expect(later.page.locator('.desk-total')).toBeVisible()
})

test('of two tabs the second goes on, and the first takes over from it', async ({ page, context }) => {
  const seller = sellerOf(setting, seed)
  const first = handsHere(page, seller)
  await start(first)
  await act(first, seller.advice())
  const other = await context.newPage()
  const second = handsHere(other, seller)
  await other.goto(page.url())
  await act(second, seller.advice())
  await expect(page.getByRole('alert')).toContainText('played on in another tab')
  expect(await seenOn(first)).toEqual(await seenOn(second))

  await page.bringToFront()
  await act(first, seller.advice())
  await expect(page.getByRole('alert')).toBeHidden()
  await expect(other.getByRole('alert')).toContainText('played on in another tab')
  await other.bringToFront()
  await playOn(second, () => seller.desk().week === 2)
  expect(await seenOn(first)).toEqual(await seenOn(second))
  await page.bringToFront()
  await playOn(first)
  await expect(other.locator('.desk-total strong')).toHaveText(await totalOn(page))
})

test('a tab that has heard nothing of the other one writes nothing over it', async ({ page, context }) => {
  await page.addInitScript(() => {
    window.addEventListener('storage', (event) => event.stopImmediatePropagation())
  })
  const seller = sellerOf(setting, seed)
  const first = handsHere(page, seller)
  await start(first)
  const other = await context.newPage()
  await other.goto(page.url())
  const mine = seller.advice()
  const second = handsHere(other, seller)
  await act(second, mine)
  await page.bringToFront()
  await give(first, mine)
  await expect(page.locator('.desk-answer')).toContainText('Here is where it stands now; please decide again.')
  await expectKept(first)
  expect(await seenOn(first)).toEqual(await seenOn(second))
  await act(first, seller.advice())
})

test('on a full disk the desk plays on, says so, and gives the run as a file', async ({ page }) => {
  const seller = sellerOf(setting, seed)
  const hands = handsHere(page, seller)
  await start(hands)
  await act(hands, seller.advice())
  await expect(page.locator('.desk-saved')).toHaveText('Saved')
  await fillDisk(page)
  const command = seller.advice()
  await give(hands, command)
  seller.take(command)
  await expect(page.locator('.desk-saved')).toHaveText('Not saved')
  await expect(page.getByRole('alert')).toContainText('storage is full')
  const file = await download(hands, 'Save the run as a file')
  const log = readLog(await textOf(file))
  expect('facts' in log && log.facts).toEqual(seller.facts())

  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key)
  })
  await act(hands, seller.advice())
  await expect(page.locator('.desk-saved')).toHaveText('Saved')
  await expect(page.getByRole('alert')).toBeHidden()
})

/** Until not one letter more fits. */
async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    let piece = 'x'.repeat(2 ** 20)
    for (let n = 0; piece !== ''; n += 1) {
      try {
        localStorage.setItem(`filler${n}`, piece)
      } catch {
        piece = piece.slice(0, piece.length >> 1)
      }
    }
  })
}

test('where nothing may be kept, a whole run is played, scored and taken along', async ({ page, browser }) => {
  await forbidStorage(page)
  const seller = sellerOf(setting, seed)
  const hands = handsHere(page, seller)
  await start(hands)
  await expect(page.locator('.desk-saved')).toHaveText('Not saved')
  await expect(page.getByRole('alert')).toContainText('keeps nothing here')
  while (!seller.isFinished()) {
    const command = seller.advice()
    await give(hands, command)
    const { week } = seller.desk()
    if (!seller.take(command).some(({ type }) => type === 'WeekEnded')) continue
    await expect(page.getByRole('heading', { name: `Week ${week} is over` })).toBeFocused()
    await press(hands, goOnButton(hands))
    await expect(page.locator('#desk-report-title')).toHaveCount(0)
  }
  await expect(page.locator('.desk-total')).toBeVisible()
  const file = await download(hands, 'Save the run as a file')
  const log = readLog(await textOf(file))
  expect('header' in log && log.header.hash).toBe(hashFacts(seller.facts()))

  const elsewhere = await browser.newPage()
  await open(elsewhere, '/en/progress/')
  await elsewhere.locator('input[type=file]').setInputFiles(await file.path())
  await elsewhere.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
  await elsewhere.getByRole('link', { name: 'Open the run' }).click()
  await expect(elsewhere.locator('.desk-total strong')).toHaveText(await totalOn(page))
  await expect(elsewhere.locator('.desk-attempts').getByRole('row')).toHaveCount(2)
  await elsewhere.close()
})

test('a run is exported, forgotten and imported, and goes on', async ({ page }) => {
  const seller = sellerOf(setting, seed)
  const hands = handsHere(page, seller)
  await start(hands)
  await playOn(hands, () => seller.desk().week === 2)
  await act(hands, seller.advice())
  const seen = await seenOn(hands)
  await open(page, '/en/progress/')
  const file = await download(hands, 'Export as a file')
  await press(hands, page.getByRole('button', { name: 'Forget everything' }))
  await press(hands, page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }))
  await expect(page.getByRole('heading', { name: 'Unfinished runs' })).toHaveCount(0)
  await page.locator('input[type=file]').setInputFiles(await file.path())
  await press(hands, page.getByRole('dialog').getByRole('button', { name: 'Import' }))
  await press(hands, page.getByRole('link', { name: 'Go on with First deals, week 2 of 3' }))
  await expect(page.locator('.desk-board')).toBeVisible()
  expect(await seenOn(hands)).toEqual(seen)
  await act(hands, seller.advice())
})
