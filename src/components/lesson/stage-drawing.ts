import { type StageGraph, sourcesOf } from './stage-graph.ts'
import { wrap } from './text-width.ts'

/** Across: stages in a row, the ends below. Down: stages in a column, the ends beside. */
export type Way = 'across' | 'down'

/** A box with its words broken into lines; px in the drawing. */
export interface Box {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}
export interface Route {
  readonly path: string
  readonly arrow: boolean
}
export interface StageDrawing {
  readonly width: number
  readonly height: number
  readonly stages: readonly Box[]
  readonly ends: readonly Box[]
  readonly routes: readonly Route[]
  /** Points on the way from one stage to the next that open only with evidence. */
  readonly gates: readonly { readonly x: number; readonly y: number }[]
}

/** Sizes along the row (or column) of stages, and at right angles to it. */
const SIZES = {
  across: { stage: 75, gap: 22, aside: 48, rail: 68, ends: 92, endAlong: 84, endAside: 34 },
  down: { stage: 38, gap: 26, aside: 132, rail: 150, ends: 174, endAlong: 34, endAside: 104 },
} as const
/** Distance of two routes that leave the same stage. */
const APART = 12

/** Where boxes, routes and gates of a machine's chart lie. */
export function drawStages(graph: StageGraph, names: ReadonlyMap<string, string>, way: Way): StageDrawing {
  const frame = makeFrame(graph, names, way)
  const { size, length } = frame
  const ends = drawEnds(frame, graph)
  const forward = drawForward(frame, graph)
  const aside = size.ends + size.endAside
  return {
    width: way === 'across' ? length : aside,
    height: way === 'across' ? aside : length,
    stages: graph.stages.map((id, n) => frame.box(id, frame.startOf(n), 0, size.stage, size.aside)),
    ends: ends.boxes,
    routes: [...forward.routes, ...ends.routes],
    gates: forward.gates,
  }
}

type Frame = ReturnType<typeof makeFrame>

function makeFrame(graph: StageGraph, names: ReadonlyMap<string, string>, way: Way) {
  const size = SIZES[way]
  const startOf = (n: number) => n * (size.stage + size.gap)
  const turn = (along: number, aside: number) =>
    (way === 'across' ? [along, aside] : [aside, along]) as [number, number]
  return {
    size,
    startOf,
    turn,
    length: startOf(graph.stages.length - 1) + size.stage,
    middleOf: (n: number) => startOf(n) + size.stage / 2,
    line: (from: [number, number], to: [number, number]) => `M${turn(...from).join(' ')}L${turn(...to).join(' ')}`,
    box(id: string, along: number, aside: number, alongSize: number, asideSize: number): Box {
      const [x, y] = turn(along, aside)
      const [width, height] = turn(alongSize, asideSize)
      return { id, x, y, width, height, lines: wrap(names.get(id) ?? id, width - 6) }
    },
  }
}

/** From each stage to the one after it. */
function drawForward({ size, startOf, line, turn }: Frame, graph: StageGraph): Pick<StageDrawing, 'routes' | 'gates'> {
  const steps = graph.stages.slice(1).flatMap((to, n) => {
    const move = graph.moves.find((one) => one.from === graph.stages[n] && one.to === to)
    return move ? [{ guarded: move.guarded, start: startOf(n) + size.stage, end: startOf(n + 1) }] : []
  })
  const across = size.aside / 2
  return {
    routes: steps.map(({ start, end }) => ({ path: line([start, across], [end, across]), arrow: true })),
    gates: steps
      .filter((step) => step.guarded)
      .map(({ start, end }) => turn((start + end) / 2 - 3, across))
      .map(([x, y]) => ({ x, y })),
  }
}

/** An end that only the last stage reaches lies beyond it; the others are reached over a rail that they share. */
function drawEnds(frame: Frame, graph: StageGraph): { readonly boxes: Box[]; readonly routes: Route[] } {
  const { size, startOf, middleOf, line } = frame
  const last = graph.stages.at(-1) ?? ''
  const isBeyond = (end: string) => sourcesOf(graph, end).join() === last
  const beyond = graph.ends.filter(isBeyond)
  const shared = graph.ends.filter((end) => !isBeyond(end) && sourcesOf(graph, end).length > 0)
  const from = graph.stages.filter((stage) => shared.some((end) => sourcesOf(graph, end).includes(stage)))
  const apart = beyond.length > 0 && from.includes(last) ? APART : 0

  const exits = from.map((stage) => middleOf(graph.stages.indexOf(stage)) - (stage === last ? apart : 0))
  const room = Math.max(startOf(graph.stages.length - 1), shared.length * size.endAlong)
  const middles = shared.map((_, n) => ((n + 0.5) * room) / shared.length)
  const exit = middleOf(graph.stages.length - 1) + apart
  const rail = [...exits, ...middles]
  return {
    boxes: [
      ...shared.map((id, n) => endBox(frame, id, middles[n] ?? 0)),
      ...beyond.map((id) => endBox(frame, id, frame.length - size.endAlong / 2)),
    ],
    routes: [
      ...exits.map((x) => ({ path: line([x, size.aside], [x, size.rail]), arrow: false })),
      ...(rail.length > 0
        ? [{ path: line([Math.min(...rail), size.rail], [Math.max(...rail), size.rail]), arrow: false }]
        : []),
      ...middles.map((x) => ({ path: line([x, size.rail], [x, size.ends]), arrow: true })),
      ...beyond.map(() => ({ path: line([exit, size.aside], [exit, size.ends]), arrow: true })),
    ],
  }
}

function endBox({ size, box }: Frame, id: string, middle: number): Box {
  return box(id, middle - size.endAlong / 2, size.ends, size.endAlong, size.endAside)
}
