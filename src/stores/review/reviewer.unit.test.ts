import { expect, test } from 'vitest'
import { imagined, type Model, playOut } from '../../review/rollout.ts'
import { play } from '../../sim/run.ts'
import type { Desk } from '../../sim/territory/desk.ts'
import type { Command, Fact } from '../../sim/territory/facts.ts'
import { expert } from '../../sim/territory/policies/expert.ts'
import { reviewable } from '../../sim/territory/reviewable.ts'
import type { Setting } from '../../sim/territory/setting.ts'
import type { State } from '../../sim/territory/state.ts'
import { territory } from '../../sim/territory/territory.ts'
import { smallTown } from '../../sim/testing/fixture.ts'
import { createReviewer } from './reviewer.ts'

const setting = smallTown()
const { scenario, playbook } = setting
const seed = 5
const facts = play(territory, setting, 'average', seed)

test('futures are those of each world by itself, whatever was imagined in between', () => {
  const model: Model<Setting, State, Desk, Command, Fact> = {
    ...{ simulation: territory, reviewable, setting, reference: expert, seed },
  }
  const reviewer = createReviewer({ scenario, playbook, seed, facts })
  const [choice] = reviewer.open().choices
  if (!choice) throw new Error('the run has no choice')
  const { view } = reviewer.moment({ step: choice.step })
  const ends = reviewer.futures({ step: choice.step, commands: choice.options, worlds: 12 })
  const alone = choice.options.map((command) =>
    Array.from({ length: 12 }, (_, world) => playOut(model, imagined(model, view as Desk, world), command as Command)),
  )
  expect(ends).toEqual(alone)
  // All the same would mean that every world was taken for one.
  expect(new Set(ends.flat()).size).toBeGreaterThan(2)
})

test('what was done in the trainee’s place is not judged', () => {
  const all = createReviewer({ scenario, playbook, seed, facts }).open().choices
  const skip = all.filter((_, n) => n % 2 === 0).map(({ step }) => step)
  const left = createReviewer({ scenario, playbook, seed, facts, skip }).open().choices
  expect(left.map(({ step }) => step)).toEqual(all.filter((_, n) => n % 2 === 1).map(({ step }) => step))
})
