import type { Draft, DraftModule } from '../draft.ts'
import type { Fault } from '../fault.ts'
import { namespace, referAll, unique } from './references.ts'

/** Glossary and sources: no id twice, no "see" that leads nowhere. */
export function checkLists({ glossary, sources }: Draft): Fault[] {
  const faults: Fault[] = []
  if (glossary) {
    const terms = namespace('term of the glossary', 'terms', glossary.value)
    faults.push(...unique(glossary, 'term', [[], glossary.value]))
    faults.push(...glossary.value.flatMap(({ see }, n) => referAll(glossary, [n, 'see'], see, terms)))
  }
  if (sources) faults.push(...unique(sources, 'source', [[], sources.value]))
  return faults
}

/** Modules and lessons: no number and no address twice, no empty folder. */
export function checkOrder(modules: readonly DraftModule[]): Fault[] {
  return [
    ...twice(modules, 'module'),
    ...modules.flatMap(({ lessons }) => twice(lessons, 'lesson')),
    ...modules.flatMap(({ lessons }) =>
      lessons.flatMap(({ folder, pages }) => (Object.keys(pages).length > 0 ? [] : [emptyLesson(folder)])),
    ),
  ]
}

function twice(folders: readonly { folder: string; number: number; slug: string }[], what: string): Fault[] {
  return folders.flatMap(({ folder, number, slug }, n) => {
    const earlier = folders.slice(0, n).find((other) => other.number === number || other.slug === slug)
    if (!earlier) return []
    const same = earlier.slug === slug ? `address "${slug}"` : `number ${number}`
    const message = `the ${what} has the same ${same} as ${earlier.folder}`
    return [{ level: 'fault', file: folder, line: 1, message, remedy: 'rename one of the two folders' }]
  })
}

function emptyLesson(folder: string): Fault {
  const message = 'the folder of the lesson holds no text'
  return { level: 'fault', file: folder, line: 1, message, remedy: 'write en.mdx or zh-cn.mdx in it, or delete it' }
}
