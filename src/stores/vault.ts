import { atom, onMount, type ReadableAtom } from 'nanostores'

/** What a stored value must look like. Every zod/mini schema is one. */
export interface Shape<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false }
}

/**
 * `ok`: what was written is on disk. `full`: something did not fit. `off`: the browser keeps nothing (private mode).
 * Unless `ok`, the page goes on from memory, says so and offers the export.
 */
export type StorageState = 'ok' | 'full' | 'off'

const PROBE = 'fc:probe'
const $state = atom<StorageState>('ok')
/** Values that the disk refused, lost with the page; `under` is what stood on disk then. */
const memory = new Map<string, { text: string; under: string | null }>()
const watchers = new Set<(key: string | null) => void>()
let opened: Storage | null | undefined

/** Whether the course can keep things in this browser. */
export const $storage: ReadableAtom<StorageState> = $state
onMount($state, () => void disk())

/**
 * The value under `key`, or `undefined` if there is none. One that is broken, old or foreign is moved aside to
 * `fc:aside:<n>`, never thrown.
 */
export function readItem<T>(key: string, shape: Shape<T>): T | undefined {
  const text = readText(key)
  if (text === null) return undefined
  const parsed = shape.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  setAside(key, text)
  return undefined
}

/** Keeps a JSON value. `false` when the disk refused it: the value then lives in this page only. */
export function writeItem(key: string, value: unknown): boolean {
  const saved = writeText(key, JSON.stringify(value))
  tell(key)
  return saved
}

export function removeItem(key: string): void {
  memory.delete(key)
  try {
    disk()?.removeItem(key)
  } catch {
    // A disk that refuses to be touched holds nothing to remove.
  }
  settle()
  tell(key)
}

/** Keys that begin with `prefix`, in order. */
export function listItems(prefix: string): string[] {
  const store = disk()
  const kept = store ? Array.from({ length: store.length }, (_, n) => store.key(n) ?? '') : []
  return [...new Set([...kept, ...memory.keys()])].filter((key) => key.startsWith(prefix)).sort()
}

/** Calls back with each key that changes, here or in another tab; `null` when everything may have changed. */
export function watchItems(listener: (key: string | null) => void): () => void {
  disk()
  watchers.add(listener)
  return () => watchers.delete(listener)
}

/** A value that no shape fitted, as it was found. */
export interface Aside {
  /** Where it stood. */
  readonly key: string
  readonly text: string
  /** When it was moved, ISO. */
  readonly at: string
}

const ASIDE = 'fc:aside:'
const $found = atom<readonly Aside[]>([])
/** What was set aside and not yet cleared; the progress page names it and lets it be downloaded. */
export const $aside: ReadableAtom<readonly Aside[]> = $found
onMount($found, () => {
  $found.set(listItems(ASIDE).map(readAside))
})

/** Forgets what was set aside. */
export function clearAside(): void {
  for (const key of listItems(ASIDE)) removeItem(key)
  $found.set([])
}

/** Moves a value aside that has its shape and still cannot be used, such as a run of facts that nobody can replay. */
export function setItemAside(key: string): void {
  const text = readText(key)
  if (text !== null) setAside(key, text)
}

function setAside(key: string, text: string): void {
  removeItem(key)
  putAside(key, text)
}

function putAside(key: string, text: string): void {
  const aside: Aside = { key, text, at: new Date().toISOString() }
  const known = $found.get()
  let n = 1
  while (readText(ASIDE + n) !== null) n++
  writeText(ASIDE + n, JSON.stringify(aside))
  $found.set([...known, aside])
}

function readAside(key: string): Aside {
  const text = readText(key) ?? ''
  const value = parseJson(text) as Partial<Aside> | undefined
  return { key: String(value?.key ?? key), text: String(value?.text ?? text), at: String(value?.at ?? '') }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readText(key: string): string | null {
  const unsaved = memory.get(key)
  return unsaved && !overtaken(key, unsaved) ? unsaved.text : onDisk(key)
}

function writeText(key: string, text: string): boolean {
  const store = disk()
  try {
    store?.setItem(key, text)
    if (store) memory.delete(key)
    else remember(key, text)
  } catch (error) {
    remember(key, text)
    $state.set(stateAfter(error))
    return false
  }
  settle()
  return store !== null
}

function remember(key: string, text: string): void {
  const known = memory.get(key)
  memory.set(key, { text, under: known ? known.under : onDisk(key) })
}

/**
 * Another tab has saved this item since the disk refused ours: what is saved wins, ours is set aside, so that neither
 * is lost without a word.
 */
function overtaken(key: string, unsaved: { text: string; under: string | null }): boolean {
  if (onDisk(key) === unsaved.under) return false
  memory.delete(key)
  putAside(key, unsaved.text)
  return true
}

function onDisk(key: string): string | null {
  try {
    return disk()?.getItem(key) ?? null
  } catch {
    return null
  }
}

/** Room may have been made, here or in another tab: what waits in memory tries again. */
function settle(): void {
  const store = disk()
  if (!store) return
  try {
    for (const [key, unsaved] of [...memory]) {
      if (overtaken(key, unsaved)) continue
      store.setItem(key, unsaved.text)
      memory.delete(key)
    }
    $state.set('ok')
  } catch {
    // Still no room; the state already says so.
  }
}

function tell(key: string | null): void {
  for (const watcher of [...watchers]) watcher(key)
}

function disk(): Storage | null {
  if (opened === undefined) opened = openDisk()
  return opened
}

/** `null` on the server, and where the browser forbids storage. */
function openDisk(): Storage | null {
  if (typeof window === 'undefined') return null
  let store: Storage | null = null
  try {
    store = window.localStorage
    store.setItem(PROBE, '')
    store.removeItem(PROBE)
  } catch (error) {
    // Some private modes have a storage that is empty and takes nothing.
    const state = store?.length ? stateAfter(error) : 'off'
    $state.set(state)
    if (state === 'off') return null
  }
  window.addEventListener('storage', (event) => {
    if (event.storageArea === store && event.key !== PROBE) tell(event.key)
  })
  // A page that the browser had put away has heard nothing meanwhile.
  window.addEventListener('pageshow', (event) => event.persisted && tell(null))
  return store
}

function stateAfter(error: unknown): StorageState {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'off'
}
