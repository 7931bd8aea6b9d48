import type { AnyStateMachine, AnyStateNode } from 'xstate'

export interface Move {
  readonly from: string
  readonly to: string
  readonly event: string
  readonly guarded: boolean
}

/** An opportunity's way through the stages, as its machine allows it. */
export interface StageGraph {
  /** Ids of the states that are not final, as the machine lists them. */
  readonly stages: readonly string[]
  /** Ids of the final states. */
  readonly ends: readonly string[]
  /** Every transition from one state to another. */
  readonly moves: readonly Move[]
}

/** Reads the machine itself, so that a chart cannot show another process than the simulation runs. */
export function readGraph(machine: AnyStateMachine): StageGraph {
  const states: AnyStateNode[] = Object.values(machine.states)
  const idsOf = (nodes: readonly AnyStateNode[]) => nodes.map((state) => state.key)
  return {
    stages: idsOf(states.filter((state) => state.type !== 'final')),
    ends: idsOf(states.filter((state) => state.type === 'final')),
    moves: states.flatMap(movesFrom),
  }
}

function movesFrom(state: AnyStateNode): Move[] {
  return [...state.transitions.values()]
    .flat()
    .flatMap(({ target, eventType, guard }) =>
      (target ?? [])
        .filter((goal) => goal !== state)
        .map((goal) => ({ from: state.key, to: goal.key, event: eventType, guarded: guard !== undefined })),
    )
}

/** Stages from which an end is reached. */
export function sourcesOf(graph: StageGraph, end: string): string[] {
  return graph.stages.filter((stage) => graph.moves.some((move) => move.from === stage && move.to === end))
}
