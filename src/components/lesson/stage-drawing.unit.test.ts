import { expect, test } from 'vitest'
import { drawStages, type Way } from './stage-drawing.ts'
import type { StageGraph } from './stage-graph.ts'
import { widthOf, wrap } from './text-width.ts'

const stages = ['one', 'two', 'three', 'four']
const ends = ['won', 'lost', 'undecided']
const graph: StageGraph = {
  stages,
  ends,
  moves: [
    ...stages.slice(1).map((to, n) => ({ from: stages[n] ?? '', to, event: 'MoveDeal', guarded: n > 0 })),
    { from: 'four', to: 'won', event: 'DealWon', guarded: false },
    ...stages.flatMap((from) => ['lost', 'undecided'].map((to) => ({ from, to, event: 'Deal', guarded: false }))),
  ],
}

test.each<Way>(['across', 'down'])('%s: every box lies inside, none on another, and every end is reached', (way) => {
  const drawing = drawStages(graph, new Map(), way)
  const boxes = [...drawing.stages, ...drawing.ends]
  expect(boxes.map((box) => box.id)).toEqual(['one', 'two', 'three', 'four', 'lost', 'undecided', 'won'])
  for (const [n, box] of boxes.entries()) {
    expect(box.x >= 0 && box.y >= 0).toBe(true)
    expect(box.x + box.width).toBeLessThanOrEqual(drawing.width)
    expect(box.y + box.height).toBeLessThanOrEqual(drawing.height)
    for (const other of boxes.slice(n + 1)) {
      const apart =
        box.x + box.width <= other.x ||
        other.x + other.width <= box.x ||
        box.y + box.height <= other.y ||
        other.y + other.height <= box.y
      expect(apart, `${box.id} and ${other.id}`).toBe(true)
    }
  }
  expect(drawing.routes.filter((route) => route.arrow)).toHaveLength(3 + 3)
  expect(drawing.gates).toHaveLength(2)
})

test('words are broken at spaces, Chinese anywhere', () => {
  expect(wrap('Needs analysis', 70)).toEqual(['Needs', 'analysis'])
  expect(wrap('Negotiation', 20)).toEqual(['Negotiation'])
  expect(wrap('需求分析', 30)).toEqual(['需求', '分析'])
  expect(wrap('B2B 销售', 60)).toEqual(['B2B 销售'])
  expect(widthOf('ab')).toBeLessThan(widthOf('销售'))
})
