import fc from 'fast-check'
import type { Domain, Party } from '../domain/domain.ts'

/** Domains for tests: some solved by hand, and random ones. */

/** Four prices, what one side gains the other loses. Nash and Kalai cannot choose between the two in the middle. */
export const price: Domain = {
  id: 'price',
  issues: [{ name: 'price', options: ['100', '101', '102', '103'] }],
  parties: [
    { name: 'seller', reservation: 0, weights: [1], values: [[0, 1 / 3, 2 / 3, 1]] },
    { name: 'buyer', reservation: 0, weights: [1], values: [[1, 2 / 3, 1 / 3, 0]] },
  ],
}

/** The same, and both could do better elsewhere. */
export const noZone: Domain = {
  ...price,
  id: 'no-zone',
  parties: [
    { ...price.parties[0], reservation: 0.6 },
    { ...price.parties[1], reservation: 0.6 },
  ],
}

/**
 * Two issues that matter to the two sides differently, so that a trade beats a split. Worths, by hand (seller; buyer):
 *
 *   price high  pay early   0.8 + 0.2 = 1.0 ; 0
 *   price high  pay late    0.8             ; 0.7
 *   price low   pay early   0.2             ; 0.3
 *   price low   pay late    0               ; 0.3 + 0.7 = 1.0
 *
 * With reservations 0.1 and 0.2 the second is Nash: 0.7 × 0.5 = 0.35, the third gives 0.1 × 0.1 = 0.01.
 */
export const trade: Domain = {
  id: 'trade',
  issues: [
    { name: 'price', options: ['high', 'low'] },
    { name: 'payment', options: ['early', 'late'] },
  ],
  parties: [
    {
      name: 'seller',
      reservation: 0.1,
      weights: [0.8, 0.2],
      values: [
        [1, 0],
        [1, 0],
      ],
    },
    {
      name: 'buyer',
      reservation: 0.2,
      weights: [0.3, 0.7],
      values: [
        [0, 1],
        [0, 1],
      ],
    },
  ],
}

const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20)

function party(name: string, sizes: readonly number[]): fc.Arbitrary<Party> {
  return fc
    .record({
      reservation: fc.integer({ min: 0, max: 12 }).map((n) => n / 20),
      raw: fc.tuple(...sizes.map(() => fc.integer({ min: 1, max: 10 }))),
      values: fc.tuple(...sizes.map((size) => fc.array(share, { minLength: size, maxLength: size }))),
    })
    .map(({ reservation, raw, values }) => {
      const sum = raw.reduce((total, one) => total + one, 0)
      return { name, reservation, weights: raw.map((one) => one / sum), values }
    })
}

/** Coarse values, so that ties come up often. */
export const randomDomain: fc.Arbitrary<Domain> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) =>
    fc.record({
      id: fc.constant('random'),
      issues: fc.constant(
        sizes.map((size, i) => ({
          name: `issue ${i}`,
          options: Array.from({ length: size }, (_, o) => `option ${o}`),
        })),
      ),
      parties: fc.tuple(party('seller', sizes), party('buyer', sizes)),
    }),
  )
