import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeStorage, openPage } from './testing/fake-storage.ts'

const note = (text: string, at: string) => ({ v: 1, text, at: `2026-03-${at}T08:00:00.000Z` })
let disk: FakeStorage
let file: typeof import('./progress-file.ts')
let progress: typeof import('./progress.ts')

beforeEach(async () => {
  disk = new FakeStorage()
  openPage(disk)
  vi.resetModules()
  file = await import('./progress-file.ts')
  progress = await import('./progress.ts')
})

const itemsOf = (text: string): Record<string, unknown> => {
  const read = file.readProgressFile(text)
  if ('fault' in read) throw new Error(read.fault)
  return read.items
}

describe('export and import', () => {
  it('carries everything over to an empty browser', () => {
    progress.markRead('a/b')
    progress.answerCheck('a/b', 'leak', { order: [1, 0] }, false)
    progress.writeNote('a/b', 'mine', '我的漏斗')
    disk.setItem('fc:run:first-deals', '{"log":["one","two"]}')
    disk.setItem('fc:theme', '"dark"')
    const before = [...Array(disk.length).keys()].map((n) => [disk.key(n), disk.getItem(disk.key(n) ?? '')])
    const text = file.exportProgress()
    file.resetProgress()
    expect(disk.length).toBe(1)
    expect(file.importProgress(itemsOf(text))).toEqual({ taken: 4, kept: 0 })
    expect([...Array(disk.length).keys()].map((n) => [disk.key(n), disk.getItem(disk.key(n) ?? '')]).sort()).toEqual(
      before.sort(),
    )
  })

  it('contains what the disk refused', () => {
    disk.setLimit(0)
    progress.writeNote('a/b', 'mine', 'only in memory')
    expect(file.exportProgress()).toContain('only in memory')
  })

  it('takes the newer of two and counts both', () => {
    disk.setItem('fc:note:a/b#old', JSON.stringify(note('mine', '01')))
    disk.setItem('fc:note:a/b#new', JSON.stringify(note('mine', '05')))
    disk.setItem('fc:note:a/b#same', JSON.stringify(note('mine', '03')))
    disk.setItem('fc:run:x', '{"log":[]}')
    const theirs = {
      'fc:note:a/b#old': note('theirs', '03'),
      'fc:note:a/b#new': note('theirs', '03'),
      'fc:note:a/b#same': note('theirs', '03'),
      'fc:run:x': { log: [1] },
    }
    expect(file.importProgress(theirs)).toEqual({ taken: 1, kept: 3 })
    expect(Object.values(progress.$notes.get()).map((kept) => kept.text)).toEqual(['mine', 'theirs', 'mine'])
    expect(disk.getItem('fc:run:x')).toBe('{"log":[]}')
  })

  it('replaces a damaged record, which is set aside', async () => {
    disk.setItem('fc:note:a/b#x', 'broken')
    expect(file.importProgress({ 'fc:note:a/b#x': note('theirs', '01') })).toEqual({ taken: 1, kept: 0 })
    expect((await import('./vault.ts')).$aside.get()).toMatchObject([{ text: 'broken' }])
  })
})

describe('a file that is not ours', () => {
  it.each([
    ['notJson', 'hello'],
    ['foreign', '[]'],
    ['foreign', '{"format":"other","v":1,"items":{}}'],
    ['newer', '{"format":"funnelcraft-progress","v":2,"items":{}}'],
  ])('is refused as %s: %s', (fault, text) => {
    expect(file.readProgressFile(text)).toEqual({ fault })
  })

  it('loses only its damaged items, and never touches other keys', () => {
    const items = { 'fc:note:a/b#x': note('good', '01'), 'fc:note:a/b#y': { v: 1 }, 'fc:theme': 'dark', __proto__x: 1 }
    const read = file.readProgressFile(JSON.stringify({ format: 'funnelcraft-progress', v: 1, items }))
    expect(read).toEqual({ ok: true, items: { 'fc:note:a/b#x': note('good', '01') }, damaged: 3 })
    expect(file.importProgress({ 'fc:theme': 'dark' })).toEqual({ taken: 0, kept: 1 })
    expect(disk.length).toBe(0)
  })
})

describe('reset', () => {
  it('forgets progress and what was set aside, and nothing else', async () => {
    disk.setItem('fc:theme', '"dark"')
    disk.setItem('fc:check:a/b#x', 'broken')
    progress.markRead('a/b')
    expect(progress.$checks.get()).toEqual({})
    file.resetProgress()
    expect(disk.length).toBe(1)
    expect((await import('./vault.ts')).$aside.get()).toEqual([])
  })
})
