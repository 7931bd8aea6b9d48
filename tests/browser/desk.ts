import { expect, type Locator, type Page } from '@playwright/test'
import { loadCourse } from '../../src/authoring/course.ts'
import { createSpeech, type Speech } from '../../src/islands/desk/speech.ts'
import { accountName, stageName, taskName } from '../../src/islands/desk/tell.ts'
import type { Locale } from '../../src/schema/text.ts'
import type { Command, Fact } from '../../src/sim/territory/facts.ts'
import type { StoredRun } from '../../src/stores/runs.ts'
import { open, pressByKeys, tabTo } from './keys.ts'
import type { Seller } from './seller.ts'

/** A person at the desk, and how they press things: by keyboard alone, or by finger. */
export interface Hands {
  readonly page: Page
  readonly by: 'keys' | 'touch'
  /** Plays the same run in Node. */
  readonly seller: Seller
  readonly speech: Speech
}

type Do<Type extends Command['type']> = Extract<Command, { type: Type }>

export function handsOn(page: Page, seller: Seller, by: Hands['by'] = 'keys', locale: Locale = 'en'): Hands {
  const words = { locale, groups: loadCourse().words[locale] }
  return { page, by, seller, speech: createSpeech(words, seller.setting.scenario.currency) }
}

/** Opens the scenario under the seller's luck and starts. */
export async function start(hands: Hands): Promise<void> {
  const { page, seller, speech } = hands
  await open(page, `/${speech.words.locale}/scenarios/${seller.setting.scenario.id}/#seed=${seller.seed}`)
  const button = page.getByRole('button', { name: speech.say('desk.startWithSeed', { seed: seller.seed }) })
  await expect(button).toBeEnabled()
  await press(hands, button)
  await expect(page.locator('.desk-run')).toBeVisible()
}

/** Goes on with a run that this browser keeps. */
export async function goOn({ page, seller, speech }: Hands, id = 'r'): Promise<void> {
  await open(page, `/${speech.words.locale}/scenarios/${seller.setting.scenario.id}/#run=${id}`)
  await expect(page.locator('.desk-run')).toBeVisible()
}

/** Gives a command here and in Node, and waits until the page has kept the same. */
export async function act(hands: Hands, command: Command): Promise<readonly Fact[]> {
  await give(hands, command)
  const facts = hands.seller.take(command)
  await expectKept(hands)
  return facts
}

/** What the page has kept is what Node came to: nothing lost, nothing doubled. */
export async function expectKept({ page, seller }: Hands): Promise<void> {
  await expect.poll(async () => (await keptRun(page))?.facts.length).toBe(seller.facts().length)
  expect((await keptRun(page))?.facts).toEqual(seller.facts())
}

/** Gives a command that is refused; nothing may have happened. Gives what the desk says. */
export async function actInVain(hands: Hands, command: Command): Promise<Locator> {
  await give(hands, command)
  const said = hands.page.locator('.desk-answer[data-kind=refusal]')
  await expect(said).toBeVisible()
  await expectKept(hands)
  return said
}

/** The page shows what Node came to: hours, and every card in its column. */
export async function expectShown({ page, by, seller, speech }: Hands): Promise<void> {
  const { hours, phase, deals } = seller.desk()
  const { scenario, stages } = seller.setting
  const left = speech.say('desk.hoursLeft', { n: hours, all: scenario.hoursPerWeek })
  await expect(page.locator('.desk-hours')).toHaveText(left)
  if (phase !== 'work') return
  for (const [s, stage] of stages.entries()) {
    const n = deals.filter((deal) => deal.status === 'open' && deal.stage === s).length
    const tab = speech.say('desk.stageTab', { stage: speech.text(stage.name), n })
    if (by === 'keys') await expect(page.locator(`[data-column="${s}"] [data-card]`)).toHaveCount(n)
    else await expect(page.locator('.desk-stage-tabs button').nth(s)).toHaveAttribute('aria-label', tab)
  }
}

/** The run that the address names. */
export async function keptRun(page: Page): Promise<StoredRun | null> {
  return page.evaluate(() => {
    const id = new URLSearchParams(location.hash.slice(1)).get('run')
    return JSON.parse(localStorage.getItem(`fc:run:${id}`) ?? 'null')
  })
}

/** Plays on as the expert would, week by week, until `here` holds or the run is over. */
export async function playOn(hands: Hands, here = () => false): Promise<void> {
  const { seller } = hands
  while (!seller.isFinished() && !here()) {
    const { week } = seller.desk()
    const facts = await act(hands, seller.advice())
    if (!facts.some(({ type }) => type === 'WeekEnded')) continue
    await expect(headingOf(hands, 'desk.reportTitle', { n: week })).toBeFocused()
    await press(hands, goOnButton(hands))
    await expect(hands.page.locator('#desk-report-title')).toHaveCount(0)
  }
}

/** Leaves the page between two weeks. */
export function goOnButton({ page, seller, speech }: Hands): Locator {
  const next = seller.isFinished()
    ? speech.say('desk.toScore')
    : speech.say('desk.beginWeek', { n: seller.desk().week })
  return page.getByRole('button', { name: next })
}

export function headingOf({ page, speech }: Hands, key: string, params?: Record<string, string | number>): Locator {
  return page.getByRole('heading', { name: speech.say(key, params) })
}

export async function press({ by }: Hands, target: Locator): Promise<void> {
  if (by === 'keys') await pressByKeys(target)
  else await target.tap()
}

