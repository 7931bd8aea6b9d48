import { expect, test } from 'vitest'
import { exerciseIn, readCourse } from '../authoring/course.ts'
import { mixSeeds } from '../sim/random.ts'
import { play } from '../sim/run.ts'
import { reviewable } from '../sim/territory/reviewable.ts'
import { territory } from '../sim/territory/territory.ts'
import { difference, meanOf } from './paired.ts'
import { choicesOf } from './review.ts'
import { rollout } from './rollout.ts'

/** What the review promises of a territory, on the course's own scenarios. */

const SEEDS = [1, 2, 3]
const { course } = readCourse()

function modelOf(id: string) {
  const { scenario, playbook } = exerciseIn(course, 'territory', id)
  const reference = territory.policies.expert
  if (!reference) throw new Error(`no ${id}`)
  return { simulation: territory, reviewable, setting: territory.prepare(scenario, playbook), reference, seed: 1 }
}

/** Worlds of each difference; decisions of each run. */
const WORLDS = 64
const EVERY = 12

test('common random numbers cut the variance of a difference at least five times', () => {
  const model = modelOf('full-quarter')
  const factors = SEEDS.flatMap((seed) => {
    const turns = reviewable.turns(model.setting, seed, play(territory, model.setting, 'average', seed))
    return choicesOf({ ...model, seed }, turns)
      .filter((_, n) => n % EVERY === 0)
      .map(({ turn, contenders: [first, second] }) => {
        if (!first || !second) throw new Error('a choice has two options')
        const view = territory.view(turn.before)
        const worlds = Array.from({ length: WORLDS }, (_, world) => world)
        const values = (command: typeof first, under: number) =>
          worlds.map((world) => rollout({ ...model, seed: under }, view, command, world))
        const a = values(first, seed)
        const apart = difference(a, values(second, mixSeeds(seed, 1))).se ** 2
        const paired = difference(a, values(second, seed)).se ** 2
        return { apart, paired }
      })
  })
  const factor = meanOf(factors.map(({ apart }) => apart)) / meanOf(factors.map(({ paired }) => paired))
  console.info(`common random numbers: ${factor.toFixed(1)} times less variance over ${factors.length} decisions`)
  expect(factor).toBeGreaterThan(5)
})

test('futures that meet, and what is recalled of a world, are worth the same as if they were played on', () => {
  const model = modelOf('full-quarter')
  const { advance: _, ...slowly } = reviewable
  const apart = { ...model, reviewable: { ...slowly, fingerprint: () => null } }
  const turns = reviewable.turns(model.setting, 1, play(territory, model.setting, 'average', 1))
  let met = 0
  for (const { turn, contenders } of choicesOf(model, turns).filter((_, n) => n % EVERY === 0)) {
    const view = territory.view(turn.before)
    for (let world = 0; world < 4; world += 1) {
      const played = new Map<number, number>()
      const together = contenders.map((command) => {
        const before = played.size
        const value = rollout(model, view, command, world, played)
        if (before > 0 && played.size < before * 2) met += 1
        return value
      })
      expect(together).toEqual(contenders.map((command) => rollout(apart, view, command, world)))
    }
  }
  expect(met).toBeGreaterThan(0)
})
