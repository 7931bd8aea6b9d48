import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { type Kept, twoWeeksIn } from './kept.ts'
import { tabTo } from './keys.ts'
import { playUntil, type Seller, sellerOf, settingOf, storedRun } from './seller.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** All that a theme can change: the two differ in colours alone. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe finds on the page as it stands, in the light theme and in the dark one: the rule, and where. */
export async function faultsInBothThemes(page: Page, part?: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const light = await faultsOf(builderOf(page, part).withTags(TAGS))
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await faultsOf(builderOf(page, part).withRules(COLOURS))
  return [...light.map((fault) => `light: ${fault}`), ...dark.map((fault) => `dark: ${fault}`)]
}

function builderOf(page: Page, part = 'html'): AxeBuilder {
  // "Legacy" only means without a helper page for frames, of which the course has none.
  return new AxeBuilder({ page }).include(part).setLegacyMode()
}

async function faultsOf(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${impact} ${id} ${target.join(' ')} ${failureSummary}`),
  )
}

/** A page as somebody may have it before them. */
export interface Sight {
  /** Place below the language. */
  readonly place: string
  readonly kept: Kept
  /** What is done on it first. */
  readonly first?: (page: Page) => Promise<unknown>
  /** Selector of the part that is new, where the rest is another sight's. */
  readonly part?: string
}

const quarter = settingOf('full-quarter')
const quarterAt = (here: (seller: Seller) => boolean) => deskOf(playUntil(sellerOf(quarter, 7), here))
const firstDeals = settingOf('first-deals')
const firstDealsAt = (here: (seller: Seller) => boolean) => deskOf(playUntil(sellerOf(firstDeals, 1), here))

function deskOf(seller: Seller): Pick<Sight, 'place' | 'kept'> {
  return { place: `scenarios/${seller.setting.scenario.id}/#run=r`, kept: { 'fc:run:r': storedRun(seller) } }
}

const inWork = quarterAt(({ desk }) => desk().week === 3 && desk().hours < 15)
const isReviewing = ({ desk }: Seller) => desk().phase === 'review' && desk().deals.some(({ statement }) => statement)
const isEnding = ({ desk, advice }: Seller) => desk().phase === 'review' && advice().type === 'EndPhase'

/** One of each kind of page, and the desk in each of its phases. */
export const SIGHTS: Readonly<Record<string, Sight>> = {
  home: { place: '', kept: twoWeeksIn },
  'the search': { place: '', kept: {}, first: searchFor, part: '#search' },
  'the menu of themes': { place: '', kept: {}, first: (page) => page.locator('[popovertarget=themes]').click() },
  'a lesson': { place: 'lessons/funnel/visible-pipe/', kept: twoWeeksIn },
  'a lesson with its checks answered and its steps open': { place: 'lessons/why/cycle-time/', kept: {}, first: answer },
  'the pop-up of a term': {
    place: 'lessons/stages/needs/',
    kept: {},
    first: (page) => page.locator('.popup-term button').first().click(),
    part: '.popup-panel:popover-open',
  },
  'a review card': {
    place: 'review/',
    kept: twoWeeksIn,
    first: (page) => page.locator('.check-quiet').first().click(),
  },
  'the glossary': { place: 'glossary/', kept: {} },
  'the simulations': { place: 'scenarios/', kept: {} },
  'a facilitator’s note': { place: 'scenarios/full-quarter/facilitator/', kept: {} },
  'a playbook': { place: 'playbooks/b2b/', kept: {} },
  'no page': { place: 'no-such-page/', kept: {} },
  'the start of a simulation': { place: 'scenarios/first-deals/', kept: { ...twoWeeksIn, ...inWork.kept } },
  'the desk, an account open': { ...inWork, first: (page) => page.locator('[data-account]').first().click() },
  'the desk, a move refused': { ...inWork, first: refuseMove },
  'the desk, a card in hand': { ...inWork, first: carry, part: '.desk-board' },
  'the desk, the menu of a card': {
    ...inWork,
    first: (page) => page.locator('[data-menu]').first().click(),
    part: '.desk-menu',
  },
  'the desk, new prospects': { ...inWork, first: (page) => show(page, 'sources'), part: '.desk-panel' },
  'the desk, the funnel': { ...inWork, first: (page) => show(page, 'funnel'), part: '.desk-panel' },
  'the desk, closed deals': { ...inWork, first: (page) => show(page, 'closed'), part: '.desk-panel' },
  'the weekly review': quarterAt(isReviewing),
  'the health check': quarterAt(({ desk }) => desk().phase === 'health'),
  'the week’s report': {
    ...firstDealsAt(isEnding),
    first: async (page) => {
      await page.locator('.desk-week .desk-main-button').click()
      await expect(page.locator('#desk-report-title')).toBeFocused()
    },
  },
  'the scorecard': quarterAt(({ isFinished }) => isFinished()),
}

async function searchFor(page: Page): Promise<void> {
  await page.locator('[data-open=search]').click()
  await page.locator('#search input').fill(page.url().includes('/zh-cn/') ? '漏斗' : 'funnel')
  await expect(page.locator('#search li').first()).toBeVisible()
}

async function answer(page: Page): Promise<void> {
  for (const step of await page.locator('.step summary').all()) await step.click()
  for (const form of await page.locator('form.check').all()) {
    const radio = form.getByRole('radio').first()
    if ((await radio.count()) > 0) await radio.check()
    await form.locator('[type=submit]').click()
  }
}

async function refuseMove(page: Page): Promise<void> {
  await page.locator('[data-menu]').first().click()
  await page.getByRole('menuitem').nth(5).press('Enter')
  await expect(page.locator('.desk-answer[data-kind=refusal]')).toBeVisible()
}

async function carry(page: Page): Promise<void> {
  await tabTo(page.locator('[data-account]').first())
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-state^=over]')).toBeVisible()
}

async function show(page: Page, place: string): Promise<void> {
  await page.locator(`.desk-tabs [data-to=${place}]`).click()
  await expect(page.locator('#desk-panel-title')).toBeFocused()
}
