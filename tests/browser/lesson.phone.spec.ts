import { expect, type Locator, type Page, test } from '@playwright/test'
import { rightAnswer } from '../../src/stores/deck/right-answer.ts'
import type { Answer, Question } from '../../src/stores/question.ts'
import { checksOf } from './checks.ts'
import { faultsOf, open } from './keys.ts'

const LESSONS = ['stages/contact', 'funnel/visible-pipe']

for (const lesson of LESSONS) {
  test(`${lesson} is read and answered by finger`, async ({ page }) => {
    const faults = faultsOf(page)
    await open(page, `/zh-cn/lessons/${lesson}/`)
    await page.locator('.contents summary').tap()
    await page.locator('.contents a').last().tap()
    for (const question of checksOf(lesson, 'zh-cn')) {
      const form = page.locator(`#check-${question.id} form`)
      await answer(form, question, rightAnswer(question))
      await form.locator('[type=submit]').tap()
      await expect(form.locator('.check-verdict')).toHaveAttribute('data-mark', 'true')
    }
    await page.locator('.popup-term button').first().tap()
    await expect(page.locator('.popup-panel:popover-open')).toBeInViewport()
    await page.locator('h1').tap()
    await expect(page.locator('.popup-panel:popover-open')).toHaveCount(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.locator('[data-set-read=yes]').tap()
    await page.locator('.turn .next').tap()
    await goBackByMenu(page)
    expect(faults).toEqual([])
  })
}

async function goBackByMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: '菜单' }).tap()
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '学习进度' }).tap()
  await expect(page).toHaveURL('/zh-cn/progress/')
}

async function answer(form: Locator, question: Question, given: Answer): Promise<void> {
  if (typeof given === 'string') return form.getByRole('textbox').fill(given)
  if (question.kind === 'order') return dragIntoOrder(form, given)
  for (const [n, group] of given.entries()) {
    if (question.kind === 'choice') await form.locator('.check-option').nth(group).tap()
    else await form.locator(`[data-menu="${n}"]`).selectOption(String(group))
  }
}

/** Each row by its handle to its place, the first one first. */
async function dragIntoOrder(form: Locator, items: readonly number[]): Promise<void> {
  for (const [place, item] of items.entries()) {
    const rows = form.locator('[data-item]')
    if ((await rows.nth(place).getAttribute('data-item')) === String(item)) continue
    await form.scrollIntoViewIfNeeded()
    await dragByFinger(form.locator(`[data-item="${item}"] .check-grip`), rows.nth(place))
    await expect(rows.nth(place)).toHaveAttribute('data-item', String(item))
  }
}

/** Playwright has taps only; this is what a finger that moves sends. */
async function dragByFinger(from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(to)]
  const page = from.page()
  const finger = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', [start])
  for (let step = 1; step <= STEPS; step += 1)
    await send('touchMove', [{ x: start.x, y: start.y + ((end.y - start.y) * step) / STEPS }])
  // A finger rests before it lifts; else Chromium takes the drag for a fling, which swallows the tap that follows.
  await page.waitForTimeout(150)
  await send('touchMove', [{ x: start.x, y: end.y }])
  await send('touchEnd', [])
  await finger.detach()
}

const STEPS = 8

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox()
  if (!box) throw new Error(`${target} is not on the screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
