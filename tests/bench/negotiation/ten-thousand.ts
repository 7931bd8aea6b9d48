import { solve } from '../../../src/sim/negotiation/domain/solve.ts'
import { spaceOf, worths } from '../../../src/sim/negotiation/domain/space.ts'
import { draw } from '../../../src/sim/random.ts'

/** Four issues of ten options: 10,000 outcomes. */
const SIZES = [10, 10, 10, 10]
export const OUTCOMES = SIZES.reduce((product, size) => product * size, 1)

/** Values every outcome for both parties and finds all solution points; gives the milliseconds of each of so many rounds. */
export function solveTenThousand(rounds: number): number[] {
  const space = spaceOf(SIZES)
  const stakes = [0, 1].map(stakeOf)
  return Array.from({ length: rounds }, () => {
    const began = performance.now()
    const [first, second] = stakes.map(({ weights, values }) => ({
      worth: worths(space, weights, values),
      reservation: 0.3,
    }))
    if (first && second) solve(first, second)
    return performance.now() - began
  })
}

function stakeOf(party: number) {
  const raw = SIZES.map((_, i) => 0.2 + draw(1, party, i, 1))
  const sum = raw.reduce((total, one) => total + one, 0)
  const values = SIZES.map((size, i) => Array.from({ length: size }, (_, o) => draw(2, party, i, o)))
  return { weights: raw.map((one) => one / sum), values }
}
