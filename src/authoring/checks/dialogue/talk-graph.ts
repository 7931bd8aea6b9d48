import type { Beat } from '../../../schema/scenario/talk.ts'

/** From each beat, the beats and endings that follow it by an answer or because nothing is left to say. */
export type Ways = ReadonlyMap<string, readonly string[]>

export function waysOf(beats: readonly Beat[]): Ways {
  return new Map(
    beats.map(({ id, options = [], letter, otherwise }) => {
      const answers = [...options.flatMap((option) => option.answers), ...(letter?.answers ?? [])]
      const targets = [...answers, ...(otherwise ? [otherwise] : [])].flatMap(({ goto, end }) => goto ?? end ?? [])
      return [id, [...new Set(targets)]]
    }),
  )
}

/** All that can be reached from here; `withStart: false` leaves the start out unless the talk can come back to it. */
export function reachedFrom(start: string, ways: Ways, withStart = true): ReadonlySet<string> {
  const reached = new Set(withStart ? [start] : [])
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of ways.get(id) ?? []) {
      if (reached.has(next)) continue
      reached.add(next)
      open.push(next)
    }
  }
  return reached
}

/** Beats from each of which all the others can be reached and itself again, in the order of the scenario. */
export function loopsOf(ways: Ways): string[][] {
  const after = new Map([...ways.keys()].map((id) => [id, reachedFrom(id, ways, false)]))
  const done = new Set<string>()
  return [...ways.keys()].flatMap((id) => {
    if (done.has(id) || !after.get(id)?.has(id)) return []
    const loop = [...ways.keys()].filter((other) => after.get(id)?.has(other) && after.get(other)?.has(id))
    for (const member of loop) done.add(member)
    return [loop]
  })
}
