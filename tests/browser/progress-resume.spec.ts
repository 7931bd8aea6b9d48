import { expect, test } from '@playwright/test'
import { forbidStorage, keep, lesson, run, twoWeeksIn } from './kept.ts'

test('a newcomer is offered the first lesson, without script too', async ({ page, browser, baseURL }) => {
  await page.goto('/en/')
  await expect(page.getByRole('link', { name: 'Start with the first lesson' })).toHaveAttribute(
    'href',
    '/en/lessons/funnel/visible-pipe/',
  )
  const plain = await browser.newContext({ javaScriptEnabled: false })
  const still = await plain.newPage()
  await still.goto(`${baseURL}/zh-cn/`)
  await still.getByRole('link', { name: '从第一课开始' }).click()
  await expect(still).toHaveURL(/\/zh-cn\/lessons\/funnel\/visible-pipe\/$/)
  await plain.close()
})

test('who has opened a lesson goes on there, in either language; who has read it goes on with the next', async ({
  page,
}) => {
  await page.goto('/en/lessons/funnel/stages/')
  await page.goto('/zh-cn/')
  await page.getByRole('link', { name: '接着上次继续' }).click()
  await expect(page).toHaveURL(/\/zh-cn\/lessons\/funnel\/stages\/$/)
  await page.evaluate((mark) => localStorage.setItem('fc:lesson:funnel/stages', mark), JSON.stringify(lesson(true)))
  await page.goto('/en/')
  await expect(page.getByRole('link', { name: 'Go on with the next lesson' })).toHaveAttribute(
    'href',
    '/en/lessons/funnel/conversion-and-forecast/',
  )
})

test('an unfinished run comes first when it was left last, the lesson stays at hand', async ({ page }) => {
  await keep(page, twoWeeksIn)
  await page.goto('/en/')
  await expect(page.getByText('A full quarter · week 5 of 12')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go on where you stopped' })).toHaveAttribute(
    'href',
    '/en/scenarios/full-quarter/#run=r',
  )
  await expect(page.locator('.go-on').getByRole('link', { name: /From conversion to forecast/ })).toBeVisible()
})

test('what does not fit on the card is on the progress page', async ({ page }) => {
  const runs = [1, 2, 3, 4].map((n) => [`fc:run:r${n}`, run(`r${n}`, 'first-deals', n, n, 3)])
  await keep(page, { ...twoWeeksIn, ...Object.fromEntries(runs) })
  await page.goto('/en/')
  await page.getByRole('link', { name: '3 more' }).click()
  await expect(page.getByRole('region', { name: 'Unfinished runs' }).getByRole('listitem')).toHaveCount(5)
})

test('damaged marks and a forbidden storage leave a newcomer’s page', async ({ page }) => {
  await keep(page, {
    'fc:last': '{"v":1,"path":"javascript:alert(1)"',
    'fc:run:x': 'x',
    'fc:lesson:funnel/stages': '[]',
  })
  await page.goto('/en/')
  await expect(page.getByRole('link', { name: 'Start with the first lesson' })).toBeVisible()
  await forbidStorage(page)
  await page.goto('/en/')
  await expect(page.getByRole('link', { name: 'Start with the first lesson' })).toBeVisible()
})

test('the course map shows what is read and what is begun', async ({ page }) => {
  await keep(page, twoWeeksIn)
  await page.goto('/en/')
  const rows = page.locator('#map').getByRole('listitem')
  await expect(rows.filter({ hasText: '1.2' })).toContainText('Read')
  await expect(rows.filter({ hasText: '1.3' }).getByText('Begun')).toBeVisible()
})
