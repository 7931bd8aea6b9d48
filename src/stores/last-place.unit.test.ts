import { beforeEach, expect, test, vi } from 'vitest'
import { FakeStorage, openPage } from './testing/fake-storage.ts'

const place = { v: 1, path: '/zh-cn/lessons/funnel/stages/', title: '阶段', at: '2026-03-01T08:00:00.000Z' }
let disk: FakeStorage
let store: typeof import('./last-place.ts')

beforeEach(async () => {
  disk = new FakeStorage()
  openPage(disk)
  vi.resetModules()
  store = await import('./last-place.ts')
})

test('gives the last place and follows another tab', () => {
  const seen = vi.fn()
  store.$last.listen(seen)
  expect(store.$last.get()).toBeUndefined()
  disk.setItem('fc:last', JSON.stringify(place))
  window.dispatchEvent(Object.assign(new Event('storage'), { key: 'fc:last', storageArea: disk }))
  expect(store.$last.get()).toEqual(place)
  expect(seen).toHaveBeenCalledOnce()
})

test('sets aside an address that leaves the course', async () => {
  disk.setItem('fc:last', JSON.stringify({ ...place, path: 'javascript:alert(1)' }))
  expect(store.$last.get()).toBeUndefined()
  expect((await import('./vault.ts')).$aside.get()).toHaveLength(1)
})
