import { expect, type Page, test } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { doAbout, openRoom, type Person, person, readKey, rowOf, takeSeat } from './live-people.ts'
import { type LiveServer, liveServer } from './live-server.ts'

/** What a host does beyond the usual course: teams, a clock, events, a guest list, handing over, deleting. */

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

let server: LiveServer
test.beforeAll(async () => {
  server = await liveServer(Number(process.env.TEST_PORT ?? 4399) + 70)
})
test.afterAll(() => server.close())

const hours = (page: Page) => page.locator('.desk-hours span')

async function proposeTask(page: Page): Promise<void> {
  await page.locator('[data-card] .desk-card-open').first().click()
  await page.locator('.desk-tasks button:not([aria-disabled=true])').first().click()
}

test('a team shares one run, under a clock, and an event strikes it', async ({ browser }) => {
  const [host, ann, bo] = (await Promise.all([false, false, true].map((phone) => person(browser, phone)))) as [
    Person,
    Person,
    Person,
  ]
  const { url } = server
  const room = await openRoom(host.page, server, async () => {
    await host.page.getByLabel('With a clock').check()
    await host.page.getByLabel('Minutes for a round').fill('30')
    await host.page.getByLabel('Teams share one run').check()
    await host.page.getByLabel('Names of the teams, one a line').fill('Herons')
  })
  await takeSeat(ann.page, url, room, 'Ann')
  await takeSeat(bo.page, url, room, 'Bo')
  await host.page.getByRole('button', { name: 'Begin the briefing' }).click()
  await host.page.getByRole('button', { name: 'Start the first round' }).click()
  for (const { page } of [ann, bo]) await expect(page.locator('.desk-run')).toBeVisible()

  await test.step('what one proposes is done when the other agrees, on both desks', async () => {
    const before = await hours(ann.page).textContent()
    await proposeTask(ann.page)
    await expect(bo.page.locator('.live-team')).toContainText('Ann')
    await expect(hours(ann.page)).toHaveText(before ?? '')
    await bo.page.getByRole('button', { name: 'I agree' }).click()
    for (const { page } of [ann, bo]) await expect(hours(page)).not.toHaveText(before ?? '')
  })

  await test.step('the clock runs for all, and the host adds to it', async () => {
    const clock = (page: Page) => page.locator('.live-clock').first()
    await expect(clock(ann.page)).toContainText(/(30|29):\d\d/)
    await host.page
      .getByRole('button', { name: /^Add \d+ min$/ })
      .first()
      .click()
    await expect(clock(ann.page)).toContainText(/3[0-9]:\d\d/)
  })

  await test.step('an event strikes once, is told as the host’s, and stays marked after a reload', async () => {
    await host.page.getByText('Let an event strike').first().click()
    await host.page.getByRole('button', { name: 'Let it strike' }).click()
    await host.page.locator('.live-confirm .button.first').click()
    await expect(host.page.locator('.live-more option', { hasText: 'has struck' })).toHaveCount(1)
    await host.page.getByRole('button', { name: 'Show names on the wall' }).click()
    await expect(host.page.getByRole('button', { name: 'Hide names on the wall' })).toBeVisible()
    await host.page.reload()
    await expect(host.page.getByRole('button', { name: 'Hide names on the wall' })).toBeVisible()
    await host.page.getByText('Let an event strike').first().click()
    await expect(host.page.locator('.live-more option', { hasText: 'has struck' })).toHaveCount(1)
  })

  await test.step('team and host are open to all, in both themes', async () => {
    for (const { page } of [host, ann, bo]) expect(await faultsInBothThemes(page)).toEqual([])
  })
  await Promise.all([host, ann, bo].map(({ context }) => context.close()))
})

test('a guest list lets its people in at once, another host takes over, and the room is deleted for good', async ({
  browser,
}) => {
  const [host, other, guest, stranger] = (await Promise.all([1, 2, 3, 4].map(() => person(browser)))) as [
    Person,
    Person,
    Person,
    Person,
  ]
  const { url } = server
  const room = await openRoom(host.page, server, async () => {
    await host.page.getByLabel('Guests at once; others when you let them in').check()
    await host.page.getByLabel('Guests, one name a line').fill('Li Wei\nMa Lan')
  })
  await takeSeat(guest.page, url, room, 'Li Wei')
  await expect(guest.page.getByRole('heading', { name: 'You are in, Li Wei' })).toBeVisible()
  await stranger.page.goto(`${url}/en/live/play/#${room}`)
  await stranger.page.locator('#live-name').fill('Somebody')
  await stranger.page.locator('.live-join button').click()
  await expect(stranger.page.getByRole('heading', { name: 'The host will let you in' })).toBeVisible()
  await doAbout(host.page, 'Somebody', 'Let in')
  await expect(stranger.page.getByRole('heading', { name: 'You are in, Somebody' })).toBeVisible()

  await test.step('a co-host comes in by a key, and becomes the host', async () => {
    await host.page.getByText('Hosts', { exact: true }).click()
    await host.page.getByLabel('Name of the co-host').fill('Grace')
    await host.page.getByRole('button', { name: 'Add a co-host' }).click()
    await host.page.locator('.live-hosts').getByRole('button', { name: 'Rejoin key' }).click()
    const key = await readKey(host.page)
    await other.page.goto(`${url}/en/live/host/#${room}/${key}`)
    await other.page.getByRole('button', { name: 'Take up my place' }).click()
    await expect(rowOf(other.page, 'Li Wei')).toBeVisible()
    await host.page.getByRole('button', { name: 'Hand over to Grace' }).click()
    await host.page.locator('.live-confirm .button.first').click()
    await other.page.getByText('Hosts', { exact: true }).click()
    await expect(other.page.locator('.live-hosts li', { hasText: 'Grace' })).toContainText('host · here')
    await expect(other.page.getByRole('button', { name: 'Hand over to Ada' })).toBeVisible()
  })

  await test.step('only who types the code deletes, and everybody learns of it', async () => {
    await other.page.getByText('Delete the room', { exact: true }).click()
    await other.page.locator('#live-delete').fill('ABC DEF')
    await other.page.locator('#live-delete').press('Enter')
    await expect(rowOf(other.page, 'Li Wei')).toBeVisible()
    await other.page.locator('#live-delete').fill(room)
    await other.page.getByRole('button', { name: 'Delete for good' }).click()
    for (const { page } of [other, host, guest]) await expect(page.locator('main')).toContainText(/deleted/i)
    const late = await person(browser)
    await late.page.goto(`${url}/en/live/play/#${room}`)
    await expect(late.page.locator('main')).toContainText(/deleted|no room/i)
    await late.context.close()
  })
  await Promise.all([host, other, guest, stranger].map(({ context }) => context.close()))
})
