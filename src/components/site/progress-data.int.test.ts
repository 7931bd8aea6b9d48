import { expect, test } from 'vitest'
import { loadCourse } from '../../authoring/course.ts'
import { progressData } from './progress-data.ts'

const english = progressData(loadCourse('content'), 'en')
const lessonsOf = (data: typeof english) => data.modules.flatMap(({ lessons }) => lessons)

test('names every lesson with its checks and notes', () => {
  const pipe = lessonsOf(english).find(({ id }) => id === 'funnel/visible-pipe')
  expect(pipe).toMatchObject({
    number: '1.1',
    competencies: ['diagnose'],
    checks: ['leads-for-six', 'two-boards', 'good-loss'],
    notes: { 'my-pipe': expect.stringContaining('open opportunities') },
  })
  expect(lessonsOf(english).every(({ checks }) => checks.length > 0)).toBe(true)
})

test('counts the same checks and notes in both languages, since progress is kept by them', () => {
  const shape = (data: typeof english) =>
    lessonsOf(data).map(({ id, checks, notes }) => [id, checks, Object.keys(notes)])
  expect(shape(progressData(loadCourse('content'), 'zh-cn'))).toEqual(shape(english))
})
