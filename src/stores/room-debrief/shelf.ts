import type { RunReview } from './room-review.ts'

/**
 * Reviews of a room's runs, kept in the host's browser so that they are made once. IndexedDB, since a room's are too many
 * for localStorage; and apart from the reader's own runs, whose mistakes go into the review deck. Where the browser keeps
 * nothing, the reviews last as long as the page.
 */
export interface Shelf {
  read(key: string): Promise<RunReview | undefined>
  write(key: string, review: RunReview): Promise<void>
}

const STORE = 'reviews'

export function openShelf(): Shelf {
  const opened = open().catch(() => null)
  return {
    async read(key) {
      const store = await opened
      if (!store) return undefined
      return (await done(store.transaction(STORE).objectStore(STORE).get(key)).catch(() => undefined)) as
        | RunReview
        | undefined
    },
    async write(key, review) {
      const store = await opened
      // A full disk costs a second reckoning, no more.
      if (store) await done(store.transaction(STORE, 'readwrite').objectStore(STORE).put(review, key)).catch(() => {})
    },
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('funnelcraft-rooms', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return done(request)
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
