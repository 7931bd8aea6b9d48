import type { Slot } from './outbox.ts'

/** A place in this tab's storage, which outlives a reload. Where the browser keeps nothing, the page's memory has to do. */
export function sessionSlot(key: string): Slot {
  let memory: string | null = null
  return {
    read: () => {
      try {
        return sessionStorage.getItem(key)
      } catch {
        return memory
      }
    },
    write: (text) => {
      memory = text
      try {
        if (text === null) sessionStorage.removeItem(key)
        else sessionStorage.setItem(key, text)
      } catch {
        // Kept in memory, which is as long as the page lives.
      }
    },
  }
}
