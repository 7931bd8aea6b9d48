import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { type Download, expect, type Page, test } from '@playwright/test'
import { check, fillStorage, forbidStorage, keep, twoWeeksIn } from './kept.ts'

const PAGE = '/en/progress/'

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

async function importFile(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('a newcomer is told where to begin and sees what will be measured', async ({ page }) => {
  await page.goto(PAGE)
  await expect(page.getByRole('region', { name: 'What to do next' }).getByRole('link')).toHaveText(/^1\.1 /)
  await expect(page.getByRole('region', { name: 'Skill map' }).getByText('not yet shown', { exact: true })).toHaveCount(
    8,
  )
  await expect(page.getByText('No run has been finished yet')).toBeVisible()
  await expect(page.getByText('No notes yet')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Unfinished runs' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Set aside' })).toHaveCount(0)
  await expect(page.getByText('Saved in this browser', { exact: true })).toBeVisible()
})

test('what was read, answered and played is counted, levelled and compared', async ({ page }) => {
  await keep(page, twoWeeksIn)
  await page.goto(PAGE)
  await expect(page.getByText('2 lessons read')).toBeVisible()
  const skills = page.getByRole('region', { name: 'Skill map' }).getByRole('listitem')
  await expect(skills.filter({ hasText: 'Qualifying' })).toContainText('steady')
  await expect(skills.filter({ hasText: 'Qualifying' })).toContainText('78 points in the latest run')
  await expect(skills.filter({ hasText: 'Forecasting' })).toContainText('beginning')
  const rows = page.getByRole('region', { name: 'All runs of First deals' }).getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(1)).toContainText('Latest')
  await expect(rows.nth(1)).toContainText('-5.4')
  await expect(rows.nth(2)).toContainText('Best')
  await expect(page.getByRole('img', { name: /Totals of 3 runs.*48\.2, 71\.4, 66/ })).toBeVisible()
  const goOn = page.getByRole('link', { name: 'Go on with A full quarter, week 5 of 12' })
  await expect(goOn).toHaveAttribute('href', '/en/scenarios/full-quarter/#run=r')
})

