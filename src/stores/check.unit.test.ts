import { beforeEach, expect, it, vi } from 'vitest'
import type { NumberQuestion } from './question.ts'
import { FakeStorage, openPage } from './testing/fake-storage.ts'

const question: NumberQuestion = {
  kind: 'number',
  id: 'sum',
  ask: '?',
  right: 4,
  tolerance: 0,
  say: { right: 'yes', wrong: 'no' },
}
let disk: FakeStorage
let openCheck: typeof import('./check.ts').openCheck

beforeEach(async () => {
  disk = new FakeStorage()
  openPage(disk)
  vi.resetModules()
  openCheck = (await import('./check.ts')).openCheck
})

it('gives the verdict, takes it back for another try, and counts both', () => {
  const check = openCheck('a/b', question)
  check.connect()
  check.change('5')
  check.submit()
  expect(check.$attempt.get()).toMatchObject({ answer: '5', verdict: { right: false } })
  check.retry()
  expect(check.$attempt.get()).toMatchObject({ answer: '5', verdict: null })
  check.change('4')
  check.submit()
  expect(check.$attempt.get().verdict).toEqual({ right: true, marks: [] })
  expect(JSON.parse(disk.getItem('fc:check:a/b#sum') ?? '')).toMatchObject({ answer: '4', right: true, tries: 2 })
})

it('does not count an answer that is not complete', () => {
  const check = openCheck('a/b', question)
  check.connect()
  check.submit()
  expect(check.$attempt.get()).toEqual({ answer: '', verdict: null, nudged: true })
  expect(disk.length).toBe(0)
})

it('brings the answer back on the next visit', async () => {
  const before = openCheck('a/b', question)
  before.connect()
  before.change('4')
  before.submit()
  vi.resetModules()
  const after = (await import('./check.ts')).openCheck('a/b', question)
  expect(after.$attempt.get().verdict).toBeNull()
  after.connect()
  expect(after.$attempt.get()).toMatchObject({ answer: '4', verdict: { right: true } })
})

it('starts afresh when the kept answer is to another question', () => {
  disk.setItem('fc:check:a/b#sum', '{"v":1,"answer":[1],"right":true,"tries":1,"at":"2026-03-01T09:00:00.000Z"}')
  const check = openCheck('a/b', question)
  check.connect()
  expect(check.$attempt.get()).toEqual({ answer: '', verdict: null, nudged: false })
})

it('works on when nothing can be stored', () => {
  disk.setLimit(0)
  const check = openCheck('a/b', question)
  check.connect()
  check.change('4')
  check.submit()
  expect(check.$attempt.get().verdict?.right).toBe(true)
})
