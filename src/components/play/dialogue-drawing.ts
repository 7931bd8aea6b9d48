import { Graph, layout } from '@dagrejs/dagre'
import type { TalkGraph } from '../../sim/dialogue/graph.ts'
import { wrap } from '../lesson/text-width.ts'

/** A beat or ending with its title broken into lines; px in the drawing. */
export interface TalkBox {
  readonly id: string
  readonly isEnding: boolean
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

export interface TalkRoute {
  readonly path: string
  readonly isFallback: boolean
}

export interface TalkDrawing {
  readonly width: number
  readonly height: number
  readonly boxes: readonly TalkBox[]
  readonly routes: readonly TalkRoute[]
}

const BOX = { width: 118, line: 15, padding: 14 } as const
const GAPS = { nodesep: 18, ranksep: 44, edgesep: 10, marginx: 4, marginy: 4 } as const

/** The talk from top to bottom: each beat below those that lead to it, as far as loops allow. */
export function drawTalk(graph: TalkGraph, titles: ReadonlyMap<string, string>): TalkDrawing {
  const plan = new Graph({ multigraph: false })
  plan.setGraph({ rankdir: 'TB', ...GAPS })
  plan.setDefaultEdgeLabel(() => ({}))
  for (const id of [...graph.beats, ...graph.endings]) {
    const lines = wrap(titles.get(id) ?? id, BOX.width - 12)
    plan.setNode(id, { width: BOX.width, height: lines.length * BOX.line + BOX.padding, lines })
  }
  // The main way keeps straight: more lines on a way weigh more.
  const drawn = graph.edges.filter(({ from, to }) => from !== to)
  for (const { from, to, options } of drawn) plan.setEdge(from, to, { weight: Math.max(1, options.length) })
  layout(plan)
  const { width = 0, height = 0 } = plan.graph() as { width?: number; height?: number }
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: [...graph.beats, ...graph.endings].map((id) => boxOf(plan, id, graph.endings.includes(id))),
    routes: drawn.map(({ from, to, isFallback }) => ({
      path: curve((plan.edge(from, to) as { points: Point[] }).points),
      isFallback,
    })),
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

function boxOf(plan: Graph, id: string, isEnding: boolean): TalkBox {
  const node = plan.node(id) as Point & { width: number; height: number; lines: string[] }
  const { width, height, lines } = node
  return { id, isEnding, x: round(node.x - width / 2), y: round(node.y - height / 2), width, height, lines }
}

/** Through the middles of the points, with the points themselves as handles: soft bends that never overshoot. */
function curve([first, ...rest]: readonly Point[]): string {
  if (!first) return ''
  const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`
  const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  const last = rest.at(-1)
  if (!last) return ''
  const bends = rest.slice(0, -1).map((point, n) => {
    const next = rest[n + 1] as Point
    return `Q${at(point)} ${at(next === last ? last : middle(point, next))}`
  })
  return `M${at(first)}${bends.length > 0 ? bends.join('') : `L${at(last)}`}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
