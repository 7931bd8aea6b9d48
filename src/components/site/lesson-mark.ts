import { keep, kept } from './keep.ts'

/** Same form as `LessonRecord` of the progress store, which is too heavy for a page that only reads. */
interface Mark {
  readonly v: 1
  readonly read: boolean
  /** ISO */
  readonly at: string
}

/** The mark of a lesson; `null` for none; `'foreign'` for something stored that is no mark. */
export function markOf(lesson: string): Mark | 'foreign' | null {
  const text = kept(keyOf(lesson))
  if (text === null) return null
  try {
    const mark = JSON.parse(text)
    return mark.v === 1 && typeof mark.read === 'boolean' ? mark : 'foreign'
  } catch {
    return 'foreign'
  }
}

/** `false` when the browser refused. What was stored and is no mark is set aside, where the progress page names it. */
export function setMark(lesson: string, read: boolean): boolean {
  const at = new Date().toISOString()
  const key = keyOf(lesson)
  if (markOf(lesson) === 'foreign') keep(`fc:aside:${at}`, JSON.stringify({ key, text: kept(key), at }))
  return keep(key, JSON.stringify({ v: 1, read, at } satisfies Mark))
}

function keyOf(lesson: string): string {
  return `fc:lesson:${lesson}`
}
