import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type StreamEvent, sseParser } from './sse-parser.ts'

const TEXT = 'retry: 500\n\nid: 7\nevent: run\ndata: {"a":": b"}\n\n:\n\nevent: room\ndata: {}\n\ndata: half'

test('events come out whole wherever the stream is cut; comments and what is not finished do not', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(TEXT.length)), (cuts) => {
      const heard: StreamEvent[] = []
      const parse = sseParser((event) => heard.push(event))
      const ends = [...cuts, TEXT.length].sort((a, b) => a - b)
      for (const [n, end] of ends.entries()) parse(TEXT.slice(ends[n - 1] ?? 0, end))
      expect(heard).toEqual([
        { type: 'run', id: '7', data: '{"a":": b"}' },
        { type: 'room', id: '', data: '{}' },
      ])
    }),
  )
})
