import { readFileSync } from 'node:fs'
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import Papa from 'papaparse'
import { RoomExport } from '../../src/protocol/export.ts'
import { faultsInBothThemes } from './axe.ts'
import { act, join, openRoom, playAs } from './played-room.ts'

const SCENARIO = 'first-deals'

interface Room {
  readonly code: string
  readonly host: BrowserContext
  readonly people: ReadonlyMap<string, BrowserContext>
}

/** Three people decide, one of them leaves off early; two bots sit beside them. */
async function playedRoom(browser: Browser): Promise<Room> {
  const host = await browser.newContext()
  const code = await openRoom(host.request, SCENARIO)
  const people = new Map<string, BrowserContext>()
  for (const name of ['Anneliese', '王伟', 'Cy']) {
    const person = await browser.newContext()
    await join(person.request, code, name)
    people.set(name, person)
  }
  await act(host.request, code, { type: 'SeatBots', count: 2, name: 'Bot', policy: 'silent' })
  await act(host.request, code, { type: 'Start' })
  const playing = { Anneliese: 'expert', 王伟: 'random', Cy: 'greedy' }
  await Promise.all(
    Object.entries(playing).map(([name, policy]) => {
      const person = people.get(name)?.request
      return person && playAs(person, code, SCENARIO, policy, name === 'Cy' ? 9 : undefined)
    }),
  )
  await act(host.request, code, { type: 'End', runs: null })
  return { code, host, people }
}

async function opened(context: BrowserContext, code: string, locale = 'en'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`/${locale}/live/debrief/#${code}`)
  return page
}

const weighed = (page: Page) =>
  expect(page.getByText(/^All \d+ runs have been weighed in full/)).toBeVisible({ timeout: 60_000 })

test('the host looks back: what the room did, results and luck, mistakes; names only when asked', async ({
  browser,
}) => {
  const { code, host } = await playedRoom(browser)
  const page = await opened(host, code)
  await weighed(page)
  await expect(page.locator('.room-about')).toContainText('5 runs')
  await expect(page.locator('.room-advice').first()).toContainText('What the review says')
  await expect(page.locator('.room-scatter circle')).toHaveCount(3)
  const rows = page.locator('section[aria-labelledby=room-outcomes] tbody tr')
  await expect(rows).toHaveCount(3)
  await expect(page.locator('.room-errors li').first()).toBeVisible()
  await expect(page.getByText('Anneliese')).toHaveCount(0)
  await page.getByLabel('Show names').check()
  await expect(rows.filter({ hasText: '王伟' })).toHaveCount(1)
  expect(await faultsInBothThemes(page)).toEqual([])

  await page.reload()
  await weighed(page)
  await expect(page.getByText('王伟')).toHaveCount(0)
})

test('a moment is played forward, a run replayed to its end, two runs compared', async ({ browser }) => {
  const { code, host } = await playedRoom(browser)
  const page = await opened(host, code)
  await weighed(page)
  const moment = page.locator('.room-moment').filter({ hasText: 'What the review says' }).first()
  const name = await moment.getByRole('heading').textContent()
  await moment.getByRole('button', { name: 'Play the alternatives forward' }).click()
  await expect(page.getByRole('heading', { name: 'Play a moment forward' })).toBeFocused()
  await expect(page.getByLabel('Moment', { exact: true }).locator('option:checked')).toHaveText(name ?? '')
  await page.getByRole('button', { name: /^Play \d+ ways?/ }).click()
  const ways = page.locator('.room-ends tbody tr')
  await expect(ways.first()).toBeVisible({ timeout: 30_000 })
  await expect(ways.filter({ hasText: '(chosen here)' })).toHaveCount(1)

  await page.locator('.room-errors button').first().click()
  const replay = page.locator('section[aria-labelledby=room-replay]')
  await expect(replay.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(replay.locator('.debrief-verdict')).toBeVisible()
  await replay.getByRole('slider').press('End')
  await expect(replay.getByRole('button', { name: 'Next' })).toBeDisabled()
  await replay.getByRole('button', { name: 'Back' }).click()
  await expect(replay.getByRole('button', { name: 'Next' })).toBeEnabled()

  const compare = page.locator('section[aria-labelledby=room-compare]')
  await expect(compare.locator('tbody tr')).toHaveCount(3)
  await compare.getByLabel('Second run').selectOption({ index: 2 })
  await expect(compare.locator('thead th').nth(2)).toHaveText('Run 3')
})

test('the export comes as files that can be read', async ({ browser }) => {
  const { code, host } = await playedRoom(browser)
  const page = await opened(host, code)
  const download = async (name: string): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    return readFileSync(await file.path(), 'utf8')
  }
  const document = RoomExport.parse(JSON.parse(await download('Everything (JSON)')))
  expect(document.seats.map(({ name }) => name)).toContain('王伟')
  for (const [link, count] of [
    ['Decisions (CSV)', document.decisions.length],
    ['Seats (CSV)', 5],
    ['Room (CSV)', 1],
  ] as const) {
    const text = await download(link)
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const { data, errors } = Papa.parse(text.slice(1).trimEnd(), { header: true })
    expect(errors).toEqual([])
    expect(data).toHaveLength(count)
  }
})

test('a trainee sees their own run and nobody else’s; who has no seat is told so, and so is who comes too early', async ({
  browser,
}) => {
  const { code, people } = await playedRoom(browser)
  const mine = await opened(people.get('王伟') as BrowserContext, code)
  await expect(mine.getByText('王伟, this was your run')).toBeVisible()
  await mine.getByRole('button', { name: 'I would rather not say' }).click()
  await expect(mine.getByText(/^All \d+ decisions have been weighed/)).toBeVisible({ timeout: 60_000 })
  await expect(mine.getByText('Anneliese')).toHaveCount(0)
  expect(await faultsInBothThemes(mine)).toEqual([])
  const early = await opened(people.get('Cy') as BrowserContext, code)
  await expect(early.getByText('The run was not played to its end')).toBeVisible()

  const stranger = await browser.newContext()
  await expect((await opened(stranger, code)).getByText('has no seat in this room')).toBeVisible()
  const running = await openRoom(stranger.request, SCENARIO)
  await expect((await opened(stranger, running)).getByText('The room is still playing')).toBeVisible()
})
