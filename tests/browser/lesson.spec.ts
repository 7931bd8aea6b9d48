import { expect, test } from '@playwright/test'
import { rightAnswer } from '../../src/stores/deck/right-answer.ts'
import { answerByKeys, checksOf, wrongAnswer } from './checks.ts'
import { faultsOf, open, pressByKeys, tabTo } from './keys.ts'

/** Between them, these ask for every kind of answer. */
const LESSONS = ['stages/contact', 'funnel/visible-pipe']

for (const lesson of LESSONS) {
  test(`the checks of ${lesson} are answered by keyboard alone, wrong and then right, and stay answered`, async ({
    page,
  }) => {
    const faults = faultsOf(page)
    const questions = checksOf(lesson, 'en')
    await open(page, `/en/lessons/${lesson}/`)
    for (const question of questions) {
      const form = page.locator(`#check-${question.id} form`)
      await answerByKeys(form, question, wrongAnswer(question))
      await expect(form.getByText('Not yet.')).toBeVisible()
      await page.keyboard.press('Enter')
      await answerByKeys(form, question, rightAnswer(question))
      await expect(form.getByText('Right.', { exact: true })).toBeVisible()
      await expect(form.getByText('Saved')).toBeVisible()
    }
    for (const locale of ['en', 'zh-cn']) {
      await page.goto(`/${locale}/lessons/${lesson}/`)
      for (const { id } of questions) {
        const form = page.locator(`#check-${id} form`)
        await expect(form.locator('.check-verdict')).toHaveAttribute('data-mark', 'true')
      }
    }
    await page.goto('/en/progress/')
    await expect(page.locator('.tallies')).toContainText(`${questions.length} checks right`)
    expect(faults).toEqual([])
  })
}

test('a check that is not answered yet says what is missing', async ({ page }) => {
  await open(page, '/en/lessons/funnel/visible-pipe/')
  for (const question of checksOf('funnel/visible-pipe', 'en')) {
    const form = page.locator(`#check-${question.id} form`)
    await pressByKeys(form.locator('[type=submit]'))
    await expect(form.locator('.check-nudge')).toContainText('first')
  }
})

test('a note and the mark of a read lesson are kept, and the next lesson follows', async ({ page }) => {
  await open(page, '/en/lessons/funnel/visible-pipe/')
  const note = page.getByRole('textbox', { name: /Write down your own open opportunities/ })
  await tabTo(note)
  await page.keyboard.type('Nine in first contact.')
  await pressByKeys(page.getByRole('button', { name: 'Mark as read' }))
  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeFocused()
  await page.reload()
  await expect(note).toHaveValue('Nine in first contact.')
  await expect(page.getByText('You have read this lesson')).toBeVisible()
  await pressByKeys(page.locator('.turn').getByRole('link', { name: /^Next/ }))
  await expect(page).toHaveURL('/en/lessons/funnel/stages/')
})

test('the steps of a worked example are uncovered one by one', async ({ page }) => {
  await page.goto('/en/lessons/funnel/visible-pipe/')
  const steps = page.getByRole('group', { name: 'Read the pipe backwards' }).locator('.step')
  await expect(steps.filter({ visible: true })).toHaveCount(1)
  for (let n = 0; n < (await steps.count()); n += 1) {
    await pressByKeys(steps.nth(n).locator('summary'))
    await expect(steps.nth(n).locator('.step-body')).toBeVisible()
  }
  await expect(steps.filter({ visible: true })).toHaveCount(await steps.count())
})

test('a term opens its entry beside the text and leads on to the glossary', async ({ page }) => {
  await page.goto('/en/lessons/funnel/visible-pipe/')
  const term = page.getByRole('button', { name: 'sales funnel', exact: true })
  const panel = page.locator('.popup-panel:popover-open')
  await pressByKeys(term)
  await expect(panel).toContainText('Sales funnel')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(term).toBeFocused()
  await page.keyboard.press('Enter')
  await pressByKeys(panel.getByRole('link', { name: 'Sales funnel' }))
  await expect(page).toHaveURL('/en/glossary/#sales-funnel')
  await expect(page.locator('#sales-funnel')).toBeInViewport()
})

test('a heading has an address of its own, in the contents and beside it', async ({ page }) => {
  await page.goto('/en/lessons/funnel/visible-pipe/#try-it')
  const heading = page.getByRole('heading', { name: 'Try it' })
  await expect(heading).toBeInViewport()
  await page.goto('/en/lessons/funnel/visible-pipe/')
  await expect(heading).not.toBeInViewport()
  await pressByKeys(page.getByRole('navigation', { name: 'In this lesson' }).getByRole('link', { name: 'Try it' }))
  await expect(page).toHaveURL(/#try-it$/)
  await expect(heading).toBeInViewport()
  await page.locator('.heading', { has: heading }).hover()
  await expect(page.getByRole('link', { name: 'Try it' }).last()).toHaveAttribute('href', '#try-it')
})

test('a common mistake stands apart from the text, in a lesson without any other remark', async ({ page }) => {
  await open(page, '/en/lessons/stages/needs/')
  await expect(page.locator('.callout')).toHaveCount(1)
  await expect(page.locator('.callout')).toHaveCSS('border-left-width', '3px')
  await expect(page.getByText('Common mistake')).toHaveCSS('display', 'block')
})
