import { draw } from '../../sim/random.ts'

/** Out of the way of the draws that decide anything. */
const PURPOSE = 2000

/**
 * Options in an order that tells nothing: whoever writes a scenario tends to begin with the best. In one run a place
 * keeps its order, so that a reload changes nothing; another run has another.
 */
export function shuffled<T>(items: readonly T[], seed: number, place: number): T[] {
  return items
    .map((item, n) => ({ item, at: draw(seed, place, 0, PURPOSE + n) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
