import { atom, computed, onMount, type ReadableAtom } from 'nanostores'
import { listItems, readItem, type Shape, watchItems, writeItem } from './vault.ts'

/** Records of one kind, by what follows the beginning of their key. */
export interface Shelf<T> {
  readonly $all: ReadableAtom<Readonly<Record<string, T>>>
  one(id: string): ReadableAtom<T | undefined>
  get(id: string): T | undefined
  put(id: string, value: T): boolean
}

/** All records of one kind, in step with the vault, other tabs included. */
export function shelf<T>(prefix: string, shape: Shape<T>): Shelf<T> {
  const $all = atom<Readonly<Record<string, T>>>({})
  const singles = new Map<string, ReadableAtom<T | undefined>>()
  const load = (key: string): void => {
    const { [key.slice(prefix.length)]: _old, ...rest } = $all.get()
    const value = readItem(key, shape)
    $all.set(value === undefined ? rest : { ...rest, [key.slice(prefix.length)]: value })
  }
  const loadAll = (): void => {
    const items = listItems(prefix).map((key) => [key.slice(prefix.length), readItem(key, shape)] as const)
    $all.set(Object.fromEntries(items.filter((item): item is [string, T] => item[1] !== undefined)))
  }
  onMount($all, () => {
    loadAll()
    return watchItems((key) => (key === null ? loadAll() : key.startsWith(prefix) && load(key)))
  })
  return {
    $all,
    one(id) {
      const known = singles.get(id) ?? computed($all, (all) => all[id])
      singles.set(id, known)
      return known
    },
    get: (id) => readItem(prefix + id, shape),
    put: (id, value) => writeItem(prefix + id, value),
  }
}
