import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Refusal } from '../../src/sim/simulation.ts'
import type { Setting } from '../../src/sim/territory/setting.ts'
import { territory } from '../../src/sim/territory/territory.ts'
import { randomRun, TOWNS, walk } from '../../src/sim/testing/runs.ts'

/** Every code that the rules can give has its words, in every language. */

const LOCALES = ['en', 'zh-cn']
const wordsOf = (locale: string, group: string): Record<string, string> =>
  parse(readFileSync(`content/ui/${locale}/${group}.yaml`, 'utf8'))

/** Codes in hyphens that stand beside the word `code` in a file. */
function codesIn(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const beside = lines
    .filter((line) => /\bcode\b/.test(line))
    .flatMap((line) => line.match(/'[a-z]+(-[a-z]+)+'/g) ?? [])
  return [...new Set(beside.map((quoted) => quoted.slice(1, -1)))].sort()
}

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

const runs = fc.sample(randomRun, { numRuns: 300, seed: 2 })
const refusals = runs
  .flatMap((run) => walk(TOWNS[run.town] as Setting, run))
  .flatMap(({ decision }) => ('refusal' in decision ? [decision.refusal] : []))

describe.each(LOCALES)('in %s', (locale) => {
  const refusal = wordsOf(locale, 'refusal')
  const mark = wordsOf(locale, 'mark')

  test('every refusal has words', () => {
    const codes = ['src/sim/territory/permit.ts', 'src/stores/local-session.ts', 'src/stores/session.ts'].flatMap(
      codesIn,
    )
    const spoken = codes.filter((code) => !code.startsWith('storage-'))
    expect(spoken.length).toBeGreaterThan(20)
    expect(spoken.filter((code) => !refusal[code])).toEqual([])
    expect([...new Set(refusals.map(({ code }) => code))].filter((code) => !refusal[code])).toEqual([])
  })

  test('every place in a refusal’s words is filled by what comes with it', () => {
    const filledBy = ({ params, missing }: Refusal) => [...Object.keys(params ?? {}), ...(missing ? ['missing'] : [])]
    for (const given of refusals) {
      const open = places(refusal[given.code] ?? '').filter((name) => !filledBy(given).includes(name))
      expect([given.code, open]).toEqual([given.code, []])
    }
  })

  test('every mark has words', () => {
    const codes = ['deals', 'forecast', 'hours'].flatMap((name) => codesIn(`src/sim/territory/marks/${name}.ts`))
    expect(codes.length).toBeGreaterThan(15)
    expect(codes.filter((code) => !mark[code])).toEqual([])
    const seen = runs.flatMap((run) => {
      const setting = TOWNS[run.town] as Setting
      return territory.score(
        setting,
        run.seed,
        walk(setting, run).flatMap(({ facts }) => facts),
      ).marks
    })
    expect([...new Set(seen.map(({ code }) => code))].filter((code) => !mark[code])).toEqual([])
  })
})
