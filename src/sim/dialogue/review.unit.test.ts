import { describe, expect, test } from 'vitest'
import { review } from '../../review/review.ts'
import { play } from '../run.ts'
import { smallTalk as setting } from '../testing/small-talk.ts'
import { dialogue } from './dialogue.ts'
import { expert } from './policies/expert.ts'
import { reviewable } from './reviewable.ts'

const model = { simulation: dialogue, reviewable, setting, reference: expert }
const EFFORT = { pilot: 64, cap: 64 }

function reviewed(policy: string, seed: number) {
  return review({ ...model, seed }, play(dialogue, setting, policy, seed), EFFORT)
}

describe('the review of a talk', () => {
  test('adds up: final = start + luck − regret', () => {
    for (const policy of Object.keys(dialogue.policies)) {
      for (const seed of [1, 2, 3]) expect(Math.abs(reviewed(policy, seed).identityError)).toBeLessThan(1e-9)
    }
  })
  test('finds no regret in what the expert says', () => {
    for (const { regret, value, reference } of reviewed('expert', 1).decisions) {
      expect(value).toBe(reference)
      expect(regret.mean).toBeLessThanOrEqual(0)
    }
  })
  test('values asking before pitching by what can be known, whatever is so', () => {
    const [first] = reviewed('expert', 4).decisions
    const worth = (option: string) =>
      first?.options.find(({ command }) => command.type === 'Say' && command.option === option)?.value ?? 0
    expect(worth('ask')).toBeGreaterThan(worth('pitch'))
  })
  test('luck averages zero over many runs', () => {
    const lucks = Array.from({ length: 60 }, (_, seed) => reviewed('random', seed + 1).luck)
    const mean = lucks.reduce((sum, luck) => sum + luck, 0) / lucks.length
    const sd = Math.sqrt(lucks.reduce((sum, luck) => sum + (luck - mean) ** 2, 0) / (lucks.length - 1))
    expect(Math.abs(mean)).toBeLessThan((3 * sd) / Math.sqrt(lucks.length))
  })
})
