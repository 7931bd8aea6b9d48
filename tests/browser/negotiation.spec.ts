import { expect, type Page, test } from '@playwright/test'
import { localise } from '../../src/schema/locale.ts'
import { negotiation } from '../../src/sim/negotiation/negotiation.ts'
import { forbidStorage, keep } from './kept.ts'
import { faultsOf, open, pressByKeys, tabTo } from './keys.ts'
import { giveByKeys } from './negotiation-keys.ts'
import { keptNegotiation, type Negotiator, negotiatorOf, talkUntil } from './negotiator.ts'

const start = (page: Page) => page.locator('.nego-start .desk-main-button')
const moves = (page: Page) => page.locator('.nego-lines > li')

/** From the start under known luck to where the negotiator stands, by keyboard. */
async function begin(page: Page, locale: string, { setting, seed }: Negotiator): Promise<void> {
  await open(page, `/${locale}/scenarios/${setting.scenario.id}/#seed=${seed}`)
  await pressByKeys(start(page))
  await expect(page.locator('.nego-bar h2')).toBeFocused()
}

/** Both play the expert's next move: the page by keyboard, the engine in Node. */
async function moveOn(page: Page, negotiator: Negotiator): Promise<void> {
  const command = negotiator.advice()
  await giveByKeys(page, negotiator, command)
  negotiator.take(command)
  if (negotiator.table().phase === 'finished') await expect(page.locator('.nego-result h2')).toBeFocused()
  else await expect(moves(page)).toHaveCount(negotiator.table().moves.length)
}

function storedFacts(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.startsWith('fc:run:'))
    return JSON.parse(localStorage.getItem(key ?? '') ?? '{}').facts
  })
}

for (const [locale, scenario, seed, ends] of [
  ['en', 'whole-package', 7, 'deal'],
  ['zh-cn', 'price-and-payment', 5, 'deal'],
  ['en', 'rival-offer', 4, 'deal'],
  ['zh-cn', 'the-tender', 7, 'walk'],
] as const) {
  test(`a whole negotiation by keyboard, ${locale}, ${scenario}, to a ${ends}: the page comes to what the engine does`, async ({
    page,
  }) => {
    const faults = faultsOf(page)
    const negotiator = negotiatorOf(scenario, seed)
    await begin(page, locale, negotiator)
    while (negotiator.table().phase !== 'finished') await moveOn(page, negotiator)
    expect(negotiator.table().deal !== null).toBe(ends === 'deal')
    expect(await storedFacts(page)).toEqual(negotiator.facts())
    const { total } = negotiation.score(negotiator.setting, seed, negotiator.facts())
    await expect(page.locator('.desk-total strong')).toHaveText(String(total))
    if (ends === 'walk') expect(total).toBeGreaterThanOrEqual(90)
    expect(faults).toEqual([])
  })
}

test('every line and every offer of theirs is said to screen readers once, politely', async ({ page }) => {
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const hear = (records: MutationRecord[]) => {
      for (const { target, addedNodes } of records) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(
          '[aria-live], [role=status], [role=alert], [role=log]',
        )
        if (!region) continue
        for (const node of addedNodes) if (node.textContent) said.push(node.textContent)
      }
    }
    new MutationObserver(hear).observe(document, { childList: true, subtree: true, characterData: true })
  })
  const negotiator = negotiatorOf('whole-package', 11)
  await begin(page, 'en', negotiator)
  // The round that has just got the focus is no news.
  await page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0))
  const { buyer } = negotiator.setting.scenario
  const lines: string[] = []
  while (negotiator.table().phase === 'talk') {
    await moveOn(page, negotiator)
    const spoken = negotiator.table().moves.findLast((move) => 'line' in move)
    if (!spoken || !('line' in spoken) || !spoken.line) throw new Error('nobody has spoken')
    lines.push(localise(buyer.lines[spoken.line.on][spoken.line.n] ?? '', 'en'))
  }
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
  expect(said).toHaveLength(lines.length)
  for (const [n, line] of lines.entries()) expect(said[n]).toContain(longestPart(line))
  const named = said.map((text) => text.split(`${localise(buyer.name, 'en')}: `).length - 1)
  expect(named).toEqual(lines.map(() => 1))
  const offers = negotiator.table().moves.filter((move) => move.by === 'them' && move.what === 'offer').length - 1
  expect(said.join(' ').split('They offer: ').length - 1).toBe(offers)
  await expect(page.locator('.nego [role=status]')).toHaveCount(1)
})

