import { expect, type Page, test } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { doAbout, openRoom, type Person, person, readKey, rowOf, takeSeat } from './live-people.ts'
import { type LiveServer, liveServer } from './live-server.ts'

/** One host, one projector, four trainees in two languages, one of them on a phone: from the form to the debrief. */

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)

let server: LiveServer
test.beforeAll(async () => {
  server = await liveServer(Number(process.env.TEST_PORT ?? 4399) + 50)
})
test.afterAll(() => server.close())

/** Does the first task with the first account, and waits until the room has answered. */
async function decide(page: Page): Promise<void> {
  await page.locator('[data-card] .desk-card-open').first().click()
  await page.locator('.desk-tasks button:not([aria-disabled=true])').first().click()
}
const hours = (page: Page) => page.locator('.desk-hours span')

test('a room from creation to debrief', async ({ browser }) => {
  const [host, wall, first, bo, li, mei] = (await Promise.all(
    [false, false, false, true, false, false].map((phone) => person(browser, phone)),
  )) as [Person, Person, Person, Person, Person, Person]
  let ann = first
  const { url } = server

  const room = await openRoom(host.page, server)
  await test.step('the projector comes in by its key, and a link alone takes nothing', async () => {
    await host.page.getByText('Links').click()
    await host.page.getByRole('button', { name: 'The projector’s key' }).click()
    const key = await readKey(host.page)
    await wall.page.goto(`${url}/en/live/wall/#${room}/${key}`)
    await expect(wall.page.locator('.live-wall')).toHaveCount(0)
    await wall.page.getByRole('button', { name: 'Take up my place' }).click()
    await expect(wall.page.locator('.live-wall-code')).toBeVisible()
  })

  await test.step('trainees join in two languages, one on a phone', async () => {
    await takeSeat(ann.page, url, room, 'Ann')
    await takeSeat(bo.page, url, room, 'Bo')
    await takeSeat(li.page, url, room, '李伟', 'zh-cn')
    await expect(wall.page.locator('.live-wall-top')).toContainText('3 here')
    await expect(rowOf(host.page, '李伟')).toBeVisible()
  })

  await test.step('the host starts, and every desk opens by itself', async () => {
    await host.page.getByRole('button', { name: 'Begin the briefing' }).click()
    await expect(ann.page.getByRole('heading', { name: 'The briefing' })).toBeVisible()
    await host.page.getByRole('button', { name: 'Start the first round' }).click()
    for (const { page } of [ann, bo, li]) await expect(page.locator('.desk-run')).toBeVisible()
  })

  await test.step('a decision is played in the room and seen by the host', async () => {
    const before = await hours(ann.page).textContent()
    await decide(ann.page)
    await expect(hours(ann.page)).not.toHaveText(before ?? '')
    await expect(rowOf(host.page, 'Ann').locator('[data-label="Last action"]')).not.toHaveText('–')
  })

  await test.step('a reload, and a closed tab, lead back to the very desk', async () => {
    const left = await hours(ann.page).textContent()
    await ann.page.reload()
    await expect(hours(ann.page)).toHaveText(left ?? '')
    await ann.page.close()
    const again = await ann.context.newPage()
    await again.goto(`${url}/en/live/play/#${room}`)
    await expect(hours(again)).toHaveText(left ?? '')
    ann = { ...ann, page: again }
  })

  await test.step('the language is changed without losing the seat', async () => {
    await ann.page.locator('a[data-language]').click()
    await expect(ann.page).toHaveURL(new RegExp(`/zh-cn/live/play/#${room}`))
    await expect(ann.page.locator('.desk-run')).toBeVisible()
  })

  await test.step('thirty seconds offline: what was decided is sent when the line is back', async () => {
    const left = await hours(bo.page).textContent()
    await bo.context.setOffline(true)
    await expect(bo.page.locator('.live-connection')).toHaveAttribute('data-connection', 'lost')
    await decide(bo.page)
    await expect(bo.page.locator('.live-line')).toContainText('1 decision waits')
    await expect(rowOf(host.page, 'Bo')).toContainText('away', { timeout: 30_000 })
    await bo.page.waitForTimeout(20_000)
    await bo.context.setOffline(false)
    await expect(bo.page.locator('.live-connection')).toHaveAttribute('data-connection', 'open', { timeout: 30_000 })
    await expect(hours(bo.page)).not.toHaveText(left ?? '', { timeout: 30_000 })
  })

  await test.step('a second device takes up the seat, and the first keeps it', async () => {
    await li.page.getByRole('button', { name: '回归码' }).click()
    const key = await readKey(li.page)
    const phone = await person(browser, true)
    await phone.page.goto(`${url}/zh-cn/live/play/#${room}/${key}`)
    await phone.page.locator('.live-page .button.first').click()
    await expect(phone.page.locator('.live-bar')).toContainText('李伟')
    const left = await hours(li.page).textContent()
    await decide(phone.page)
    await expect(hours(li.page)).not.toHaveText(left ?? '')
    await phone.context.close()
  })

  await test.step('a second device leads the room', async () => {
    await host.page.getByRole('button', { name: 'My rejoin key' }).click()
    const key = await readKey(host.page)
    const second = await person(browser)
    await second.page.goto(`${url}/en/live/host/#${room}/${key}`)
    await second.page.getByRole('button', { name: 'Take up my place' }).click()
    await second.page.getByRole('button', { name: 'Pause', exact: true }).click()
    await expect(host.page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible()
    await expect(bo.page.locator('.live-banner')).toContainText('Paused')
    await second.context.close()
    await host.page.getByRole('button', { name: 'Resume', exact: true }).click()
    await expect(bo.page.locator('.live-banner')).toHaveCount(0)
  })

  await test.step('who comes late gets a fair start', async () => {
    await takeSeat(mei.page, url, room, '小美', 'zh-cn')
    await expect(mei.page.locator('.desk-run')).toBeVisible()
  })

  await test.step('a question is answered', async () => {
    await bo.page.getByRole('button', { name: 'Ask for help' }).click()
    await bo.page.getByRole('dialog').locator('textarea').fill('Whom do I call first?')
    await bo.page.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click()
    await host.page.getByLabel('Answer for Bo').fill('Whoever has a reason to buy.')
    await host.page.getByRole('button', { name: 'Send' }).click()
    await expect(bo.page.locator('.live-line')).toContainText('Whoever has a reason to buy.')
  })

  await test.step('removed, and let back in to the same run', async () => {
    const left = await hours(bo.page).textContent()
    await doAbout(host.page, 'Bo', 'Remove')
    await expect(bo.page.getByRole('heading', { name: 'The host has taken you out of the room.' })).toBeVisible()
    await host.page.locator('.live-tools select').first().selectOption('removed')
    await doAbout(host.page, 'Bo', 'Let back in')
    await bo.page.getByRole('button', { name: 'Let me in again' }).click()
    await expect(hours(bo.page)).toHaveText(left ?? '')
    await host.page.locator('.live-tools select').first().selectOption('all')
  })

  await test.step('every screen is open to all, in both themes', async () => {
    for (const { page } of [host, wall, bo, mei]) expect(await faultsInBothThemes(page)).toEqual([])
  })

  await test.step('the room ends while somebody is offline, who learns of it on coming back', async () => {
    await bo.context.setOffline(true)
    await host.page.getByRole('button', { name: 'End the exercise' }).click()
    await host.page.locator('.live-confirm .button.first').click()
    await expect(mei.page.locator('.live-banner')).toContainText('复盘')
    await bo.context.setOffline(false)
    await expect(bo.page.getByRole('link', { name: 'My debrief' })).toBeVisible({ timeout: 30_000 })
    await expect(host.page.getByRole('link', { name: 'Open the debrief' })).toBeVisible()
  })
})
