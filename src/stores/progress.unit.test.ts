import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeStorage, openPage } from './testing/fake-storage.ts'

let disk: FakeStorage
let progress: typeof import('./progress.ts')

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-03-01T08:00:00Z') })
  disk = new FakeStorage()
  openPage(disk)
  vi.resetModules()
  progress = await import('./progress.ts')
})

describe('a check', () => {
  it('keeps the last answer and counts the tries', () => {
    expect(progress.$check('funnel/stages', 'leak').get()).toBeUndefined()
    progress.answerCheck('funnel/stages', 'leak', [2], false)
    progress.answerCheck('funnel/stages', 'leak', [0], true)
    expect(progress.$check('funnel/stages', 'leak').get()).toEqual({
      v: 1,
      answer: [0],
      right: true,
      tries: 2,
      at: '2026-03-01T08:00:00.000Z',
    })
    expect(disk.getItem('fc:check:funnel/stages#leak')).toContain('"tries":2')
  })

  it('tells its listeners, and only them', () => {
    const seen = vi.fn()
    const other = vi.fn()
    progress.$check('a/b', 'one').listen(seen)
    progress.$check('a/b', 'two').listen(other)
    progress.answerCheck('a/b', 'one', 1, true)
    expect(seen).toHaveBeenCalledOnce()
    expect(other).not.toHaveBeenCalled()
  })

  it('follows another tab', () => {
    const cell = progress.$check('a/b', 'one')
    cell.listen(() => {})
    disk.setItem('fc:check:a/b#one', '{"v":1,"answer":3,"right":true,"tries":1,"at":"2026-03-01T09:00:00.000Z"}')
    window.dispatchEvent(Object.assign(new Event('storage'), { key: 'fc:check:a/b#one', storageArea: disk }))
    expect(cell.get()?.answer).toBe(3)
    disk.clear()
    window.dispatchEvent(Object.assign(new Event('storage'), { key: null, storageArea: disk }))
    expect(cell.get()).toBeUndefined()
  })

  it('survives a damaged record beside it', async () => {
    disk.setItem('fc:check:a/b#bad', '[1]')
    progress.answerCheck('a/b', 'good', 1, true)
    expect(Object.keys(progress.$checks.get())).toEqual(['a/b#good'])
    const { $aside } = await import('./vault.ts')
    expect($aside.get()).toMatchObject([{ key: 'fc:check:a/b#bad' }])
  })
})

describe('a note', () => {
  it('is kept as typed, and says whether it is on disk', () => {
    expect(progress.writeNote('a/b', 'mine', ' my funnel\n')).toBe(true)
    expect(progress.$note('a/b', 'mine').get()?.text).toBe(' my funnel\n')
    disk.setLimit(10)
    expect(progress.writeNote('a/b', 'mine', 'longer than before')).toBe(false)
    expect(progress.$notes.get()['a/b#mine']?.text).toBe('longer than before')
  })
})

describe('a lesson', () => {
  it('remembers that it is read when it is opened again', () => {
    progress.markOpened('a/b')
    expect(progress.$lesson('a/b').get()?.read).toBe(false)
    progress.markRead('a/b')
    vi.setSystemTime(new Date('2026-03-02T08:00:00Z'))
    progress.markOpened('a/b')
    expect(progress.$lessons.get()).toEqual({ 'a/b': { v: 1, read: true, at: '2026-03-02T08:00:00.000Z' } })
  })
})
