import { expect, test } from 'vitest'
import { talkGraph } from '../../sim/dialogue/graph.ts'
import { talkMachine } from '../../sim/dialogue/machine.ts'
import { smallTalk as setting } from '../../sim/testing/small-talk.ts'
import { drawTalk, type TalkBox } from './dialogue-drawing.ts'

const graph = talkGraph(talkMachine(setting))
const titles = new Map(
  [...setting.scenario.beats, ...setting.scenario.endings].map(({ id, title }) => [id, String(title)]),
)
const drawing = drawTalk(graph, titles)
const box = (id: string) => drawing.boxes.find((one) => one.id === id) as TalkBox

test('draws every beat and ending once, inside the frame', () => {
  expect(drawing.boxes.map(({ id }) => id)).toEqual([...graph.beats, ...graph.endings])
  for (const { x, y, width, height } of drawing.boxes) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(drawing.width)
    expect(y + height).toBeLessThanOrEqual(drawing.height)
  }
})

test('no two boxes overlap', () => {
  const apart = (a: TalkBox, b: TalkBox) =>
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
  for (const [n, one] of drawing.boxes.entries()) {
    for (const other of drawing.boxes.slice(n + 1)) expect(apart(one, other)).toBe(true)
  }
})

test('a beat lies below the one that leads to it', () => {
  expect(box('offer').y).toBeGreaterThan(box('hello').y)
  expect(box('silence').y).toBeGreaterThan(box('offer').y)
})

test('every way is drawn but those that stay where they are', () => {
  const staying = graph.edges.filter(({ from, to }) => from === to)
  expect(drawing.routes).toHaveLength(graph.edges.length - staying.length)
  for (const { path } of drawing.routes) expect(path).toMatch(/^M[\d.]+ [\d.]+/)
  expect(drawing.routes.filter(({ isFallback }) => isFallback)).toHaveLength(1)
})
