import type { AnyStateMachine, AnyStateNode } from 'xstate'

/** The ways between two places of a talk. */
export interface TalkEdge {
  readonly from: string
  readonly to: string
  /** Ids of the options whose answers lead there, each once; `null` = the letter's. */
  readonly options: readonly (string | null)[]
  /** Where the talk goes if nothing is left to say. */
  readonly isFallback: boolean
}

/** A talk as its machine allows it, without the ends by time and patience that every beat has. */
export interface TalkGraph {
  readonly first: string
  readonly beats: readonly string[]
  readonly endings: readonly string[]
  readonly edges: readonly TalkEdge[]
}

/** Reads the machine itself, so that a drawing cannot show another talk than the one that is played. */
export function talkGraph(machine: AnyStateMachine): TalkGraph {
  const states: AnyStateNode[] = Object.values(machine.states)
  const beats = states.filter((state) => state.type !== 'final')
  return {
    first: String(machine.config.initial),
    beats: beats.map(({ key }) => key),
    endings: states.filter((state) => state.type === 'final').map(({ key }) => key),
    edges: beats.flatMap(edgesFrom),
  }
}

function edgesFrom(state: AnyStateNode): TalkEdge[] {
  const found = new Map<string, { options: (string | null)[]; isFallback: boolean }>()
  for (const { target, eventType, guard } of [...state.transitions.values()].flat()) {
    const to = target?.[0]?.key
    if (to === undefined || (eventType !== 'Answered' && eventType !== 'NothingLeft')) continue
    const edge = found.get(to) ?? { options: [], isFallback: true }
    found.set(to, edge)
    if (eventType === 'NothingLeft') continue
    const { params } = guard as unknown as { params: { option: string | null } }
    edge.isFallback = false
    if (!edge.options.includes(params.option)) edge.options.push(params.option)
  }
  return [...found].map(([to, edge]) => ({ from: state.key, to, ...edge }))
}
