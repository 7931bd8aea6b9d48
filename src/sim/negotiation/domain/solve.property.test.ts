import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomDomain } from '../testing/domains.ts'
import { type Domain, type Party, valued } from './domain.ts'
import { type Solutions, solve, TIE } from './solve.ts'
import { optionsIn } from './space.ts'

function solved(domain: Domain) {
  const { space, worth } = valued(domain)
  const stakes = domain.parties.map(({ reservation }, p) => ({ worth: worth[p as 0 | 1], reservation }))
  const [a, b] = stakes as [(typeof stakes)[0], (typeof stakes)[0]]
  return { space, a, b, found: solve(a, b) }
}

const onEveryDomain = (claim: (domain: Domain) => void) =>
  fc.assert(fc.property(randomDomain, claim), { numRuns: 1000 })

/** By the definition, every outcome against every other. */
function slowFrontier({ space, a, b }: ReturnType<typeof solved>): number[] {
  const all = Array.from({ length: space.count }, (_, n) => n)
  const of = (stake: typeof a, n: number) => Math.round((stake.worth[n] as number) / TIE)
  const beats = (m: number, n: number) =>
    of(a, m) >= of(a, n) && of(b, m) >= of(b, n) && (of(a, m) > of(a, n) || of(b, m) > of(b, n))
  return all.filter((n) => !all.some((m) => beats(m, n)))
}

describe('on every domain', () => {
  test('the frontier is what nothing dominates, by the definition', () => {
    onEveryDomain((domain) => {
      const all = solved(domain)
      expect(all.found.pareto.toSorted((m, n) => m - n)).toEqual(slowFrontier(all))
    })
  })

  test('Nash and welfare lie on the rational frontier; every solution suits both', () => {
    onEveryDomain((domain) => {
      const { a, b, found } = solved(domain)
      const frontier = new Set(found.rationalPareto)
      expect([...found.nash, ...found.welfare].filter((n) => !frontier.has(n))).toEqual([])
      for (const n of [...found.kalai, ...found.kalaiSmorodinsky]) {
        expect(a.worth[n]).toBeGreaterThanOrEqual(a.reservation - TIE)
        expect(b.worth[n]).toBeGreaterThanOrEqual(b.reservation - TIE)
      }
    })
  })

  test('solutions exist exactly if an outcome suits both', () => {
    onEveryDomain((domain) => {
      const { rational, nash, kalai, kalaiSmorodinsky, welfare, rationalPareto } = solved(domain).found
      for (const set of [nash, kalai, kalaiSmorodinsky, welfare, rationalPareto])
        expect(set.length > 0).toBe(rational > 0)
    })
  })

  test('the order of issues and options changes nothing', () => {
    fc.assert(
      fc.property(randomDomain, fc.infiniteStream(fc.nat(9999)), (domain, dice) => {
        expect(namesOf(shuffled(domain, dice))).toEqual(namesOf(domain))
      }),
      { numRuns: 1000 },
    )
  })

  test('who is called first changes nothing', () => {
    onEveryDomain((domain) => {
      const [a, b] = domain.parties
      expect(namesOf({ ...domain, parties: [b, a] })).toEqual(namesOf(domain))
    })
  })
})

/** Every set as sorted names, free of numbering. */
function namesOf(domain: Domain) {
  const { space, found } = solved(domain)
  const name = (n: number) =>
    optionsIn(space, n)
      .map((o, i) => `${domain.issues[i]?.name}=${domain.issues[i]?.options[o]}`)
      .sort()
      .join()
  const { rational, ...sets } = found satisfies Solutions
  return { rational, ...Object.fromEntries(Object.entries(sets).map(([key, set]) => [key, set.map(name).sort()])) }
}

function shuffled(domain: Domain, dice: Iterator<number>): Domain {
  const order = (size: number) =>
    Array.from({ length: size }, (_, n) => ({ n, key: dice.next().value as number }))
      .sort((x, y) => x.key - y.key)
      .map(({ n }) => n)
  const issueOrder = order(domain.issues.length)
  const optionOrders = domain.issues.map(({ options }) => order(options.length))
  const pick = <T>(list: readonly T[], ns: readonly number[]) => ns.map((n) => list[n] as T)
  const party = ({ weights, values, ...rest }: Party): Party => ({
    ...rest,
    weights: pick(weights, issueOrder),
    values: issueOrder.map((i) => pick(values[i] ?? [], optionOrders[i] ?? [])),
  })
  return {
    ...domain,
    issues: issueOrder.map((i) => ({
      name: domain.issues[i]?.name ?? '',
      options: pick(domain.issues[i]?.options ?? [], optionOrders[i] ?? []),
    })),
    parties: [party(domain.parties[0]), party(domain.parties[1])],
  }
}
