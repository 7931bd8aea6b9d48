import { expect, test } from '@playwright/test'
import { pressByKeys, tabTo } from './keys.ts'

for (const { locale, query } of [
  { locale: 'zh-cn', query: '漏斗' },
  { locale: 'en', query: 'needs analysis' },
]) {
  test(`${query} is searched for and found by keyboard alone`, async ({ page }) => {
    await page.goto(`/${locale}/`)
    await page.keyboard.press('ControlOrMeta+K')
    const dialog = page.locator('#search')
    await expect(dialog.getByRole('searchbox')).toBeFocused()
    await page.keyboard.type(query)
    const first = dialog.getByRole('listitem').first().getByRole('link')
    await expect(first.locator('mark').first()).toBeVisible()
    const address = String(await first.getAttribute('href'))
    expect(address).toContain(`/${locale}/`)
    await page.keyboard.press('ArrowDown')
    await expect(first).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(address)
    await expect(page.locator('main')).toContainText(new RegExp(query, 'i'))
  })
}

test('what is nowhere in the course is said to be nowhere, and Escape leads back', async ({ page }) => {
  await page.goto('/en/glossary/')
  await pressByKeys(page.getByRole('button', { name: 'Search' }))
  await page.keyboard.type('zzyzx')
  await expect(page.locator('#search').getByRole('status')).toContainText('Nothing found for “zzyzx”')
  await page.keyboard.press('Escape')
  await expect(page.locator('#search')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused()
})

test('the theme is chosen by keyboard and stays, on every page and before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/en/')
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await ground()
  await pressByKeys(page.getByRole('button', { name: 'Theme' }))
  await tabTo(page.getByRole('radio', { name: 'As the system' }))
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect.poll(ground).not.toBe(light)
  const dark = await ground()
  await page.goto('/zh-cn/lessons/funnel/stages/', { waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(ground).toBe(dark)
})

test('the language is changed without leaving the lesson, and is kept for the next visit', async ({ page }) => {
  await page.goto('/en/lessons/stages/needs/')
  await pressByKeys(page.getByRole('link', { name: '中文' }))
  await expect(page).toHaveURL('/zh-cn/lessons/stages/needs/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.locator('h1')).toContainText(/[一-龥]/)
  await page.goto('/')
  await expect(page).toHaveURL('/zh-cn/')
})

for (const path of ['/en/scenarios/no-such/', '/zh-cn/lessons/funnel/no-such/', '/fr/', '/en/lessons/%E0%A4%A/']) {
  test(`an address that leads nowhere has a page with ways on: ${path}`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible()
    for (const name of ['Simulations', '术语表']) {
      const link = page.getByRole('link', { name })
      expect((await page.request.get(String(await link.getAttribute('href')))).status()).toBe(200)
    }
    await pressByKeys(page.getByRole('link', { name: 'Course map' }))
    await expect(page).toHaveURL('/en/')
  })
}

test('every link of the course map, the simulations and the glossary leads somewhere', async ({ page }) => {
  const links = new Set<string>()
  for (const path of ['/en/', '/zh-cn/', '/en/scenarios/', '/zh-cn/scenarios/', '/en/scenarios/first-deals/']) {
    await page.goto(path)
    for (const link of await page.locator('a[href^="/"]').all())
      links.add(String(await link.getAttribute('href')).replace(/#.*/, ''))
  }
  expect(links.size).toBeGreaterThan(30)
  const lost = []
  for (const link of links) if ((await page.request.get(link)).status() !== 200) lost.push(link)
  expect(lost).toEqual([])
})
