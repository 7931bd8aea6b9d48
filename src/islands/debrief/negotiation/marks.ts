import type { Debrief, DebriefOffer, Point } from '../../../sim/negotiation/debrief.ts'

/** The solution points in the order in which they are told; the letter marks them in the picture. */
export const SOLUTIONS = [
  ['nash', 'N'],
  ['kalai', 'K'],
  ['kalaiSmorodinsky', 'S'],
  ['welfare', 'W'],
] as const satisfies readonly (readonly [keyof Debrief['solutions'], string])[]

/** What lies on one place of the plane is one mark with the labels of all. */
export interface Marked<P extends Point> {
  readonly point: P
  readonly labels: readonly string[]
}

/** Solution points with their letters. */
export function markedSolutions({ solutions }: Debrief): Marked<Point>[] {
  return marked(SOLUTIONS.flatMap(([name, letter]) => solutions[name].map((point) => [point, letter] as const)))
}

/** One side's offers with their numbers among all offers, from 1. */
export function markedOffers({ offers }: Debrief, by: DebriefOffer['by']): Marked<DebriefOffer>[] {
  return marked(offers.flatMap((offer, n) => (offer.by === by ? [[offer, String(n + 1)] as const] : [])))
}

function marked<P extends Point>(labelled: readonly (readonly [P, string])[]): Marked<P>[] {
  const found = new Map<string, { point: P; labels: string[] }>()
  for (const [point, label] of labelled) {
    const place = `${point.ours.toFixed(3)} ${point.theirs.toFixed(3)}`
    const before = found.get(place)
    if (!before) found.set(place, { point, labels: [label] })
    else if (!before.labels.includes(label)) before.labels.push(label)
  }
  return [...found.values()]
}
