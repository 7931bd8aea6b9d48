import { beforeEach, describe, expect, it, test, vi } from 'vitest'
import { FakeStorage, openPage } from './testing/fake-storage.ts'

const at = '2026-03-02T08:00:00.000Z'
const attempt = {
  v: 1,
  id: 'a1',
  kind: 'territory',
  scenario: 'first-deals',
  scenarioHash: 'x',
  seed: 7,
  total: 61.5,
  passed: true,
  competencies: { qualify: 70 },
  outcome: { bookings: 310_000, quota: 300_000 },
  at,
}
const run = {
  v: 1,
  id: 'r1',
  kind: 'territory',
  scenario: 'first-deals',
  scenarioHash: 'x',
  playbook: 'b2b',
  playbookHash: 'y',
  rulesVersion: 1,
  seed: 7,
  facts: [],
  sum: 0,
  finished: false,
  step: 1,
  steps: 3,
  at,
}
const card = (due: string, at: string) => ({ v: 1, due, stability: 2.3, difficulty: 5, state: 2, step: 0, at })
const note = (text: string, at: string) => ({ v: 1, text, at: `2026-03-${at}T08:00:00.000Z` })
let disk: FakeStorage
let file: typeof import('./progress-file.ts')
let progress: typeof import('./progress.ts')
let runs: typeof import('./runs.ts')

beforeEach(async () => {
  disk = new FakeStorage()
  openPage(disk)
  vi.resetModules()
  file = await import('./progress-file.ts')
  progress = await import('./progress.ts')
  runs = await import('./runs.ts')
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
    disk.setItem('fc:run:r1', JSON.stringify({ ...run, sum: runs.checksum([]) }))
    disk.setItem('fc:attempt:a1', JSON.stringify(attempt))
    disk.setItem('fc:content:x-y', JSON.stringify({ v: 1, scenario: {}, playbook: {}, at }))
    disk.setItem('fc:card:check:a/b#leak', JSON.stringify(card(at, at)))
    disk.setItem('fc:last', JSON.stringify({ v: 1, path: '/en/lessons/a/b/', title: 'B', at }))
    disk.setItem('fc:theme', '"dark"')
    const before = [...Array(disk.length).keys()].map((n) => [disk.key(n), disk.getItem(disk.key(n) ?? '')])
    const text = file.exportProgress()
    file.resetProgress()
    expect(disk.length).toBe(1)
    expect(file.importProgress(itemsOf(text))).toEqual({ taken: 8, kept: 0 })
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
    disk.setItem('fc:attempt:a1', JSON.stringify(attempt))
    const theirs = {
      'fc:note:a/b#old': note('theirs', '03'),
      'fc:note:a/b#new': note('theirs', '03'),
      'fc:note:a/b#same': note('theirs', '03'),
      'fc:attempt:a1': { ...attempt, total: 99 },
    }
    expect(file.newerKeys(theirs)).toEqual(['fc:note:a/b#old'])
    expect(disk.getItem('fc:note:a/b#old')).toContain('mine')
    expect(file.importProgress(theirs)).toEqual({ taken: 1, kept: 3 })
    expect(Object.values(progress.$notes.get()).map((kept) => kept.text)).toEqual(['mine', 'theirs', 'mine'])
    expect(disk.getItem('fc:attempt:a1')).toContain('61.5')
  })

  it('keeps the review card that was answered later, wherever that was', () => {
    const [early, late] = ['2026-03-02T08:00:00.000Z', '2026-03-04T08:00:00.000Z']
    disk.setItem('fc:card:check:a/b#here', JSON.stringify(card('2026-03-09T04:00:00.000Z', late)))
    disk.setItem('fc:card:check:a/b#there', JSON.stringify(card('2026-03-09T04:00:00.000Z', early)))
    const theirs = {
      'fc:card:check:a/b#here': card('2026-03-20T04:00:00.000Z', early),
      'fc:card:check:a/b#there': card('2026-03-20T04:00:00.000Z', late),
      'fc:card:mistake:r#3': card('2026-03-20T04:00:00.000Z', late),
      'fc:card:mistake:r#4': { ...card('2026-03-20T04:00:00.000Z', late), difficulty: 11 },
    }
    const read = itemsOf(JSON.stringify({ format: 'funnelcraft-progress', v: 1, items: theirs }))
    expect(file.importProgress(read)).toEqual({ taken: 2, kept: 1 })
    const due = (name: string) => JSON.parse(disk.getItem(`fc:card:${name}`) ?? '{}').due?.slice(8, 10)
    expect(['check:a/b#here', 'check:a/b#there', 'mistake:r#3', 'mistake:r#4'].map(due)).toEqual([
      '09',
      '20',
      '20',
      undefined,
    ])
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

  it.each(['https://elsewhere.example/', '//elsewhere.example/en/', 'javascript:alert(1)', '/en/%2e%2e//elsewhere'])(
    'cannot lead the reader to %s',
    (path) => {
      const items = { 'fc:last': { v: 1, path, title: 'Go on', at } }
      const read = file.readProgressFile(JSON.stringify({ format: 'funnelcraft-progress', v: 1, items }))
      expect(read).toEqual({ items: {}, damaged: 1 })
    },
  )

  it('cannot bring a moment that no calendar has', () => {
    const items = { 'fc:note:a/b#x': { v: 1, text: 'x', at: '2026-99-99T99:99:99.999Z' } }
    const read = file.readProgressFile(JSON.stringify({ format: 'funnelcraft-progress', v: 1, items }))
    expect(read).toMatchObject({ items: {}, damaged: 1 })
  })

  it('loses only its damaged items, and never touches other keys', () => {
    const items = { 'fc:note:a/b#x': note('good', '01'), 'fc:note:a/b#y': { v: 1 }, 'fc:theme': 'dark', __proto__x: 1 }
    const read = file.readProgressFile(JSON.stringify({ format: 'funnelcraft-progress', v: 1, items }))
    expect(read).toEqual({ items: { 'fc:note:a/b#x': note('good', '01') }, damaged: 3 })
    expect(file.importProgress({ 'fc:theme': 'dark' })).toEqual({ taken: 0, kept: 1 })
    expect(disk.length).toBe(0)
  })
})

test('a record is counted as what a reader would call it', () => {
  expect(
    ['fc:note:a/b#x', 'fc:attempt:1', 'fc:card:check:a/b#x', 'fc:content:x-y', 'fc:last'].map(file.kindOf),
  ).toEqual(['note', 'attempt', 'card', 'other', 'other'])
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
