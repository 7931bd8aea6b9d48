import { CheckShape, LessonShape, NoteShape } from './progress.ts'
import { isRecord, isTime } from './shape.ts'
import { clearAside, listItems, readItem, removeItem, type Shape, writeItem } from './vault.ts'

/** Runs and attempts are judged by their own store when they are opened; here they only have to be JSON. */
const AnyJson: Shape<unknown> = {
  safeParse: (data) => (data === undefined ? { success: false } : { success: true, data }),
}
/** Everything that belongs to the reader's progress, by the beginning of its key. */
const KINDS: Readonly<Record<string, Shape<unknown>>> = {
  'fc:lesson:': LessonShape,
  'fc:check:': CheckShape,
  'fc:note:': NoteShape,
  'fc:run:': AnyJson,
  'fc:attempt:': AnyJson,
  'fc:content:': AnyJson,
}
const FORMAT = 'funnelcraft-progress'

/** Stored values by their key. */
export type ProgressItems = Readonly<Record<string, unknown>>
/** Keys of the `progress` words: no JSON, another program's file, a newer edition's file. */
export type FileFault = 'notJson' | 'foreign' | 'newer'

/** All of it as one JSON file, also what could not be saved on disk. */
export function exportProgress(): string {
  const items = Object.entries(KINDS).flatMap(([prefix, shape]) =>
    listItems(prefix).map((key) => [key, readItem(key, shape)] as const),
  )
  const kept = Object.fromEntries(items.filter(([, value]) => value !== undefined))
  return JSON.stringify({ format: FORMAT, v: 1, at: new Date().toISOString(), items: kept }, null, 1)
}

/** Reads such a file without touching what is stored. `damaged` counts items that fit no shape and are left out. */
export function readProgressFile(
  text: string,
): { readonly ok: true; readonly items: ProgressItems; readonly damaged: number } | { readonly fault: FileFault } {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return { fault: 'notJson' }
  }
  if (!isRecord(file) || file.format !== FORMAT || !isRecord(file.items)) return { fault: 'foreign' }
  if (file.v !== 1) return { fault: 'newer' }
  const all = Object.entries(file.items)
  const fit = all.filter(([key, value]) => shapeOf(key)?.safeParse(value).success)
  return { ok: true, items: Object.fromEntries(fit), damaged: all.length - fit.length }
}

/** Takes each item unless what is here is as new or newer; nothing newer is ever overwritten. */
export function importProgress(items: ProgressItems): { readonly taken: number; readonly kept: number } {
  let taken = 0
  for (const [key, theirs] of Object.entries(items)) {
    const shape = shapeOf(key)
    const mine = shape && readItem(key, shape)
    if (!shape || (mine !== undefined && timeOf(mine) >= timeOf(theirs))) continue
    writeItem(key, theirs)
    taken++
  }
  return { taken, kept: Object.keys(items).length - taken }
}

/** Forgets everything, what was set aside too. The screen asks first. */
export function resetProgress(): void {
  for (const key of Object.keys(KINDS).flatMap(listItems)) removeItem(key)
  clearAside()
}

function shapeOf(key: string): Shape<unknown> | undefined {
  return Object.entries(KINDS).find(([prefix]) => key.startsWith(prefix))?.[1]
}

/** A record without a time counts as the oldest. */
function timeOf(value: unknown): string {
  return isRecord(value) && isTime(value.at) ? value.at : ''
}
