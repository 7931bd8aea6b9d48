import { readFileSync } from 'node:fs'
import { expect, type Locator } from '@playwright/test'
import { loadCourse } from '../../src/authoring/course.ts'
import { readFence } from '../../src/authoring/fences.ts'
import { readBody } from '../../src/authoring/lesson-body.ts'
import { toQuestion } from '../../src/components/lesson/question.ts'
import type { Check } from '../../src/schema/check.ts'
import type { Locale } from '../../src/schema/text.ts'

import type { Answer, Question } from '../../src/stores/question.ts'
import { pressByKeys, tabTo } from './keys.ts'

/** The checks of a lesson as its author wrote them. */
export function checksOf(id: string, locale: Locale): Question[] {
  const lesson = loadCourse()
    .modules.flatMap(({ lessons }) => lessons)
    .find((one) => one.id === id)
  const file = lesson?.files[locale]
  if (!file) throw new Error(`there is no lesson "${id}" in ${locale}`)
  const read = readBody(readFileSync(file, 'utf8'), file)
  if ('faults' in read) throw new Error(`${file} cannot be read`)
  return read.body.fences
    .filter(({ lang }) => lang === 'check')
    .map(({ text, line }) => {
      const fence = readFence(text, line, file, 'check')
      if ('faults' in fence) throw new Error(`${file}:${line} cannot be read`)
      return toQuestion(fence.value as Check)
    })
}

export function wrongAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'choice':
      return [question.options.findIndex(({ right }) => !right)]
    case 'order':
      return question.start
    case 'sort':
      return question.items.map(({ group }) => (group + 1) % question.groups.length)
    case 'number':
      return String(question.right + question.tolerance + 1)
  }
}

/** Puts an answer in, by keyboard alone, and asks whether it is right. */
export async function answerByKeys(form: Locator, question: Question, answer: Answer): Promise<void> {
  if (typeof answer === 'string') await typeNumber(form, answer)
  else if (question.kind === 'order') await putInOrder(form, answer)
  else if (question.kind === 'sort') await sortItems(form, answer)
  else if (question.kind === 'choice' && question.several) await tick(form, answer)
  else await choose(form, answer[0] ?? 0)
  await pressByKeys(form.locator('[type=submit]'))
}

async function typeNumber(form: Locator, text: string): Promise<void> {
  await tabTo(form.getByRole('textbox'))
  await form.page().keyboard.press('ControlOrMeta+A')
  await form.page().keyboard.type(text)
}

async function choose(form: Locator, option: number): Promise<void> {
  const radios = form.getByRole('radio')
  const chosen = await radios.evaluateAll((all) => all.findIndex((one) => (one as HTMLInputElement).checked))
  const from = Math.max(0, chosen)
  await tabTo(radios.nth(from))
  await form.page().keyboard.press('Space')
  for (let n = 0; n < Math.abs(option - from); n += 1)
    await form.page().keyboard.press(option > from ? 'ArrowDown' : 'ArrowUp')
  await expect(radios.nth(option)).toBeChecked()
}

async function tick(form: Locator, options: readonly number[]): Promise<void> {
  const boxes = form.getByRole('checkbox')
  for (const [n, box] of (await boxes.all()).entries()) {
    if ((await box.isChecked()) === options.includes(n)) continue
    await tabTo(box)
    await form.page().keyboard.press('Space')
  }
}

/** Each item up to its place, the first one first. The pressed button keeps the focus while its row moves. */
async function putInOrder(form: Locator, items: readonly number[]): Promise<void> {
  for (const [place, item] of items.entries()) {
    const rows = form.locator('[data-item]')
    const order = await rows.evaluateAll((all) => all.map((row) => Number((row as HTMLElement).dataset.item)))
    const now = order.indexOf(item)
    const up = form.locator(`[data-move="up${item}"]`)
    const steps = now - place
    if (steps > 0) await tabTo(up)
    for (let step = 0; step < steps; step += 1) {
      await form.page().keyboard.press('Enter')
      await expect(rows.nth(now - step - 1)).toHaveAttribute('data-item', String(item))
      await expect(up).toBeFocused()
    }
    await expect(rows.nth(place)).toHaveAttribute('data-item', String(item))
  }
}

/** Each item into its group by its menu, which keeps the focus while the item moves. */
async function sortItems(form: Locator, groups: readonly number[]): Promise<void> {
  for (const [item, group] of groups.entries()) {
    const menu = form.locator(`[data-menu="${item}"]`)
    await tabTo(menu)
    const from = Number(await menu.inputValue())
    for (let n = 0; n < Math.abs(group - from); n += 1) {
      await form.page().keyboard.press(group > from ? 'ArrowDown' : 'ArrowUp')
      // The menu has its new value before the item is drawn in its new place.
      const drawn = from + Math.sign(group - from) * (n + 1)
      await expect(form.locator(`[data-group="${drawn}"] [data-menu="${item}"]`)).toBeFocused()
    }
    await expect(menu).toHaveValue(String(group))
  }
}