test('a note is read and written here and found again in its lesson', async ({ page }) => {
  await keep(page, twoWeeksIn)
  await page.goto(PAGE)
  const notes = page.getByRole('region', { name: 'Your notes' })
  await notes.getByRole('textbox').fill('Only two of them have a date.')
  await notes.getByRole('textbox').blur()
  await notes.getByRole('link', { name: /From lesson 1\.1/ }).click()
  await expect(page).toHaveURL(/#note-my-pipe$/)
  await expect(page.locator('#note-my-pipe').getByRole('textbox')).toHaveValue('Only two of them have a date.')
})

test('what happens in another tab shows at once', async ({ page, context }) => {
  await page.goto(PAGE)
  await expect(page.locator('.tallies')).toContainText('0 checks right')
  const other = await context.newPage()
  await other.goto('/en/glossary/')
  await other.evaluate(
    (value) => localStorage.setItem('fc:check:funnel/stages#whose-act', value),
    JSON.stringify(check(true)),
  )
  await expect(page.locator('.tallies')).toContainText('1 check right')
})

test.describe('by keyboard alone', () => {
  async function press(page: Page, name: string): Promise<void> {
    const button = page.getByRole('button', { name, exact: true }).last()
    await button.focus()
    await page.keyboard.press('Enter')
  }

  test('everything goes out as a file, away, and in again', async ({ page }) => {
    await keep(page, twoWeeksIn)
    await page.goto(PAGE)
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Export as a file')])
    const text = await textOf(download)
    expect(Object.keys(JSON.parse(text).items).sort()).toEqual(Object.keys(twoWeeksIn).sort())

    await press(page, 'Forget everything')
    const dialog = page.getByRole('dialog', { name: 'Forget everything?' })
    await expect(dialog).toContainText('3 finished runs’ scores')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Forget everything' })).toBeFocused()
    await expect(page.getByText('2 lessons read')).toBeVisible()

    await press(page, 'Forget everything')
    await expect(dialog).toBeVisible()
    await press(page, 'Forget everything')
    await expect(page.getByText('Everything is forgotten')).toBeVisible()
    await expect(page.getByText('0 lessons read')).toBeVisible()
    await page.reload()
    await expect(page.getByText('0 lessons read')).toBeVisible()

    await importFile(page, 'mine.json', text)
    const offer = page.getByRole('dialog', { name: 'Import mine.json?' })
    await expect(offer).toContainText('3 lessons opened or read')
    await expect(offer).toContainText('1 note')
    await expect(page.getByText('0 lessons read')).toBeVisible()
    await press(page, 'Import')
    await expect(page.getByText('13 records imported')).toBeVisible()
    await expect(page.getByText('2 lessons read')).toBeVisible()

    await importFile(page, 'mine.json', text)
    await expect(page.getByRole('dialog')).toContainText('There is nothing to import')
    await press(page, 'Close')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})

for (const [name, text, says] of [
  ['holiday.json', 'not even JSON', 'is broken, or it is not a Funnelcraft file'],
  ['other.json', '{"format":"something","items":{}}', 'was not written by Funnelcraft'],
  ['later.json', '{"format":"funnelcraft-progress","v":9,"items":{}}', 'newer edition'],
] as const) {
  test(`a file that cannot be imported is named with its fault: ${name}`, async ({ page }) => {
    await keep(page, twoWeeksIn)
    await page.goto(PAGE)
    await importFile(page, name, text)
    await expect(page.getByRole('alert')).toContainText(`${name} cannot be imported`)
    await expect(page.getByRole('alert')).toContainText(says)
    await expect(page.getByText('2 lessons read')).toBeVisible()
  })
}

test('damaged items stay out of an import, and nothing in a file becomes a part of the page', async ({ page }) => {
  const evil = '<img src=x onerror="document.body.dataset.hit=1">'
  const note = { v: 1, text: evil, at: '2026-03-01T08:30:00.000Z' }
  const items = { [`fc:note:${evil}#${evil}`]: note, 'fc:note:funnel/stages#bad': { v: 1 }, 'fc:theme': 'dark' }
  await page.goto(PAGE)
  await importFile(page, 'evil.json', JSON.stringify({ format: 'funnelcraft-progress', v: 1, items }))
  await expect(page.getByRole('dialog')).toContainText('2 records in the file are damaged')
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
  await expect(page.getByRole('textbox', { name: /From a lesson that has changed/ })).toHaveValue(evil)
  expect(await page.evaluate(() => [document.body.dataset.hit, localStorage.getItem('fc:theme')])).toEqual([
    undefined,
    null,
  ])
})

test('damaged records are set aside, named, downloaded, and cleared when the reader says so', async ({ page }) => {
  await keep(page, { ...twoWeeksIn, 'fc:note:funnel/stages#mine': '{"v":1,"te', 'fc:run:bad': 7 })
  await page.goto(PAGE)
  const aside = page.getByRole('region', { name: 'Set aside' })
  await expect(aside.getByRole('listitem')).toHaveText([/^A run/, /^Note, lesson 1\.2/])
  await expect(page.getByText('2 lessons read')).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    aside.getByRole('button', { name: 'Download them' }).click(),
  ])
  expect(await textOf(download)).toContain('{\\"v\\":1,\\"te')
  await aside.getByRole('button', { name: 'Delete them' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete them' }).click()
  await expect(aside.getByRole('status')).toHaveText('What was set aside is deleted.')
  await expect(aside.getByRole('heading')).toBeFocused()
  await page.reload()
  await expect(page.getByText('2 lessons read')).toBeVisible()
  await expect(aside).toHaveCount(0)
})

test('a browser that keeps nothing says so, and the way out works', async ({ page }) => {
  await forbidStorage(page)
  await page.goto(PAGE)
  await expect(page.getByText('This browser keeps nothing')).toBeVisible()
  await importFile(page, 'mine.json', fileOf(twoWeeksIn))
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
  await expect(page.getByText('2 lessons read')).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as a file' }).first().click(),
  ])
  expect(await textOf(download)).toContain('none with a date')
})

test('a full disk says so, and what was typed is in the export', async ({ page }) => {
  await keep(page, twoWeeksIn)
  await page.goto('/en/glossary/')
  await fillStorage(page)
  await page.goto(PAGE)
  await page.getByRole('region', { name: 'Your notes' }).getByRole('textbox').fill('Typed on a full disk')
  await expect(page.getByText('This browser has no room left')).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as a file' }).first().click(),
  ])
  expect(await textOf(download)).toContain('Typed on a full disk')
})

for (const locale of ['en', 'zh-cn']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await keep(page, { ...twoWeeksIn, 'fc:check:funnel/stages#broken': 'x' })
      await page.goto(`/${locale}/progress/`)
      await expect(page.locator('.tallies')).toBeVisible()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    })
  }
}

test('axe finds nothing in a question', async ({ page }) => {
  await keep(page, twoWeeksIn)
  await page.goto(PAGE)
  await page.getByRole('button', { name: 'Forget everything' }).click()
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([])
})

function fileOf(items: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ format: 'funnelcraft-progress', v: 1, items })
}
