/**
 * Luck without memory: each draw is a hash of where it is used, so a changed action leaves all other
 * draws as they were. Replays are exact, and two futures can be compared under the same luck.
 * The mixing step is the finaliser of MurmurHash3 (Austin Appleby, public domain).
 */

/** A number in [0, 1) for this seed, deal (or other subject), week and purpose. All are integers. */
export function draw(seed: number, deal: number, week: number, purpose: number): number {
  let h = mix(seed ^ 0x9e3779b9)
  h = mix(h ^ Math.imul(deal + 1, 0x85ebca6b))
  h = mix(h ^ Math.imul(week + 1, 0xc2b2ae35))
  h = mix(h ^ Math.imul(purpose + 1, 0x27d4eb2f))
  return (h >>> 0) / 4294967296
}

/** A standard normal draw (Box and Muller, from two uniform ones). */
export function drawNormal(seed: number, deal: number, week: number, purpose: number): number {
  const u = 1 - draw(seed, deal, week, purpose)
  const v = draw(seed ^ 0x5bd1e995, deal, week, purpose)
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v)
}

/** A seed of its own for each pair. */
export function mixSeeds(a: number, b: number): number {
  return mix(mix(a ^ 0x3c6ef372) ^ Math.imul(b + 1, 0x9e3779b1)) >>> 1
}

function mix(h: number): number {
  let x = h | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}
