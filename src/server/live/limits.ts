/** How much one address or seat may ask for: `most` at once, refilled by so many a second. */
export interface Allowance {
  readonly most: number
  readonly perSecond: number
}

/**
 * A class sits behind one address, so what a class does together must fit: a thousand join at once. What is guessed
 * wrong is counted apart and far lower.
 */
export const ALLOWANCES = {
  /** Codes, keys and tokens that were wrong, by address. 10,000 guesses take over two hours, and 31⁶ codes an age. */
  wrong: { most: 60, perSecond: 1 },
  /** Passcodes that were wrong, by address. */
  passcode: { most: 10, perSecond: 0.1 },
  create: { most: 60, perSecond: 1 },
  join: { most: 1_200, perSecond: 20 },
  /** Commands of one seat or host. */
  command: { most: 64, perSecond: 20 },
  /** Streams opened, by seat or host. */
  stream: { most: 30, perSecond: 1 },
} as const satisfies Record<string, Allowance>

export type What = keyof typeof ALLOWANCES
export type Allowances = Readonly<Record<What, Allowance>>

interface Bucket {
  left: number
  at: number
}

/** Keys remembered; then those that are full again are forgotten. */
const MOST_KEYS = 20_000

/** Token buckets in memory, a server each: they stop floods, and need not be exact. */
export class Limits {
  readonly #allowances: Allowances
  readonly #buckets = new Map<string, Bucket>()

  constructor(allowances: Allowances = ALLOWANCES) {
    this.#allowances = allowances
  }

  /** Takes one; gives the seconds to wait if there is none. */
  take(what: What, whose: string): number | null {
    const wait = this.waitOf(what, whose)
    if (wait === null) this.#bucket(what, whose).left -= 1
    return wait
  }

  /** Without taking. */
  waitOf(what: What, whose: string): number | null {
    const { left } = this.#bucket(what, whose)
    return left >= 1 ? null : Math.ceil((1 - left) / this.#allowances[what].perSecond)
  }

  #bucket(what: What, whose: string): Bucket {
    const { most, perSecond } = this.#allowances[what]
    const key = `${what}/${whose}`
    const now = performance.now()
    const bucket = this.#buckets.get(key) ?? { left: most, at: now }
    bucket.left = Math.min(most, bucket.left + ((now - bucket.at) / 1000) * perSecond)
    bucket.at = now
    if (this.#buckets.size >= MOST_KEYS) this.#forgetFull(now)
    this.#buckets.set(key, bucket)
    return bucket
  }

  #forgetFull(now: number): void {
    for (const [key, { left, at }] of this.#buckets) {
      const { most, perSecond } = this.#allowances[key.slice(0, key.indexOf('/')) as What]
      if (left + ((now - at) / 1000) * perSecond >= most) this.#buckets.delete(key)
    }
    if (this.#buckets.size >= MOST_KEYS) this.#buckets.clear()
  }
}
