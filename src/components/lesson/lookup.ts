import { suggestOneOf } from '../../authoring/suggest.ts'

/** What an author named in a part, such as `<Term id="win-rate">`. `file` is where such things are written. */
export function lookUp<T>(known: ReadonlyMap<string, T>, id: string, part: string, file: string): T {
  const found = known.get(id)
  if (found === undefined) {
    throw new Error(`<${part} … "${id}">: ${file} has no such entry; ${suggestOneOf(id, known.keys(), 'entries')}`)
  }
  return found
}
