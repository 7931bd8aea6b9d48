import { isMistake, type Judgement, lossOf } from './judgement.ts'

/** A kind of mistake in the room: how often, by how many, and what it cost them together. */
export interface RoomError {
  readonly kind: string
  readonly times: number
  /** Runs in which it was made, each once. */
  readonly runs: readonly string[]
  readonly cost: number
  /** The one that cost most, to be looked at. */
  readonly worst: { readonly run: string; readonly step: number }
}

/** The kinds of mistakes that were clearly made, the dearest first. `kindOf` names what there is to learn from one. */
export function topErrors<Command>(
  runs: readonly { readonly run: string; readonly judged: readonly Judgement<Command>[] }[],
  kindOf: (decision: Judgement<Command>) => string,
): RoomError[] {
  const kinds = new Map<string, { run: string; decision: Judgement<Command> }[]>()
  for (const { run, judged } of runs) {
    for (const decision of judged) {
      if (!isMistake(decision.verdict)) continue
      const kind = kindOf(decision)
      kinds.set(kind, [...(kinds.get(kind) ?? []), { run, decision }])
    }
  }
  return [...kinds]
    .map(([kind, made]) => {
      const worst = made.reduce((a, b) => (lossOf(b.decision) > lossOf(a.decision) ? b : a))
      return {
        kind,
        times: made.length,
        runs: [...new Set(made.map(({ run }) => run))],
        cost: made.reduce((sum, { decision }) => sum + lossOf(decision), 0),
        worst: { run: worst.run, step: worst.decision.step },
      }
    })
    .sort((a, b) => b.cost - a.cost)
}
