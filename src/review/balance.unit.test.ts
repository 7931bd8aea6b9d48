import { describe, expect, test } from 'vitest'
import { reviewable } from '../sim/territory/reviewable.ts'
import { territory } from '../sim/territory/territory.ts'
import { TOWNS } from '../sim/testing/runs.ts'
import { balance } from './balance.ts'
import { dominantAt, dominantIn, kindOf } from './choices.ts'
import { findExploits } from './exploits.ts'

const setting = Object.values(TOWNS)[0]
const reference = territory.policies.expert
if (!setting || !reference) throw new Error('no town')
const model = { simulation: territory, reviewable, setting, reference, seed: 0 }

describe('the balance of a town', () => {
  const found = balance(model, { seeds: 6, reviews: 3, worlds: 4 })
  test('has every policy, the expert without a gap', () => {
    expect(found.policies.map(({ policy }) => policy)).toEqual(Object.keys(territory.policies))
    expect(found.policies.filter(({ gap }) => gap === null).map(({ policy }) => policy)).toEqual(['expert'])
  })
  test('has shares between 0 and 1, and every choice in a week', () => {
    const { luck, choices } = found
    for (const share of [luck.share, luck.scoreReliability, choices.share, choices.empty]) {
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
    }
    expect(choices.weeks.reduce((sum, { reached }) => sum + reached, 0)).toBe(choices.reached)
    expect(choices.reached).toBeGreaterThan(0)
  })
})

test('only a share above the bound is called dominant', () => {
  const group = { reached: 10, spread: 9, empty: 0, best: 'DoTask call', share: 0.8 }
  const weeks = [{ week: 2, ...group, share: 0.9 }]
  expect(dominantIn({ point: 1, ...group, weeks, subjects: [] })).toEqual([
    { week: 2, option: 'DoTask call', share: 0.9 },
  ])
})

test('a line that is best in nearly all choices of a beat is called dominant there, if there were enough', () => {
  const group = { reached: 10, spread: 9, empty: 0, best: 'Say ask', share: 0.9 }
  const subjects = [
    { subject: 'hello', ...group },
    { subject: 'offer', ...group, share: 0.8 },
    { subject: 'silence', ...group, reached: 4 },
  ]
  expect(dominantAt({ point: 1, ...group, weeks: [], subjects })).toEqual([
    { subject: 'hello', option: 'Say ask', share: 0.9, reached: 10 },
  ])
})

test('a command’s kind leaves its subject out', () => {
  expect(kindOf({ type: 'Say', option: 'ask' })).toBe('Say ask')
  expect(kindOf({ type: 'DoTask', deal: 'mill', task: 'call' })).toBe('DoTask call')
  expect(kindOf({ type: 'EndPhase' })).toBe('EndPhase')
})

describe('the search for exploits', () => {
  test('finds one that was planted: a score that pays for giving up', () => {
    const paid: typeof territory = {
      ...territory,
      score: (own, seed, facts) => {
        const total = facts.filter(({ type }) => type === 'DealDisqualified').length
        return { ...territory.score(own, seed, facts), total }
      },
    }
    const { exploits, tried } = findExploits({ ...model, simulation: paid }, 6)
    expect(exploits[0]?.policy).toMatch(/^Disqualify first/)
    expect(exploits[0]?.gain.low).toBeGreaterThan(0)
    expect(tried).toBeGreaterThan(exploits.length)
  })
  test('finds none where all score alike', () => {
    const flat: typeof territory = {
      ...territory,
      score: (own, seed, facts) => ({ ...territory.score(own, seed, facts), total: 50 }),
    }
    expect(findExploits({ ...model, simulation: flat }, 4).exploits).toEqual([])
  })
})
