import { describe, expect, test } from 'vitest'
import { play } from '../../run.ts'
import { negotiation } from '../negotiation.ts'
import { TALKS } from '../testing/fixture.ts'

/** Against every kind of buyer the policies stand in their order; the course's scenarios are tried over more seeds elsewhere. */

const SEEDS = Array.from({ length: 30 }, (_, n) => n + 1)

describe.each(Object.entries(TALKS))('the talk "%s"', (_, setting) => {
  const score = (policy: string) =>
    SEEDS.map((seed) => negotiation.score(setting, seed, play(negotiation, setting, policy, seed)).total).reduce(
      (sum, total) => sum + total / SEEDS.length,
      0,
    )

  test('is played best by the expert, and worse by the random player than by the average one', () => {
    const [expert, average, random] = [score('expert'), score('average'), score('random')]
    expect(expert).toBeGreaterThan(average)
    expect(average).toBeGreaterThan(random)
    for (const other of ['trader', 'price-cutter', 'naive']) expect(expert).toBeGreaterThan(score(other))
  })

  test.runIf(setting.issues.length > 1)('is played better by trading than by cutting the price', () => {
    expect(score('trader')).toBeGreaterThan(score('price-cutter'))
  })
})
