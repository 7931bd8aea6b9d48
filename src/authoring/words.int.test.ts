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
        .filter(([, group = '', key = '']) => en[group]?.[key] === undefined)
        .map(([, group, key]) => `${file}: ${group}.${key}`),
    )
  expect(missing).toEqual([])
})
