import { beforeEach, expect, it, vi } from 'vitest'
import { FakeStorage, openPage } from './testing/fake-storage.ts'

const KEY = 'fc:note:a/b#mine'
let disk: FakeStorage
let openNote: typeof import('./note.ts').openNote

beforeEach(async () => {
  vi.useFakeTimers()
  disk = new FakeStorage()
  openPage(disk)
  vi.resetModules()
  openNote = (await import('./note.ts')).openNote
})

it('is written once the typing pauses', () => {
  const note = openNote('a/b', 'mine')
  note.connect()
  note.type('my')
  vi.advanceTimersByTime(300)
  note.type('my funnel')
  vi.advanceTimersByTime(300)
  expect(note.$state.get()).toBe('saving')
  expect(disk.getItem(KEY)).toBeNull()
  vi.advanceTimersByTime(100)
  expect(note.$state.get()).toBe('saved')
  expect(disk.getItem(KEY)).toContain('my funnel')
})

it('is written at once when the page is left', () => {
  const note = openNote('a/b', 'mine')
  note.connect()
  note.type('unfinished')
  window.dispatchEvent(new Event('pagehide'))
  expect(disk.getItem(KEY)).toContain('unfinished')
})

it('is found again, and follows another tab unless somebody is typing here', () => {
  const other = (text: string) => {
    disk.setItem(KEY, JSON.stringify({ v: 1, text, at: '2026-03-01T09:00:00.000Z' }))
    window.dispatchEvent(Object.assign(new Event('storage'), { key: KEY, storageArea: disk }))
  }
  other('from yesterday')
  const note = openNote('a/b', 'mine')
  note.connect()
  expect(note.$text.get()).toBe('from yesterday')
  expect(note.$state.get()).toBe('saved')
  other('from the other tab')
  expect(note.$text.get()).toBe('from the other tab')
  note.type('mine')
  other('too late')
  expect(note.$text.get()).toBe('mine')
})

it('says so when it could not be written', () => {
  disk.setLimit(10)
  const note = openNote('a/b', 'mine')
  note.connect()
  note.type('too long for this disk')
  note.save()
  expect(note.$state.get()).toBe('unsaved')
})
