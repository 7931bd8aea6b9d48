import { expect, test } from 'vitest'
import type { Balance } from './balance.ts'
import { brokenBounds } from './bounds.ts'
import { balancePage } from './report.ts'

const week = { reached: 100, spread: 12, empty: 0.1, best: 'DoTask call', share: 0.85 }
const found: Balance = {
  policies: [
    { policy: 'expert', score: { mean: 80, sd: 5 }, value: { mean: 9, sd: 1 }, gap: null },
    { policy: 'lazy', score: { mean: 70, sd: 5 }, value: { mean: 8, sd: 1 }, gap: { mean: 10, low: 8, high: 12 } },
  ],
  luck: { share: 0.65, se: 0.05, reliability: 0.35, runsNeeded: 8, scoreReliability: 0, scoreRunsNeeded: Infinity },
  choices: { point: 50, ...week, weeks: [{ week: 1, ...week }], subjects: [] },
}

const pathsOf = (...args: Parameters<typeof brokenBounds>) => brokenBounds(...args).map(({ path }) => path.join('.'))

test('a bound is broken by the figure, and says by how much', () => {
  const bounds = { maxLuckShare: 0.6, maxDominant: 0.8, minGap: { lazy: 11 } }
  expect(brokenBounds(bounds, found, 'strict').map(({ message }) => message)).toEqual([
    'luck is 65.0 % of the variance of results, and bounds allow 60.0 %',
    '"DoTask call" is the best option in 85.0 % of choices, and bounds allow 80.0 %',
    'the expert beats lazy by 10.0 points, and bounds ask for 11',
  ])
})

test('a quick look only finds what is broken beyond doubt', () => {
  expect(pathsOf({ maxLuckShare: 0.6, maxDominant: 0.8, minGap: { lazy: 11 } }, found, 'lenient')).toEqual([])
  const far = { maxLuckShare: 0.5, maxDominant: 0.7, minGap: { lazy: 13 } }
  expect(pathsOf(far, found, 'lenient')).toEqual(['maxLuckShare', 'maxDominant', 'minGap.lazy'])
})

test('bounds that are not stated cannot be broken', () => {
  expect(pathsOf({ minGap: {} }, found, 'strict')).toEqual([])
})

test('the page holds every figure, and text from content as text', () => {
  const search = { tried: 9, exploits: [{ policy: 'A & <b>', score: 88, gain: { mean: 8, low: 6, high: 10 } }] }
  const broken = brokenBounds({ maxDominant: 0.8, minGap: {} }, found, 'strict')
  const page = balancePage('Deals <1>', { size: { seeds: 30, reviews: 5, worlds: 8 }, found, search, broken })
  for (const part of ['Deals &lt;1&gt;', 'A &amp; &lt;b&gt;', '10.0 (8.0 to 12.0)', '65.0 %', 'no number of runs']) {
    expect(page).toContain(part)
  }
  expect(page).not.toMatch(/NaN|undefined|<b>|https?:/)
  expect(page.match(/<svg /g)).toHaveLength(4)
})
