const seen = new WeakMap<Request, Map<string, number>>()

/** Numbers names in the order of their first use on a page: 1, 2, 3 … A name keeps its number. */
export function numberOnPage(page: Request, name: string): number {
  const names = seen.get(page) ?? new Map<string, number>()
  seen.set(page, names)
  const n = names.get(name) ?? names.size + 1
  names.set(name, n)
  return n
}

const ids = new WeakMap<Request, number>()

/** An id that no other element of the page has. */
export function uniqueId(page: Request, prefix: string): string {
  const n = (ids.get(page) ?? 0) + 1
  ids.set(page, n)
  return `${prefix}-${n}`
}
