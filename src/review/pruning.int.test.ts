import { describe, expect, test } from 'vitest'
import { play } from '../sim/run.ts'
import { estimate, meanOf, type Paired } from './paired.ts'
import { choicesOf, pointOf, valueFrom } from './review.ts'
import { imagined, playOut } from './rollout.ts'
import { modelOf, POLICIES } from './testing/fairness.ts'
import { BOUNDS } from './verdict.ts'

/** The review compares a few commands only; here they stand against all that were permitted. */

/** Worlds in which the best is looked for, and fresh ones in which it is valued: the best of many is always too good where it was found. */
const LOOKED = 16
const FRESH = 64
const SEEDS = [1, 2, 3]
/** Every so many decisions. */
const EVERY = 6
/** A third of an inaccuracy: what counts as no loss when a mistake is put right. */
const NOTHING = BOUNDS.inaccuracy / 3

describe.each(['first-deals', 'worth-your-time'])('%s', (id) => {
  test('no command left out is better than the best compared', () => {
    const gaps = SEEDS.flatMap((seed) => POLICIES.flatMap((policy) => gapsOf(id, policy, seed)))
    const worst = gaps.toSorted((a, b) => b.mean - a.mean)[0] as Paired
    const all = estimate(gaps.map(({ mean }) => mean))
    console.info(
      `${id}: ${gaps.length} decisions, left out ${all.mean.toFixed(1)} ± ${all.se.toFixed(1)} points better; ` +
        `worst gap ${worst.mean.toFixed(1)} ± ${worst.se.toFixed(1)}`,
    )
    expect(gaps.length).toBeGreaterThan(10)
    expect(all.mean).toBeLessThan(NOTHING)
    for (const { mean, se } of gaps) expect(mean - 3 * se).toBeLessThan(NOTHING)
  })
})

/** Points by which the best command left out beats the best compared, at each decision looked at. */
function gapsOf(id: string, policy: string, seed: number): Paired[] {
  const model = { ...modelOf(id), seed }
  const { simulation, reviewable, setting } = model
  const point = pointOf(model, valueFrom(model, simulation.view(simulation.start(setting, seed)), FRESH).mean)
  const turns = reviewable.turns(setting, seed, play(simulation, setting, policy, seed))
  return choicesOf(model, turns)
    .filter((_, n) => n % EVERY === 0)
    .flatMap(({ turn, contenders }) => {
      const view = simulation.view(turn.before)
      const compared = new Set(contenders.map((command) => JSON.stringify(command)))
      const others = simulation
        .options(view, setting)
        .filter((command) => command.type !== 'Undo' && !compared.has(JSON.stringify(command)))
      // World by world: what is worked out for one command holds for the others.
      const valuesIn = (world: number, commands: readonly (typeof others)[number][]) => {
        const shared = imagined(model, view, world)
        return commands.map((command) => playOut(model, shared, command) / point)
      }
      const all = [...contenders, ...others]
      const looked = worlds(0, LOOKED).map((world) => valuesIn(world, all))
      const means = all.map((_, n) => meanOf(looked.map((values) => values[n] as number)))
      const best = (commands: readonly (typeof others)[number][]) =>
        commands.toSorted((one, other) => (means[all.indexOf(other)] ?? 0) - (means[all.indexOf(one)] ?? 0))[0]
      const [inside, outside] = [best(contenders), best(others)]
      if (!inside || !outside) return []
      const lead = (world: number) => {
        const [without, within] = valuesIn(world, [outside, inside]) as [number, number]
        return without - within
      }
      return [estimate(worlds(LOOKED, FRESH).map(lead))]
    })
}

function worlds(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, n) => from + n)
}
