import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readCourse } from './course.ts'

/** `say(words, 'desk.hoursLeft'`: keys that are put together while running are not found this way. */
const ASKED = /\bsay\([^'"`]*?'(\w+)\.([\w-]+)'/g

it('every word that a screen asks for is in content/ui', () => {
  const { en } = readCourse('content').course.words
  const missing = globSync('src/{components,islands,layouts,pages,stores,words}/**/*.{ts,tsx,astro}')
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(ASKED)]
        .filter(([, group = '', key = '']) => !groupsOf(en, group).some((words) => words[key] !== undefined))
        .map(([, group, key]) => `${file}: ${group}.${key}`),
    )
  expect(missing).toEqual([])
})

/** A group, and what kinds of exercise have of their own for it: `debrief`, `debrief-dialogue`. */
function groupsOf(words: Readonly<Record<string, Readonly<Record<string, string>>>>, group: string) {
  return Object.entries(words).flatMap(([name, own]) => (name === group || name.startsWith(`${group}-`) ? [own] : []))
}
