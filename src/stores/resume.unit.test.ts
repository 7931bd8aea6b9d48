import { expect, test } from 'vitest'
import { stops } from './resume.ts'
import type { StoredRun } from './runs.ts'

const places = ['lessons/funnel/pipe', 'lessons/funnel/stages', 'lessons/why/process', 'scenarios/first-deals']
const day = (n: number) => `2026-03-0${n}T08:00:00.000Z`
const last = (place: string, n: number) => ({ v: 1, path: `/zh-cn/${place}/`, title: '', at: day(n) }) as const
const read = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { v: 1, read: true, at: day(1) } as const]))
const run = (id: string, scenario: string, n: number) => ({ id, scenario, at: day(n) }) as StoredRun
const none = { last: undefined, lessons: {}, runs: [] }

test('a newcomer has nowhere to go on', () => {
  expect(stops(none, places)).toEqual([])
})

test('the last page, in whatever language it was read', () => {
  const kept = { ...none, last: last('lessons/funnel/stages', 1) }
  expect(stops(kept, places)).toEqual([{ kind: 'page', place: 'lessons/funnel/stages', at: day(1) }])
})

test('after a lesson that is read comes the next unread one, and after the last none', () => {
  const kept = { ...none, last: last('lessons/funnel/pipe', 1) }
  expect(stops({ ...kept, lessons: read('funnel/pipe', 'funnel/stages') }, places)).toMatchObject([
    { kind: 'next', place: 'lessons/why/process' },
  ])
  expect(stops({ ...kept, lessons: read('funnel/pipe', 'funnel/stages', 'why/process') }, places)).toEqual([])
})

test('runs and the last page, the latest first', () => {
  const kept = {
    ...none,
    last: last('lessons/funnel/pipe', 2),
    runs: [run('a', 'first-deals', 1), run('b', 'first-deals', 3)],
  }
  expect(stops(kept, places).map((stop) => (stop.kind === 'run' ? stop.run.id : stop.place))).toEqual([
    'b',
    'lessons/funnel/pipe',
    'a',
  ])
})

test('the page of a simulation gives way to its unfinished run', () => {
  const kept = { ...none, last: last('scenarios/first-deals', 4), runs: [run('a', 'first-deals', 1)] }
  expect(stops(kept, places).map(({ kind }) => kind)).toEqual(['run'])
  expect(stops({ ...kept, runs: [] }, places)).toMatchObject([{ kind: 'page', place: 'scenarios/first-deals' }])
})

test('what the course no longer has is not offered', () => {
  expect(stops({ ...none, last: last('lessons/old/gone', 1), runs: [run('a', 'gone', 2)] }, places)).toEqual([])
})
