import { type Domain, valued } from '../domain/domain.ts'
import { type Bot, type Offers, type Seat, seatOf } from './bot.ts'

/** How two bots got on: the outcome signed, by whom and when, and all that was offered. */
export interface Played {
  /** `null`: no deal. */
  readonly deal: number | null
  /** Which party took the other's offer, 0 or 1; `null` without a deal. */
  readonly acceptedBy: 0 | 1 | null
  /** The round in which it ended. */
  readonly round: number
  /** deal · deadline: the rounds were over · hopeless: one side likes nothing better than no deal. */
  readonly end: 'deal' | 'deadline' | 'hopeless'
  readonly offers: readonly { readonly round: number; readonly by: 0 | 1; readonly outcome: number }[]
}

/**
 * Alternating offers: in each round the first party speaks, then the second. Whoever speaks either takes the other's last
 * offer or makes one. Time runs from 0 in the first round to 1 in the last.
 *
 * @param rounds at least 1
 */
export function selfplay(domain: Domain, bots: readonly [Bot, Bot], rounds: number): Played {
  const { space, worth } = valued(domain)
  const seats = [0, 1].map((p) => seatOf(space, worth[p as 0 | 1], domain.parties[p as 0 | 1].reservation)) as [
    Seat,
    Seat,
  ]
  const said: [number[], number[]] = [[], []]
  const offers: { round: number; by: 0 | 1; outcome: number }[] = []
  for (let round = 1; round <= rounds; round += 1) {
    for (const by of [0, 1] as const) {
      const table: Offers = { mine: said[by], theirs: said[1 - by] as number[], time: timeOf(round, rounds) }
      const next = bots[by].next(seats[by], table)
      if (next === null) return { deal: null, acceptedBy: null, round, end: 'hopeless', offers }
      const last = table.theirs.at(-1)
      if (last !== undefined && bots[by].accepts(seats[by], table, next)) {
        return { deal: last, acceptedBy: by, round, end: 'deal', offers }
      }
      said[by].push(next)
      offers.push({ round, by, outcome: next })
    }
  }
  return { deal: null, acceptedBy: null, round: rounds, end: 'deadline', offers }
}

function timeOf(round: number, rounds: number): number {
  return rounds <= 1 ? 1 : (round - 1) / (rounds - 1)
}
