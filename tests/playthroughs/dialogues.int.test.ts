import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dialogue } from '../../src/sim/dialogue/dialogue.ts'
import type { Setting } from '../../src/sim/dialogue/setting.ts'
import { hashFacts } from '../../src/sim/log.ts'
import type { Named } from '../../src/sim/simulation.ts'
import { simulations } from '../../src/sim/simulations.ts'
import { talks, walk } from '../../src/sim/testing/talks.ts'
import { exerciseOf, type Played, playScored, scenariosOf } from './content.ts'

/** The course's dialogues: who plays better comes out better, and their charts and rules agree. */

const SEEDS = 200
/** From the best player to the worst. */
const POLICIES = ['expert', 'average', 'naive', 'random'] as const
const RANDOM_TALKS = 100
const rows: string[] = []

function settingOf(id: string): Setting {
  const { scenario, playbook } = exerciseOf(id)
  if (scenario.kind !== 'dialogue') throw new TypeError(`"${id}" is no dialogue`)
  return dialogue.prepare(scenario, playbook)
}

describe.each(scenariosOf('dialogue'))('dialogue %s', (id) => {
  const setting = settingOf(id)
  const runs = new Map<string, readonly Played[]>()
  const totalsOf = (policy: string) => (runs.get(policy) ?? []).map(({ card }) => card.total)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

  beforeAll(() => {
    for (const policy of POLICIES) {
      const seeds = Array.from({ length: SEEDS }, (_, n) => n + 1)
      runs.set(
        policy,
        seeds.map((seed) => playScored({ simulation: simulations.dialogue, setting }, policy, seed)),
      )
    }
    const means = POLICIES.map((policy) => mean(totalsOf(policy)).toFixed(1).padStart(8))
    rows.push(`${id.padEnd(24)}${means.join('')}`)
  })

  test('tells players apart: each comes out clearly above the next', () => {
    POLICIES.slice(1).forEach((worse, n) => {
      const better = totalsOf(POLICIES[n] as string)
      const leads = totalsOf(worse).map((total, seed) => (better[seed] ?? 0) - total)
      const lead = mean(leads)
      const error = Math.sqrt(mean(leads.map((value) => (value - lead) ** 2)) / leads.length)
      expect([worse, lead > 2 * error]).toEqual([worse, true])
    })
  })

  test('has at least twelve beats with a choice', () => {
    const withChoice = setting.scenario.beats.filter(({ options, letter }) => (options?.length ?? 0) > 1 || letter)
    expect(withChoice.length).toBeGreaterThanOrEqual(12)
    expect(setting.scenario.beats.length).toBeLessThanOrEqual(30)
  })

  test('cannot be learned by heart: the same lines end differently', () => {
    const ends = (policy: string) => new Set((runs.get(policy) ?? []).map(({ facts }) => JSON.stringify(facts.at(-1))))
    expect(ends('expert').size).toBeGreaterThan(1)
  })

  test('every beat and every ending is reached by somebody', () => {
    const facts = [...runs.values()].flat().flatMap((run) => run.facts) as { beat?: string; ending?: string }[]
    const seen = new Set(facts.flatMap(({ beat, ending }) => [beat ?? '', ending ?? '']))
    const all = [...setting.beats.keys(), ...setting.endings.keys()]
    const { time, patience } = setting.scenario
    // Time and patience run out for few.
    const rare = new Set([time.end, patience.end])
    expect(all.filter((place) => !seen.has(place) && !rare.has(place))).toEqual([])
  })

  test('is scored from the facts alone', () => {
    for (const [n, { facts, card, hash }] of (runs.get('average') ?? []).slice(0, 10).entries()) {
      const read: Named[] = JSON.parse(JSON.stringify(facts))
      expect(hashFacts(read)).toBe(hash)
      expect(simulations.dialogue.score(setting, n + 1, read)).toEqual(card)
    }
  })

  test('its chart and the plain rules agree on random talks', () => {
    const gate = dialogue.gate(setting)
    fc.assert(
      fc.property(talks, (talk) => {
        for (const { before, command, facts } of walk(setting, talk)) {
          expect([command, gate(before.desk, command)]).toEqual([command, facts.length > 0])
        }
      }),
      { numRuns: RANDOM_TALKS },
    )
  })
})

describe.each(['en', 'zh-cn'])('in %s', (locale) => {
  const wordsOf = (group: string): Record<string, string> =>
    parse(readFileSync(`content/ui/${locale}/${group}.yaml`, 'utf8'))

  test('every refusal and every mark of a talk has words', () => {
    const codes = (file: string) =>
      [...readFileSync(file, 'utf8').matchAll(/code: '([a-z-]+)'|mark\('([a-z-]+)'/g)].map(([, a, b]) => a ?? b ?? '')
    const refusals = [...codes('src/sim/dialogue/permit.ts'), ...codes('src/sim/dialogue/result.ts')]
    expect(refusals.length).toBeGreaterThan(5)
    expect(refusals.filter((code) => !wordsOf('refusal')[code])).toEqual([])
    const marks = codes('src/sim/dialogue/marks.ts')
    expect(marks.toSorted()).toEqual(['line', 'question-kinds', 'talk-share'])
    expect(marks.filter((code) => !wordsOf('mark')[code])).toEqual([])
  })
})

afterAll(() => {
  const head = `${'dialogue'.padEnd(24)}${POLICIES.map((policy) => policy.padStart(8)).join('')}`
  process.stdout.write(`\n${[head, ...rows].join('\n')}\n\n`)
})
