import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { type Kept, twoWeeksIn } from './kept.ts'
import { tabTo } from './keys.ts'
import { keptNegotiation, type Negotiator, negotiatorOf, talkUntil } from './negotiator.ts'
import { playUntil, type Seller, sellerOf, settingOf, storedRun } from './seller.ts'
import { keptTalk } from './talker.ts'

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

const tableOf = (negotiator: Negotiator): Pick<Sight, 'place' | 'kept'> => ({
  place: `scenarios/${negotiator.setting.scenario.id}/#run=n`,
  kept: keptNegotiation(negotiator),
})
const atTable = tableOf(talkUntil(negotiatorOf('rival-offer', 4), 'average', ({ events }) => events.length > 0))

/** A talk in which we stand still until no time is left. */
function lastWord(): Negotiator {
  const negotiator = negotiatorOf('whole-package', 7)
  while (negotiator.table().phase === 'talk') negotiator.take({ type: 'MakeOffer', offer: negotiator.table().ours })
  return negotiator
}

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
  'the start of a negotiation': { place: 'scenarios/rival-offer/', kept: atTable.kept },
  'the table of a negotiation, the brief open': {
    ...atTable,
    first: (page) => page.locator('.nego-brief summary').click(),
    part: '.desk',
  },
  'the table of a negotiation, a trade refused': { ...atTable, first: refuseTrade, part: '.desk' },
  'the talk of a negotiation as a table': {
    ...atTable,
    first: (page) => page.locator('[data-twin]').click(),
    part: '.desk',
  },
  'the table of a negotiation, an end to be confirmed': {
    ...atTable,
    first: (page) => page.locator('[data-end=walk]').click(),
    part: '.desk',
  },
  'the last word of a negotiation': { ...tableOf(lastWord()), part: '.desk' },
  'the result of a negotiation': tableOf(talkUntil(negotiatorOf('rival-offer', 4), 'trader', () => false)),
  'the debrief of a negotiation': {
    place: 'scenarios/rival-offer/debrief/#run=n',
    kept: keptNegotiation(talkUntil(negotiatorOf('rival-offer', 4), 'average', () => false)),
    first: lookBack,
    part: '.debrief',
  },
  'the scorecard': quarterAt(({ isFinished }) => isFinished()),
  'the start of a dialogue': { place: 'scenarios/first-call/', kept: keptTalk('r', 'first-call', 'expert', 3) },
  'a call': { place: 'scenarios/discovery-meeting/#run=r', kept: keptTalk('r', 'discovery-meeting', 'expert', 6) },
  'a letter being written': {
    place: 'scenarios/first-email/',
    kept: {},
    first: writeTwoParts,
  },
  'letters and their answers': {
    place: 'scenarios/first-email/#run=r',
    kept: keptTalk('r', 'first-email', 'naive', 2),
  },
  'a task talked through': {
    place: 'scenarios/full-quarter-open/',
    kept: {},
    first: talkThrough,
    part: '.talk-dialog',
  },
  'the end of a call': { place: 'scenarios/first-call/', kept: {}, first: hangUp },
  'the result of a call': { place: 'scenarios/first-call/#run=r', kept: keptTalk('r', 'first-call', 'average') },
  'the debrief of a call': {
    place: 'scenarios/first-call/debrief/#run=r',
    kept: keptTalk('r', 'first-call', 'naive'),
    first: lookBack,
  },
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

async function refuseTrade(page: Page): Promise<void> {
  await page.locator('.nego-switch input').last().check()
  await page.locator('.nego-setall button').last().click()
  await page.locator('[data-send]').press('Enter')
  await expect(page.locator('.nego-refused')).toBeVisible()
}

async function lookBack(page: Page): Promise<void> {
  await page.locator('.debrief-form button').nth(1).click()
  await page.locator('.debrief-progress[data-phase=done]').waitFor({ timeout: 60_000 })
  await page.locator('.debrief-moment .first').click()
  for (const summary of await page.locator('.debrief details > summary').all()) await summary.click()
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

async function writeTwoParts(page: Page): Promise<void> {
  await page.locator('.talk-main-button').click()
  for (let n = 0; n < 2; n += 1) await page.locator('.talk-part button').first().click()
  await expect(page.locator('.talk-part-written')).toHaveCount(2)
  // What slides under the bar that stays in view can be scrolled out from under it; axe would not.
  await page.evaluate(() => window.scrollTo(0, 0))
}

async function hangUp(page: Page): Promise<void> {
  await page.locator('.talk-main-button').click()
  const ended = page.locator('.talk-ended')
  for (let turn = 1; (await ended.count()) === 0; turn += 1) {
    await page.locator('.talk-say .talk-option').first().click()
    await expect(page.locator(`.talk-lines [data-step="${turn}"]`).first()).toBeVisible()
  }
  await expect(ended).toBeVisible()
}

async function talkThrough(page: Page): Promise<void> {
  await page.locator('.desk-start .desk-main-button').click()
  await page.locator('[data-account]').first().click()
  const talk = page
    .locator('.desk-tasks')
    .first()
    .locator('button')
    .filter({ hasText: /^(Talk it through|亲自谈)$/ })
  await talk.first().click()
  await page.locator('.talk-dialog .talk-option').first().click()
  await expect(page.locator('.talk-dialog [data-step="1"]').first()).toBeVisible()
}
