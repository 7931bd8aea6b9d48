import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashFacts } from '../../src/sim/log.ts'
import { simulations } from '../../src/sim/simulations.ts'
import type { Fact } from '../../src/sim/territory/facts.ts'
import { territory } from '../../src/sim/territory/territory.ts'
import { type Played, playScored, settingOf, TERRITORIES } from './content.ts'

/** Seeds of the full quarter, and of every other scenario. */
const SEEDS = 200
const FEWER = 60
/** Of these, runs that are replayed from their text. */
const REPLAYED = 5

const POLICIES = Object.keys(territory.policies)
const simulation = simulations.territory
const rows: string[] = []

function spread(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)) }
}

function rowOf(id: string, policy: string, runs: readonly Played[]): string {
  const total = spread(runs.map(({ card }) => card.total))
  const share = spread(runs.map(({ card: { outcome } }) => (outcome.bookings ?? 0) / (outcome.quota ?? 1)))
  const passed = runs.filter(({ card }) => card.passed).length / runs.length
  const cell = ({ mean, sd }: { mean: number; sd: number }, digits: number) =>
    `${mean.toFixed(digits)} ± ${sd.toFixed(digits)}`.padStart(13)
  const names = `${id.padEnd(18)} ${policy.padEnd(12)}`
  return `${names} ${cell(total, 1)} ${cell(share, 2)} ${passed.toFixed(2).padStart(8)}`
}

describe.each(TERRITORIES)('territory %s', (id) => {
  const setting = settingOf(id)
  const again = settingOf(id)
  const seeds = Array.from({ length: id === 'full-quarter' ? SEEDS : FEWER }, (_, n) => n + 1)
  const runs = new Map<string, Played[]>()
  const of = (policy: string) => runs.get(policy) ?? []
  const totals = (policy: string) => spread(of(policy).map(({ card }) => card.total))

  beforeAll(() => {
    for (const policy of POLICIES) {
      const played = seeds.map((seed) => playScored({ simulation, setting }, policy, seed))
      runs.set(policy, played)
      rows.push(rowOf(id, policy, played))
    }
  }, 120_000)

  test.each(['greedy', 'round-robin', 'random'])('tells the expert from %s by more than its own luck', (policy) => {
    const expert = totals('expert')
    expect(expert.mean - totals(policy).mean).toBeGreaterThan(expert.sd)
  })

  test('places the average seller between the expert and the random one', () => {
    expect(totals('average').mean).toBeLessThan(totals('expert').mean)
    expect(totals('average').mean).toBeGreaterThan(totals('random').mean)
  })

  test('is never passed, nor its quota met, by a seller who talks to nobody', () => {
    const lucky = of('silent').filter(
      ({ card: { passed, outcome } }) => passed || (outcome.bookings ?? 0) >= setting.scenario.quota,
    )
    expect(lucky).toEqual([])
  })

  test.each(POLICIES)('gives %s the same score and hash again, from the facts alone', (policy) => {
    for (const [n, { facts, card, hash }] of of(policy).slice(0, REPLAYED).entries()) {
      const read: Fact[] = JSON.parse(JSON.stringify(facts))
      expect(hashFacts(read)).toBe(hash)
      expect(territory.score(again, seeds[n] ?? 0, read)).toEqual(card)
    }
  })
})

afterAll(() => {
  const head = `${'scenario'.padEnd(18)} ${'policy'.padEnd(12)} ${'total'.padStart(13)} ${'of quota'.padStart(13)}   passed`
  process.stdout.write(`\n${[head, ...rows].join('\n')}\n\n`)
})