/** What of a line is the same whatever issue it is about. */
function longestPart(line: string): string {
  return (
    line
      .split('{issue}')
      .toSorted((a, b) => b.length - a.length)[0]
      ?.trim() ?? ''
  )
}

test('a reload in mid-talk goes on at the same word; an address that is gone says so', async ({ page }) => {
  const negotiator = negotiatorOf('service-terms', 3)
  await begin(page, 'en', negotiator)
  await moveOn(page, negotiator)
  await moveOn(page, negotiator)
  await expect(page.locator('.desk-saved')).toHaveText(/Saved/)
  const [round, lines] = [
    await page.locator('.nego-bar').textContent(),
    await page.locator('.nego-lines').textContent(),
  ]
  await page.reload()
  await expect(page.locator('.nego-bar h2')).toBeFocused()
  expect(await page.locator('.nego-bar').textContent()).toBe(round)
  expect(await page.locator('.nego-lines').textContent()).toBe(lines)
  await moveOn(page, negotiator)
  expect(await storedFacts(page)).toEqual(negotiator.facts())
  await page.goto('about:blank')
  await open(page, '/en/scenarios/service-terms/#run=nothing')
  await expect(page.getByText('That talk is no longer here')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go on in round' })).toBeVisible()
})

test('a browser that keeps nothing says so, the talk goes on, and the way out is a file', async ({ page }) => {
  await forbidStorage(page)
  const negotiator = negotiatorOf('one-price', 7)
  await begin(page, 'en', negotiator)
  await expect(page.getByRole('alert').filter({ hasText: 'Your browser keeps nothing here' })).toBeVisible()
  await expect(page.locator('.desk-saved')).toHaveText(/Not saved/)
  await moveOn(page, negotiator)
  const download = page.waitForEvent('download')
  await page.locator('.desk-notice').getByRole('button', { name: 'Save the run as a file' }).click()
  expect((await download).suggestedFilename()).toMatch(/^one-price-.+\.jsonl$/)
})

test('a trade that asks for nothing is refused with its reason, and the lesson about it', async ({ page }) => {
  const negotiator = negotiatorOf('whole-package', 7)
  await begin(page, 'en', negotiator)
  await tabTo(page.locator('.nego-switch input').first())
  await page.keyboard.press('ArrowRight')
  await pressByKeys(page.locator('.nego-setall button').last())
  await expect(page.locator('[data-send]')).toHaveAttribute('aria-disabled', 'true')
  await pressByKeys(page.locator('[data-send]'))
  await expect(page.locator('.nego-refused')).toContainText('A trade asks for something')
  await expect(page.locator('.nego [role=status]')).toContainText('A trade asks for something')
  await expect(page.locator('.nego-refused a')).toHaveAttribute('href', '/en/lessons/negotiation/several-issues/')
  await expect(page.locator('[data-send]')).toBeFocused()
  expect(await storedFacts(page)).toEqual([])
})

test('whoever is quicker than the screen sends what was chosen, not what was drawn', async ({ page }) => {
  const { setting } = negotiatorOf('one-price', 7)
  await open(page, '/en/scenarios/one-price/#seed=7')
  await start(page).click()
  await expect(page.locator('.nego-bar h2')).toBeFocused()
  await page.evaluate(() => {
    for (const one of ['.nego-options label:nth-child(3) input', '[data-send]'])
      document.querySelector<HTMLElement>(one)?.click()
  })
  await expect(moves(page).nth(2)).toBeVisible()
  const price = setting.issues[0]
  const [first] = (await storedFacts(page)) as object[]
  expect(first).toMatchObject({ type: 'OfferMade', offer: { [price?.id ?? '']: price?.options[2]?.id } })
})

test('a double click is one question, and one offer', async ({ page }) => {
  await begin(page, 'en', negotiatorOf('whole-package', 7))
  await page.locator('.nego-questions button').first().dblclick()
  await expect(page.locator('.nego-lines [data-what=question]')).toHaveCount(1)
  await page.locator('[data-send]').dblclick()
  await expect(page.locator('.nego-lines [data-by=us][data-what=offer]').nth(1)).toBeVisible()
  const types = ((await storedFacts(page)) as { type: string }[]).map(({ type }) => type)
  expect(types.filter((type) => type === 'PriorityAsked')).toHaveLength(1)
  expect(types.filter((type) => type === 'OfferMade')).toHaveLength(1)
})

test('an end is asked for twice; Escape and "Not yet" go back to where one was', async ({ page }) => {
  await begin(page, 'en', negotiatorOf('one-price', 7))
  for (const end of ['walk', 'accept']) {
    await pressByKeys(page.locator(`[data-end=${end}]`))
    await expect(page.locator('.nego-confirm h3')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.locator(`[data-end=${end}]`)).toBeFocused()
    await page.keyboard.press('Enter')
    await pressByKeys(page.locator('.nego-confirm button').last())
    await expect(page.locator(`[data-end=${end}]`)).toBeFocused()
  }
  await expect(page.locator('.nego-bar')).toBeVisible()
})

test('the talk as a table has a row for each move; the run is saved as a file', async ({ page }) => {
  const talk = talkUntil(negotiatorOf('whole-package', 7), 'average', ({ round }) => round === 4)
  await keep(page, keptNegotiation(talk))
  await open(page, '/en/scenarios/whole-package/#run=n')
  await page.getByRole('button', { name: 'As a table' }).click()
  await expect(page.locator('.nego-table tbody tr')).toHaveCount(talk.table().moves.length)
  await expect(page.locator('.nego-builder')).toBeHidden()
  await page.locator('[data-twin]').click()
  await expect(page.locator('.nego-builder')).toBeVisible()
  await page.locator('[data-end=walk]').click()
  await page.locator('[data-confirm]').click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the run as a file' }).click()
  expect((await download).suggestedFilename()).toBe('whole-package-n.jsonl')
})

test('looking back: the picture, its table, what asking would have told, and a mistake that is put right', async ({
  page,
}) => {
  const talk = talkUntil(negotiatorOf('whole-package', 7), 'price-cutter', () => false)
  await keep(page, keptNegotiation(talk))
  await open(page, '/en/scenarios/whole-package/debrief/#run=n')
  await page.getByRole('button', { name: 'I would rather not say' }).click()
  await page.locator('.debrief-progress[data-phase=done]').waitFor({ timeout: 60_000 })
  const offers = talk.table().moves.filter((move) => 'offer' in move).length
  await expect(page.getByRole('img', { name: `${offers} offers by their worth` })).toBeVisible()
  await page.getByText('The same as a table').click()
  await expect(page.locator('.debrief-wide table').nth(1).locator('tbody tr')).toHaveCount(offers)
  await expect(page.locator('#debrief-asking ~ .debrief-wide tbody tr')).toHaveCount(talk.setting.issues.length + 1)
  await page
    .getByRole('button', { name: /^Go back to round/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'What would you do now?' })).toBeFocused()
  const options = page.locator('.debrief-options button')
  for (let n = 0; n < (await options.count()); n += 1)
    if (await options.nth(n).isEnabled()) await options.nth(n).click()
  await expect(page.getByText('Yes. That is as good as it gets here.')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(page.getByText(/^1 of \d+ solved/)).toBeVisible()
})

for (const locale of ['en', 'zh-cn']) {
  test(`no word of another kind of exercise stands on the debrief, and none is missing: ${locale}`, async ({
    page,
  }) => {
    await keep(page, keptNegotiation(talkUntil(negotiatorOf('price-and-payment', 7), 'average', () => false)))
    await open(page, `/${locale}/scenarios/price-and-payment/debrief/#run=n`)
    await page.locator('.debrief-form button').nth(1).click()
    await page.locator('.debrief-progress[data-phase=done]').waitFor({ timeout: 60_000 })
    await page.locator('.debrief-moment .first').click()
    const text = await page.locator('.debrief').textContent()
    expect(text).not.toMatch(
      locale === 'en' ? /\b[Ww]eek|quota|booked|hours? left/ : /第 ?\d* ?周|一周|逐周|每周|指标|业绩|小时/,
    )
    expect(text).not.toMatch(/\{\w+\}|\b(?:debrief|negotiation|unit|desk)\.\w/)
  })
}
