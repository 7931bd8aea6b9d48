import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apply } from '../../src/sim/run.ts'
import { exerciseOf, type Played, playScored, scenariosOf } from './content.ts'

/** What the course promises of its negotiations, over many seeds. */

const SEEDS = Array.from({ length: 200 }, (_, n) => n + 1)
/** From the best player to the worst. */
const LADDER = ['expert', 'average', 'naive', 'random'] as const

const rows: string[] = []
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

afterAll(() => {
  console.info(`mean score of ${SEEDS.length} runs\n${rows.join('\n')}`)
})

describe.each(scenariosOf('negotiation'))('scenario %s', (id) => {
  const exercise = exerciseOf(id)
  const { scenario, simulation, setting } = exercise
  if (scenario.kind !== 'negotiation') throw new TypeError(`"${id}" is no negotiation`)
  const runs = new Map<string, Played[]>()
  const of = (policy: string) => runs.get(policy) ?? []
  const score = (policy: string) => mean(of(policy).map(({ card }) => card.total))

  beforeAll(() => {
    for (const policy of Object.keys(simulation.policies)) {
      runs.set(
        policy,
        SEEDS.map((seed) => playScored(exercise, policy, seed)),
      )
      rows.push(`${id.padEnd(18)} ${policy.padEnd(13)} ${score(policy).toFixed(1).padStart(5)}`)
    }
  }, 120_000)

  test('puts expert, average, naive and random in this order', () => {
    const scores = LADDER.map(score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(new Set(scores).size).toBe(LADDER.length)
  })

  test.runIf(scenario.issues.length > 1)('puts who trades before who only cuts the price', () => {
    expect(score('trader')).toBeGreaterThan(score('price-cutter'))
    expect(score('expert')).toBeGreaterThan(score('price-cutter'))
  })

  test('is passed by the expert and not by the random player, on average', () => {
    expect(score('expert')).toBeGreaterThan(scenario.pass)
    expect(score('random')).toBeLessThan(scenario.pass)
  })

  test('never leads the expert to sign below the limit', () => {
    expect(of('expert').filter(({ card }) => (card.outcome.worth ?? 0) < (card.outcome.limit ?? 0))).toEqual([])
  })

  test.runIf(scenario.zone === 'empty')('gives whoever walks away all that an end can get', () => {
    const walked = [...runs.values()].flat().filter(({ facts }) => facts.at(-1)?.type === 'WalkedAway')
    expect(walked.length).toBeGreaterThan(SEEDS.length)
    for (const { card } of walked) expect(card.outcome.quality).toBe(100)
    expect(score('expert')).toBeGreaterThanOrEqual(90)
  })

  test.runIf(scenario.zone === 'open')('has a deal for the expert nearly always', () => {
    expect(mean(of('expert').map(({ card }) => card.outcome.deal ?? 0))).toBeGreaterThan(0.95)
  })

  test('says every occasion in lines that are there', () => {
    for (const { facts } of [...runs.values()].flat()) {
      for (const fact of facts) {
        if (!('line' in fact)) continue
        const { on, n } = fact.line as { on: keyof typeof scenario.buyer.lines; n: number }
        expect(scenario.buyer.lines[on][n]).toBeDefined()
      }
    }
  })

  test('lets its chart do what every policy does', () => {
    const gate = simulation.gate(setting)
    for (const [name, policy] of Object.entries(simulation.policies)) {
      let state = simulation.start(setting, 7)
      while (!simulation.isFinished(simulation.view(state))) {
        const command = policy(simulation.view(state), setting, 7)
        expect([name, command, gate(simulation.view(state), command)]).toEqual([name, command, true])
        const applied = apply(simulation, state, command)
        if ('refusal' in applied) throw new Error(applied.refusal.code)
        state = applied.state
      }
    }
  })
})
