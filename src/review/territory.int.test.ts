import { beforeAll, describe, expect, test } from 'vitest'
import { readCourse } from '../authoring/course.ts'
import { mixSeeds } from '../sim/random.ts'
import { play } from '../sim/run.ts'
import { reviewable } from '../sim/territory/reviewable.ts'
import { territory } from '../sim/territory/territory.ts'
import { difference, estimate, meanOf } from './paired.ts'
import { variance } from './reliability.ts'
import { choicesOf, type Review, review } from './review.ts'
import { rollout } from './rollout.ts'

/** What the review promises of a territory, on the course's own scenarios. */

/** Low, so that it stays quick; 8 to 16 worlds gave the same answers. */
const EFFORT = { pilot: 8, cap: 8 }
const POLICIES = ['expert', 'average', 'random']
const SEEDS = Array.from({ length: 30 }, (_, n) => n + 1)
const { course } = readCourse()

function modelOf(id: string) {
  const scenario = course.scenarios.get(id)
  const playbook = course.playbooks.get(scenario?.playbook ?? '')
  const reference = territory.policies.expert
  if (!scenario || !playbook || !reference) throw new Error(`no ${id}`)
  return { simulation: territory, reviewable, setting: territory.prepare(scenario, playbook), reference, seed: 1 }
}

function reviewsOf(model: ReturnType<typeof modelOf>, policy: string) {
  return SEEDS.map((seed) => review({ ...model, seed }, play(territory, model.setting, policy, seed), EFFORT))
}

const meanRegret = <C>({ decisions }: Review<C>) => meanOf(decisions.map(({ regret }) => regret.mean))

describe.each(['first-deals', 'worth-your-time'])('%s', (id) => {
  const model = modelOf(id)
  const reviews = new Map<string, ReturnType<typeof reviewsOf>>()
  const of = (policy: string) => reviews.get(policy) ?? []
  beforeAll(() => {
    for (const policy of POLICIES) reviews.set(policy, reviewsOf(model, policy))
  }, 180_000)

  test('the better the player, the less a decision loses', () => {
    const [expert = 0, average = 0, random = 0] = POLICIES.map((policy) => meanOf(of(policy).map(meanRegret)))
    expect(average).toBeGreaterThan(expert)
    expect(random).toBeGreaterThan(average)
  })

  test.each(POLICIES)('the luck of %s averages zero', (policy) => {
    const { mean, se } = estimate(of(policy).map(({ luck }) => luck))
    expect(Math.abs(mean)).toBeLessThan(2 * se)
  })

  test('luck taken out, the expert’s results vary at most half as much', () => {
    const own = of('expert')
    const raw = variance(own.map(({ final }) => final))
    const adjusted = variance(own.map(({ final, luck }) => final - luck))
    expect(own).toHaveLength(SEEDS.length)
    // In standard deviations, which asks for more than half the variance would.
    expect(Math.sqrt(adjusted)).toBeLessThan(Math.sqrt(raw) / 2)
  })

  test.each(POLICIES)('the sums of %s add up', (policy) => {
    for (const { final, identityError } of of(policy))
      expect(Math.abs(identityError)).toBeLessThan(1e-9 * Math.max(1, final))
  })
})

/** Worlds of each difference; decisions of each run. */
const WORLDS = 64
const EVERY = 12

test('common random numbers cut the variance of a difference at least five times', () => {
  const model = modelOf('full-quarter')
  const factors = SEEDS.slice(0, 3).flatMap((seed) => {
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

test('futures that meet are worth the same as if they were played on', () => {
  const model = modelOf('full-quarter')
  const apart = { ...model, reviewable: { ...reviewable, fingerprint: () => null } }
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
