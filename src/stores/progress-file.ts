import { CARD, ScheduleShape } from './deck/schedule.ts'
import { LAST_KEY, LastShape } from './last-place.ts'
import { CheckShape, LessonShape, NoteShape } from './progress.ts'
import { GUESS, GuessShape, REVIEW, ReviewShape } from './review/kept.ts'
import { AttemptShape, ContentShape, RunShape } from './runs.ts'
import { isRecord, isTime } from './shape.ts'
import { clearAside, listItems, readItem, removeItem, type Shape, writeItem } from './vault.ts'

/** Everything that belongs to the reader's progress, by the beginning of its key. */
const KINDS: Readonly<Record<string, Shape<unknown>>> = {
  'fc:lesson:': LessonShape,
  'fc:check:': CheckShape,
  'fc:note:': NoteShape,
  'fc:run:': RunShape,
  'fc:attempt:': AttemptShape,
  'fc:content:': ContentShape,
  [REVIEW]: ReviewShape,
  [GUESS]: GuessShape,
  [CARD]: ScheduleShape,
  [LAST_KEY]: LastShape,
}
const FORMAT = 'funnelcraft-progress'

/** Stored values by their key. */
export type ProgressItems = Readonly<Record<string, unknown>>
/** Keys of the `progress` words: no JSON, another program's file, a newer edition's file, a run that was changed. */
export type FileFault = 'notJson' | 'foreign' | 'newer' | 'runChanged'

/** All of it as one JSON file, also what could not be saved on disk. */
export function exportProgress(): string {
  const items = Object.entries(KINDS).flatMap(([prefix, shape]) =>
    listItems(prefix).map((key) => [key, readItem(key, shape)] as const),
  )
  const kept = Object.fromEntries(items.filter(([, value]) => value !== undefined))
  return JSON.stringify({ format: FORMAT, v: 1, at: new Date().toISOString(), items: kept }, null, 1)
}

/** A file that may be imported. */
export interface ProgressFile {
  readonly items: ProgressItems
  /** Items that fit no shape and are left out. */
  readonly damaged: number
  /** When it was exported, if it says so. */
  readonly at: string | undefined
}

/** Reads such a file without touching what is stored. */
export function readProgressFile(text: string): ProgressFile | { readonly fault: FileFault } {
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
  return { items: Object.fromEntries(fit), damaged: all.length - fit.length, at: isTime(file.at) ? file.at : undefined }
}

/** Takes each item unless what is here is as new or newer; nothing newer is ever overwritten. */
export function importProgress(items: ProgressItems): { readonly taken: number; readonly kept: number } {
  const wanted = newerKeys(items)
  for (const key of wanted) writeItem(key, items[key])
  return { taken: wanted.length, kept: Object.keys(items).length - wanted.length }
}

/** What `importProgress` would take, and nothing is changed by asking. */
export function newerKeys(items: ProgressItems): string[] {
  return Object.keys(items).filter((key) => {
    const shape = shapeOf(key)
    const mine = shape && readItem(key, shape)
    return shape !== undefined && (mine === undefined || timeOf(mine) < timeOf(items[key]))
  })
}

/** What a reader would call a record; runs' pinned content and the last place count as `other`. */
export const RECORD_KINDS = ['lesson', 'check', 'note', 'run', 'attempt', 'card', 'other'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export function kindOf(key: string): RecordKind {
  return RECORD_KINDS.find((kind) => key.startsWith(`fc:${kind}:`)) ?? 'other'
}

/** Keys of everything that an export would hold and a reset would delete. */
export function progressKeys(): string[] {
  return Object.keys(KINDS).flatMap(listItems)
}

/** Forgets everything, what was set aside too. The screen asks first. */
export function resetProgress(): void {
  for (const key of progressKeys()) removeItem(key)
  clearAside()
}

function shapeOf(key: string): Shape<unknown> | undefined {
  return Object.entries(KINDS).find(([prefix]) => key.startsWith(prefix))?.[1]
}

/** A record without a time counts as the oldest. */
function timeOf(value: unknown): string {
  return isRecord(value) && isTime(value.at) ? value.at : ''
}