/** Gives a command, whatever becomes of it. */
export async function give(hands: Hands, command: Command): Promise<void> {
  switch (command.type) {
    case 'DoTask':
      return doTask(hands, command)
    case 'MoveDeal':
      return hands.by === 'keys' ? carry(hands, command) : moveByMenu(hands, command)
    case 'Disqualify':
      return giveUp(hands, command)
    case 'StateChance':
      return stateChance(hands, command)
    case 'EndPhase':
      return endPhase(hands)
    case 'Undo':
      return undo(hands)
    default:
      throw new Error(`these hands have not learned to ${command.type}`)
  }
}

async function doTask(hands: Hands, { deal, task }: Do<'DoTask'>): Promise<void> {
  const { page, seller, speech } = hands
  await openAccount(hands, deal)
  const hours = speech.hours(seller.setting.tasks.get(task)?.hours ?? 0)
  const name = speech.say('task.doTask', { task: taskName(seller.setting, speech, task), hours })
  await press(hands, page.getByRole('button', { name, exact: true }))
}

/** Lays an account open, unless it does already. */
export async function openAccount(hands: Hands, deal: string): Promise<void> {
  const { page, seller, speech } = hands
  const heading = page.locator('#desk-panel-title')
  const name = accountName(seller.setting, speech, deal)
  if ((await heading.textContent()) === name) return
  await press(hands, await cardOf(hands, deal))
  await expect(heading).toHaveText(name)
  await expect(heading).toBeFocused()
}

/** The account's card on the board. On a phone its stage is brought up first. */
export async function cardOf({ page, by, seller }: Hands, deal: string): Promise<Locator> {
  const card = page.locator(`[data-account="${deal}"]`)
  if (by === 'keys') return card
  await page.locator('.desk-tabs [data-to=board]').tap()
  const tab = page.locator('.desk-stage-tabs button').nth(stageOf(seller, deal))
  await tab.tap()
  await expect(tab).toHaveAttribute('aria-current', 'true')
  return card
}

function stageOf(seller: Seller, deal: string): number {
  return seller.desk().deals.find(({ id }) => id === deal)?.stage ?? 0
}

/** Space, an arrow for each stage, Space. */
async function carry(hands: Hands, { deal, to }: Do<'MoveDeal'>): Promise<void> {
  const { page, seller } = hands
  await tabTo(await cardOf(hands, deal))
  await page.keyboard.press('Space')
  const steps = (seller.setting.stageIndex.get(to) ?? 0) - stageOf(seller, deal)
  for (let n = 0; n < Math.abs(steps); n += 1) await page.keyboard.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft')
  await page.keyboard.press('Space')
}

/** By the card's "Move to…" menu. */
export async function moveByMenu(hands: Hands, { deal, to }: Do<'MoveDeal'>): Promise<void> {
  await openMenu(hands, deal)
  await pressInMenu(hands, stageName(hands.seller.setting, hands.speech, to))
}

async function giveUp(hands: Hands, { deal, reason }: Do<'Disqualify'>): Promise<void> {
  const { seller, speech } = hands
  const name = seller.setting.playbook.reasons.find(({ id }) => id === reason)?.name ?? reason
  await openMenu(hands, deal)
  await pressInMenu(hands, speech.say('desk.giveUp'))
  await pressInMenu(hands, speech.text(name))
}

async function openMenu(hands: Hands, deal: string): Promise<void> {
  await cardOf(hands, deal)
  await press(hands, hands.page.locator(`[data-menu="${deal}"]`))
  await expect(hands.page.getByRole('menuitem').first()).toBeFocused()
}

async function pressInMenu({ page, by }: Hands, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name })
  if (by === 'touch') {
    await expect(item).toBeInViewport()
    // Some say that they will be refused; Playwright would wait until they do not.
    return item.tap({ force: true })
  }
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  const items = await page.getByRole('menuitem').count()
  const isHere = () => item.evaluate((one) => one === document.activeElement)
  for (let n = 0; n < items && !(await isHere()); n += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

async function stateChance(hands: Hands, { deal, chance, category }: Do<'StateChance'>): Promise<void> {
  const { page, by, seller, speech } = hands
  const row = page.getByRole('group', { name: accountName(seller.setting, speech, deal) })
  const field = row.getByRole('spinbutton')
  const radio = row.getByRole('radio', { name: speech.say(`desk.category-${category}`) })
  const percent = String(Math.round(chance * 100))
  if (by === 'touch') {
    await field.fill(percent)
    await radio.tap()
  } else {
    await tabTo(field)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(percent)
    await tabTo(row.getByRole('radio').first())
    await page.keyboard.press('Space')
    for (let n = 0; n < 4 && !(await radio.isChecked()); n += 1) await page.keyboard.press('ArrowRight')
  }
  await expect(radio).toBeChecked()
  await press(hands, row.getByRole('button', { name: speech.say('desk.state') }))
}

async function undo(hands: Hands): Promise<void> {
  const word = hands.seller.desk().phase === 'work' ? 'desk.undo' : 'desk.undoStep'
  await press(hands, hands.page.getByRole('button', { name: hands.speech.say(word) }))
}

/** Ends the phase; says so again where the desk asks, since hours would be lost. */
async function endPhase(hands: Hands): Promise<void> {
  const { page, speech } = hands
  const main = page.locator('.desk-week-acts .desk-main-button')
  const mayAsk = (await main.textContent())?.includes(speech.say('desk.endWeek'))
  await press(hands, main)
  if (!mayAsk) return
  const anyway = page.getByRole('button', { name: speech.say('desk.endAnyway') })
  await expect(anyway.or(page.locator('#desk-report-title'))).toBeVisible()
  if (await anyway.isVisible()) await press(hands, anyway)
}
