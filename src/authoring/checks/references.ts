import type { Fault } from '../fault.ts'
import { pathName } from '../path-name.ts'
import { faultIn, type Sheet } from '../sheet.ts'
import { suggestOneOf } from '../suggest.ts'

type Path = readonly PropertyKey[]

/** What may be named in one place: the word for one, the word for several, and their ids. */
export interface Namespace {
  readonly one: string
  readonly many: string
  readonly ids: ReadonlySet<string>
  /** Their file could not be read: a name in it may well be right. */
  readonly isUnread?: boolean
}

export function namespace(one: string, many: string, items: Iterable<{ readonly id: string }> | undefined): Namespace {
  return { one, many, ids: new Set([...(items ?? [])].map((item) => item.id)), isUnread: items === undefined }
}

export function knows(names: Namespace, id: string): boolean {
  return names.isUnread === true || names.ids.has(id)
}

/** A fault if `id`, written at `path`, names nothing. What is left out is no fault. */
export function refer(sheet: Sheet<unknown>, path: Path, id: string | undefined, to: Namespace): Fault[] {
  if (id === undefined || knows(to, id)) return []
  const message = `${pathName(path)} is "${id}", and there is no such ${to.one}`
  return [faultIn(sheet, path, message, suggestOneOf(id, to.ids, to.many))]
}

/** `refer` for every entry of a list of ids. */
export function referAll(sheet: Sheet<unknown>, path: Path, ids: readonly string[], to: Namespace): Fault[] {
  return ids.flatMap((id, n) => refer(sheet, [...path, n], id, to))
}

/** `refer` for every name that stands before a colon. */
export function referKeys(
  sheet: Sheet<unknown>,
  path: Path,
  record: Readonly<Record<string, unknown>>,
  to: Namespace,
): Fault[] {
  return Object.keys(record)
    .filter((id) => !knows(to, id))
    .map((id) => {
      const message = `${pathName(path)} names "${id}", and there is no such ${to.one}`
      return faultIn(sheet, [...path, id], message, suggestOneOf(id, to.ids, to.many))
    })
}

/** A fault for every id that an earlier entry of the lists already has. `lists` gives each its path. */
export function unique(
  sheet: Sheet<unknown>,
  what: string,
  ...lists: readonly (readonly [path: Path, items: readonly { readonly id: string }[]])[]
): Fault[] {
  const lines = new Map<string, number>()
  return lists.flatMap(([path, items]) =>
    items.flatMap(({ id }, n) => {
      const place = [...path, n, 'id']
      const earlier = lines.get(id)
      lines.set(id, earlier ?? sheet.at(place).line)
      if (earlier === undefined) return []
      const message = `${pathName(place)} is "${id}", which the ${what} in line ${earlier} already has`
      return [faultIn(sheet, place, message, 'give each its own id')]
    }),
  )
}
