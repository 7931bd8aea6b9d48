/** Worth of no deal when there is nothing else to sell to, and when there is more than one could ever serve [A]. */
export const FLOOR = 0.2
export const CEILING = 0.7

/**
 * The seller's reservation from the state of their funnel: what no deal here is worth, 0 to 1.
 *
 *   coverage = expected value of the other open deals ÷ what is still missing to the target
 *   r = FLOOR + (CEILING − FLOOR) × coverage ÷ (1 + coverage)
 *
 * An empty pipeline leaves 0.2: one takes nearly anything. Coverage 1 gives 0.45, coverage 3 gives 0.575; with nothing
 * missing to the target it is 0.7. The shape (rising, ever more slowly) is what matters; the numbers are assumptions of
 * the course [A].
 *
 * @param expected sum of amount × chance of the other open deals, in money; below 0 counts as 0
 * @param missing target less what is booked, in money
 */
export function reservationFromPipeline(expected: number, missing: number): number {
  if (missing <= 0) return CEILING
  const open = Math.max(0, expected)
  // coverage ÷ (1 + coverage), without the infinity that next to nothing missing would make of it
  return FLOOR + (CEILING - FLOOR) * (open / (open + missing))
}
