import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { checksum } from '../../src/stores/runs.ts'
import { fillStorage, forbidStorage, keep, twoWeeksIn } from './kept.ts'
import { faultsOf, open, pressByKeys } from './keys.ts'
import { playUntil, seedWith, sellerOf, settingOf, storedRun } from './seller.ts'

const setting = settingOf('first-deals')
const seed = seedWith(setting, ['DealMoved', 'DealDisqualified', 'DealWon', 'EventStruck'])

const PAGES = [
  'en/',
  'en/lessons/funnel/visible-pipe/',
  'en/scenarios/full-quarter/#run=r',
  'en/glossary/',
  'en/review/',
]

for (const [name, damaged] of [
  ['cut short', (text: string) => text.slice(0, text.length / 2)],
  ['of another form', () => '[{"v":1}]'],
] as const) {
  const kept = Object.entries(twoWeeksIn).map(([key, value]) => [key, damaged(JSON.stringify(value))])
  const garbage = { ...Object.fromEntries(kept), 'fc:theme': 'polka dots', 'fc:lang': '{' }

  for (const path of PAGES) {
    test(`with everything kept ${name}, the page works and what was found is named: ${path}`, async ({ page }) => {
      const faults = faultsOf(page)
      await keep(page, garbage)
      await open(page, `/${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await open(page, '/en/progress/')
      const aside = page.getByRole('region', { name: 'Set aside' })
      await expect(aside.getByText('Answer to a check, lesson 1.2').first()).toBeVisible()
      await expect(aside.getByText('A run', { exact: false }).first()).toBeVisible()
      await expect(page.getByText('0 lessons read')).toBeVisible()
      expect(faults).toEqual([])
    })
  }
}

for (const [name, spoil] of [
  ['has no room left', fillStorage],
  ['forbids storage', forbidStorage],
] as const) {
  test(`where the browser ${name}, a lesson is read and answered, and says that it is not kept`, async ({ page }) => {
    const faults = faultsOf(page)
    await spoil(page)
    await open(page, '/en/lessons/funnel/visible-pipe/')
    const form = page.locator('#check-two-boards form')
    await form.getByRole('radio').nth(1).check()
    await pressByKeys(form.locator('[type=submit]'))
    await expect(form).toContainText('Right.')
    await expect(form).toContainText('Not saved.')
    await pressByKeys(page.getByRole('button', { name: 'Mark as read' }))
    await expect(page.getByText('This browser refuses to store your progress.')).toBeVisible()
    await pressByKeys(page.getByRole('button', { name: 'Theme' }))
    await page.getByRole('radio', { name: 'Dark' }).check()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    expect(faults).toEqual([])
  })
}

const damages = {
  'half a run': (text: string) => text.slice(0, text.length / 2),
  'one changed fact': (text: string) => text.replace('"TaskDone"', '"TaskDare"'),
  'a run of another edition': (text: string) => text.replace('"v":1', '"v":7'),
  'something foreign': () => '"hello"',
  nothing: () => '',
}
for (const [name, damage] of Object.entries(damages)) {
  test(`a damaged run is set aside, named, and can be downloaded: ${name}`, async ({ page }) => {
    const seller = playUntil(sellerOf(setting, seed), ({ desk }) => desk().week === 2)
    const damaged = damage(JSON.stringify(storedRun(seller)))
    await keep(page, { 'fc:run:r': damaged })
    await open(page, '/en/scenarios/first-deals/#run=r')
    await expect(page.getByText('That run is no longer here, or was damaged.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Start' })).toBeEnabled()
    await open(page, '/en/progress/')
    const aside = page.getByRole('region', { name: 'Set aside' })
    await expect(aside.getByRole('listitem')).toHaveText(/^A run/)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      pressByKeys(page.getByRole('button', { name: 'Download them' })),
    ])
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))[0]).toMatchObject({ text: damaged })
  })
}

test('a run whose facts make no sense here does not break the page', async ({ page }) => {
  const seller = sellerOf(setting, seed)
  const facts = [{ type: 'DealEnchanted', deal: setting.accounts[0]?.id }]
  await keep(page, { 'fc:run:r': { ...storedRun(seller), facts, sum: checksum(facts) } })
  await open(page, '/en/scenarios/first-deals/#run=r')
  await expect(page.getByText('That run is no longer here, or was damaged.')).toBeVisible()
  await open(page, '/en/progress/')
  await expect(page.getByRole('region', { name: 'Set aside' }).getByRole('listitem')).toHaveText(/^A run/)
})
