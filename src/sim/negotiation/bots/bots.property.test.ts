import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STYLES } from '../../../schema/scenario/negotiation.ts'
import { type Domain, valued } from '../domain/domain.ts'
import { randomDomain } from '../testing/domains.ts'
import { bots } from './bots.ts'
import { selfplay } from './selfplay.ts'

const PAIRS = STYLES.flatMap((a) => STYLES.map((b) => [a, b] as const))

describe('on every domain', () => {
  test.each(PAIRS)('%s against %s ends in time, and neither offers or takes less than no deal', (a, b) => {
    fc.assert(
      fc.property(randomDomain, fc.integer({ min: 1, max: 30 }), (domain, rounds) => {
        const played = selfplay(domain, [bots[a], bots[b]], rounds)
        const { worth } = valued(domain)
        const isFair = (n: number, party: 0 | 1) =>
          (worth[party][n] as number) >= domain.parties[party].reservation - 1e-9
        expect(played.round).toBeLessThanOrEqual(rounds)
        expect(played.offers.filter(({ by, outcome }) => !isFair(outcome, by))).toEqual([])
        if (played.deal !== null) expect([isFair(played.deal, 0), isFair(played.deal, 1)]).toEqual([true, true])
      }),
      { numRuns: 100 },
    )
  })

  test('MiCRO against MiCRO needs no deadline where both rank every outcome', () => {
    fc.assert(
      fc.property(randomDomain, (domain) => {
        const [a, b] = domain.parties
        const open: Domain = {
          ...domain,
          parties: [
            { ...a, reservation: 0 },
            { ...b, reservation: 0 },
          ],
        }
        const { count } = valued(open).space
        expect(selfplay(open, [bots.micro, bots.micro], 10 * count).end).toBe('deal')
        expect(selfplay(open, [bots.micro, bots.micro], 10 * count).round).toBeLessThanOrEqual(count + 1)
      }),
      { numRuns: 500 },
    )
  })
})
