import { expect, test } from 'vitest'
import { breaches, limits, row, strayIslands } from './budgets.ts'

const weight = { requests: 5, total: 19_960, script: 1_300, loaded: ['/_astro/Check.abc.js'] }
const budget = { requests: 5, total: 20_000, script: 2_000 }

test('a page within its budget is not named', () => {
  expect(breaches('/en/', weight, budget)).toEqual([])
  expect(breaches('/en/', { ...weight, requests: 99 }, { script: 2_000 })).toEqual([])
})

test('each limit that is not kept gets a line with what was found and what is allowed', () => {
  expect(breaches('/en/', { ...weight, requests: 6, total: 20_100, script: 2_400 }, budget)).toEqual([
    '/en/: 6 requests, at most 5 allowed',
    '/en/: 20.1 kB in all, at most 20.0 kB allowed',
    '/en/: 2.4 kB of script, at most 2.0 kB allowed',
  ])
})

test('an island that is loaded but not shown is named; what no page shows as an island is not one', () => {
  const known = new Set(['/_astro/Check.abc.js', '/_astro/Note.abc.js'])
  const loaded = ['/_astro/Check.abc.js', '/_astro/Note.abc.js', '/_astro/common.abc.js']
  expect(strayIslands('/en/', loaded, new Set(['/_astro/Check.abc.js']), known)).toEqual([
    '/en/: loads the island /_astro/Note.abc.js, which it does not show',
  ])
})

test('the table', () => {
  expect(limits(budget)).toBe('at most 5 requests, 20.0 kB in all, 2.0 kB of script')
  expect(limits({ script: 60_000 })).toBe('at most 60.0 kB of script')
  expect(row('/en/', weight).replace(/ +/g, ' ')).toBe(' /en/ 5 requests 20.0 kB script 1.3 kB')
})
