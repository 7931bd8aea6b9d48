/** Members who want the same. */
export interface Ballot {
  readonly key: string
  readonly command: unknown
  readonly seats: readonly string[]
}

/** Proposals by what they say, the most wanted first. Fields may come in any order. */
export function ballotsOf(proposals: readonly { readonly seat: string; readonly command: unknown }[]): Ballot[] {
  const ballots = new Map<string, Ballot>()
  for (const { seat, command } of proposals) {
    const key = JSON.stringify(Object.entries(command as object).sort(([a], [b]) => (a < b ? -1 : 1)))
    const seats = [...(ballots.get(key)?.seats ?? []), seat]
    ballots.set(key, { key, command, seats })
  }
  return [...ballots.values()].sort((a, b) => b.seats.length - a.seats.length)
}
