import { vi } from 'vitest'

/** A `localStorage` in memory with a limit in characters, for tests. */
export class FakeStorage implements Storage {
  [name: string]: unknown
  #items = new Map<string, string>()
  #limit = Number.POSITIVE_INFINITY

  setLimit(characters: number): void {
    this.#limit = characters
  }
  get length(): number {
    return this.#items.size
  }
  key(n: number): string | null {
    return [...this.#items.keys()][n] ?? null
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    const others = [...this.#items].filter(([name]) => name !== key)
    const used = others.reduce((sum, [name, text]) => sum + name.length + text.length, 0)
    if (used + key.length + value.length > this.#limit) throw new DOMException('full', 'QuotaExceededError')
    this.#items.set(key, value)
  }
  removeItem(key: string): void {
    this.#items.delete(key)
  }
  clear(): void {
    this.#items.clear()
  }
}

/** Makes the code under test believe that it runs in a page; `null` is a browser that forbids storage. */
export function openPage(disk: FakeStorage | null): void {
  const page = new EventTarget()
  Object.defineProperty(page, 'localStorage', {
    get() {
      if (disk === null) throw new DOMException('forbidden', 'SecurityError')
      return disk
    },
  })
  vi.stubGlobal('window', page)
}
