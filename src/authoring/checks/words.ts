import { LOCALES, type Locale } from '../../schema/text.ts'
import type { WordGroup } from '../../schema/words.ts'
import type { Draft } from '../draft.ts'
import type { Fault } from '../fault.ts'
import { faultIn, type Sheet } from '../sheet.ts'
import { nearest } from '../suggest.ts'

/** Every language must hold the same groups, keys and places to fill: a missing word would show its key on screen. */
export function checkWords({ root, words }: Draft): Fault[] {
  const groups = new Set(LOCALES.flatMap((locale) => [...words[locale].keys()]))
  return [...groups].flatMap((group) =>
    LOCALES.flatMap((from) =>
      LOCALES.flatMap((to) => {
        const source = words[from].get(group)
        if (from === to || !source) return []
        const target = words[to].get(group)
        return target ? compare(source, target, from) : [missingGroup(root, group, from, to)]
      }),
    ),
  )
}

function missingGroup(root: string, group: string, from: Locale, to: Locale): Fault {
  const message = `the words of ${from}/${group}.yaml have no file here`
  const remedy = `translate ${root}/ui/${from}/${group}.yaml`
  return { level: 'gap', file: `${root}/ui/${to}/${group}.yaml`, line: 1, message, remedy }
}

function compare(source: Sheet<WordGroup>, target: Sheet<WordGroup>, from: Locale): Fault[] {
  return Object.entries(source.value).flatMap(([key, text]) => {
    const other = target.value[key]
    if (other === undefined) return missingKey(source, target, key, from)
    const lost = [...places(text)].filter((place) => !places(other).has(place))
    if (lost.length === 0) return []
    const message = `${key} does not have ${lost.join(', ')}, which the words in ${from} have`
    return [faultIn(target, [key], message, 'write it where the value belongs, letter by letter', 'gap')]
  })
}

function missingKey(source: Sheet<WordGroup>, target: Sheet<WordGroup>, key: string, from: Locale): Fault[] {
  const unmatched = Object.keys(target.value).filter((other) => !(other in source.value))
  const near = nearest(key, unmatched)
  // a misspelt key is told once, in the translation
  if (near && from !== LOCALES[0]) return []
  const { line } = source.at([key])
  const message = `"${key}" is missing, which ${from} has in line ${line}`
  return [faultIn(target, near ? [near] : [], message, near ? `should "${near}" be "${key}"?` : 'add it', 'gap')]
}

function places(text: string): Set<string> {
  return new Set(text.match(/\{\w+\}/g) ?? [])
}
