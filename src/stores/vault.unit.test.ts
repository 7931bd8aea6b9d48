import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isText, isVersion1, record } from './shape.ts'
import { FakeStorage, openPage } from './testing/fake-storage.ts'

const Note = record<{ v: 1; text: string }>({ v: isVersion1, text: isText })
let disk: FakeStorage
let vault: typeof import('./vault.ts')

beforeEach(async () => {
  disk = new FakeStorage()
  openPage(disk)
  vi.resetModules()
  vault = await import('./vault.ts')
})

describe('a healthy disk', () => {
  it('gives back what was written, to the next page too', async () => {
    expect(vault.writeItem('fc:x', { v: 1, text: 'hello' })).toBe(true)
    vi.resetModules()
    const nextPage = await import('./vault.ts')
    expect(nextPage.readItem('fc:x', Note)).toEqual({ v: 1, text: 'hello' })
    expect(nextPage.$storage.get()).toBe('ok')
  })

  it('lists keys by their beginning and leaves no trace of its own', () => {
    disk.setItem('other', '1')
    vault.writeItem('fc:note:b', 1)
    vault.writeItem('fc:note:a', 1)
    vault.writeItem('fc:check:a', 1)
    expect(vault.listItems('fc:note:')).toEqual(['fc:note:a', 'fc:note:b'])
    expect(vault.listItems('fc:')).toHaveLength(3)
  })

  it('tells watchers of changes here and in another tab', () => {
    const seen: (string | null)[] = []
    const stop = vault.watchItems((key) => seen.push(key))
    vault.writeItem('fc:a', 1)
    vault.removeItem('fc:a')
    window.dispatchEvent(Object.assign(new Event('storage'), { key: 'fc:b', storageArea: disk }))
    window.dispatchEvent(Object.assign(new Event('storage'), { key: 'fc:c', storageArea: new FakeStorage() }))
    stop()
    vault.writeItem('fc:a', 1)
    expect(seen).toEqual(['fc:a', 'fc:a', 'fc:b'])
  })
})

describe('two tabs on a full disk', () => {
  it('lets what the other tab saved stand and sets aside what this one could not save', () => {
    vault.writeItem('fc:run:1', { v: 1, text: 'both' })
    disk.setLimit(60)
    expect(vault.writeItem('fc:run:1', { v: 1, text: 'this tab, which found no more room on the disk' })).toBe(false)
    disk.setLimit(1000)
    disk.setItem('fc:run:1', '{"v":1,"text":"the other tab"}')
    expect(vault.readItem('fc:run:1', Note)).toEqual({ v: 1, text: 'the other tab' })
    vault.writeItem('fc:note:a', 1)
    expect(disk.getItem('fc:run:1')).toContain('the other tab')
    expect(vault.$aside.get()).toMatchObject([{ key: 'fc:run:1', text: expect.stringContaining('this tab') }])
  })
})

describe('what fits no shape', () => {
  it.each([
    ['broken', '{"v":1,"te'],
    ['of another form', '{"v":1,"text":5}'],
    ['of a later edition', '{"v":2,"text":"a"}'],
    ['with a field too many', '{"v":1,"text":"a","more":1}'],
  ])('is set aside when %s, named, and never read again', (_why, text) => {
    disk.setItem('fc:note:a', text)
    expect(vault.readItem('fc:note:a', Note)).toBeUndefined()
    expect(vault.$aside.get()).toMatchObject([{ key: 'fc:note:a', text }])
    expect(disk.getItem('fc:note:a')).toBeNull()
    expect(JSON.parse(disk.getItem('fc:aside:1') ?? '')).toMatchObject({ key: 'fc:note:a', text })
  })

  it('is known to the next page until it is cleared', async () => {
    disk.setItem('fc:note:a', 'x')
    disk.setItem('fc:note:b', 'y')
    vault.readItem('fc:note:a', Note)
    vault.readItem('fc:note:b', Note)
    vi.resetModules()
    const nextPage = await import('./vault.ts')
    expect(nextPage.$aside.get().map((aside) => aside.text)).toEqual(['x', 'y'])
    nextPage.clearAside()
    expect(nextPage.$aside.get()).toEqual([])
    expect(disk.length).toBe(0)
  })

  it('may itself be damaged', () => {
    disk.setItem('fc:aside:1', 'null')
    disk.setItem('fc:aside:2', '{"key":3}')
    expect(vault.$aside.get()).toEqual([
      { key: 'fc:aside:1', text: 'null', at: '' },
      { key: '3', text: '{"key":3}', at: '' },
    ])
  })
})

describe('a full disk', () => {
  it('keeps the value in memory, says so, and saves it once there is room', () => {
    disk.setLimit(20)
    expect(vault.writeItem('fc:a', { v: 1, text: 'far too long for this disk' })).toBe(false)
    expect(vault.$storage.get()).toBe('full')
    expect(vault.readItem('fc:a', Note)?.text).toMatch(/too long/)
    expect(vault.listItems('fc:')).toEqual(['fc:a'])
    disk.setLimit(1000)
    expect(vault.writeItem('fc:b', 1)).toBe(true)
    expect(vault.$storage.get()).toBe('ok')
    expect(disk.getItem('fc:a')).toMatch(/too long/)
  })

  it('stays "full" while something still waits', () => {
    disk.setLimit(20)
    vault.writeItem('fc:a', 'x'.repeat(50))
    expect(vault.writeItem('fc:b', 1)).toBe(true)
    expect(vault.$storage.get()).toBe('full')
    vault.removeItem('fc:a')
    expect(vault.$storage.get()).toBe('ok')
  })

  it('is noticed when the page opens', () => {
    disk.setItem('theirs', 'x'.repeat(50))
    disk.setLimit(50)
    expect(vault.$storage.get()).toBe('full')
  })
})

describe('a browser that keeps nothing', () => {
  it.each([
    ['forbids the storage', () => openPage(null)],
    ['has one that takes nothing', () => disk.setLimit(0)],
  ])('when it %s, works from memory and says "off"', (_how, prepare) => {
    prepare()
    expect(vault.$storage.get()).toBe('off')
    expect(vault.writeItem('fc:a', { v: 1, text: 'a' })).toBe(false)
    expect(vault.writeItem('fc:b', { v: 1, text: 'b' })).toBe(false)
    expect(vault.readItem('fc:a', Note)).toEqual({ v: 1, text: 'a' })
    vault.removeItem('fc:a')
    expect(vault.listItems('fc:')).toEqual(['fc:b'])
    expect(vault.$storage.get()).toBe('off')
  })

  it('is not the server, where nothing is stored and nothing is wrong', () => {
    vi.unstubAllGlobals()
    expect(vault.$storage.get()).toBe('ok')
    expect(vault.readItem('fc:a', Note)).toBeUndefined()
  })
})
