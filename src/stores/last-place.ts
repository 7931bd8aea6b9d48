import { atom, onMount, type ReadableAtom } from 'nanostores'
import { isText, isTime, isVersion1, record } from './shape.ts'
import { readItem, watchItems } from './vault.ts'

/** Where the reader was last. The pages of lessons and scenarios write it by a script of their own. */
export interface LastPlace {
  readonly v: 1
  /** Address below this site, language first: `/en/lessons/funnel/stages/`. */
  readonly path: string
  /** Title of that page, in its language. */
  readonly title: string
  readonly at: string
}

export const LAST_KEY = 'fc:last'
/** An imported file may hold anything, so no address that leaves the site gets through. */
const isPlace = (value: unknown): value is string => isText(value) && /^\/(en|zh-cn)\/[\w/#?=&-]*$/.test(value)
export const LastShape = record<LastPlace>({ v: isVersion1, path: isPlace, title: isText, at: isTime })

const $place = atom<LastPlace | undefined>(undefined)
export const $last: ReadableAtom<LastPlace | undefined> = $place
onMount($place, () => {
  const load = () => $place.set(readItem(LAST_KEY, LastShape))
  load()
  return watchItems((key) => {
    if (key === null || key === LAST_KEY) load()
  })
})
