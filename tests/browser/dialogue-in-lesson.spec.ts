import { globSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { loadCourse } from '../../src/authoring/course.ts'
import { faultsOf, pressByKeys } from './keys.ts'

/** A lesson with several dialogues in it: its address, and their ids in the order of the page. */
function lessonWithTalks(): { readonly path: string; readonly talks: readonly string[] } | undefined {
  const { modules, scenarios } = loadCourse()
  return modules
    .flatMap(({ lessons }) => lessons)
    .map(({ id, folder }) => {
      const [file] = globSync(`${folder}/en.mdx`)
      const plays = [...(file ? readFileSync(file, 'utf8') : '').matchAll(/<Play id="([\w-]+)"/g)]
      const talks = plays.flatMap(([, talk]) => (talk && scenarios.get(talk)?.kind === 'dialogue' ? [talk] : []))
      return { path: `/en/lessons/${id}/`, talks }
    })
    .find(({ talks }) => talks.length > 1)
}

const lesson = lessonWithTalks()

test('two talks in one lesson: each begins, goes on after a reload and ends, and the address stays the lesson’s', async ({
  page,
}) => {
  if (!lesson) throw new Error('no lesson holds two dialogues')
  const { path, talks } = lesson
  const faults = faultsOf(page)
  await page.goto(path)
  const parts = page.locator('.play')
  for (const [n] of talks.entries()) {
    const begin = parts.nth(n).getByRole('button', { name: 'Begin' })
    // An island wakes when it comes into sight.
    await parts.nth(n).scrollIntoViewIfNeeded()
    await expect(begin).toBeEnabled()
    await pressByKeys(begin)
    await expect(parts.nth(n).locator('.talk-say')).toBeFocused()
    await pressByKeys(parts.nth(n).locator('.talk-option').first())
    await expect(parts.nth(n).locator('[data-step="1"], .talk-part-written').first()).toBeVisible()
  }
  expect(new URL(page.url()).hash).toBe('')
  await page.reload()
  await parts.first().scrollIntoViewIfNeeded()
  await pressByKeys(parts.first().getByRole('button', { name: /^Go on at turn/ }))
  await expect(parts.first().locator('.talk-say')).toBeFocused()
  while ((await parts.first().locator('.talk-ended').count()) === 0) {
    const step = await parts.first().locator('.talk-lines [data-step]').last().getAttribute('data-step')
    await pressByKeys(parts.first().locator('.talk-option, .talk-send .talk-button').first())
    await expect(
      parts
        .first()
        .locator(`[data-step="${Number(step) + 1}"], .talk-ended`)
        .first(),
    ).toBeVisible()
  }
  await expect(parts.first().locator('.talk-ended h5')).toBeFocused()
  await pressByKeys(parts.first().getByRole('button', { name: 'To your result' }))
  await expect(parts.first().locator('.talk-result h4')).toBeFocused()
  expect(new URL(page.url()).hash).toBe('')
  expect(faults).toEqual([])
})
