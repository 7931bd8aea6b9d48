import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { lessonText, type Material } from './lesson-text.ts'

const COURSE = fileURLToPath(new URL('../../../content', import.meta.url))
const A_MODULE = 20
const LOCALES = ['en', 'zh-cn'] as const

/** Copies the course's content to a folder and adds modules of generated lessons, no two alike, in both languages. */
export function writeContent(folder: string, lessons: number): void {
  cpSync(COURSE, folder, { recursive: true })
  const material: Material = { terms: idsOf('glossary.yaml'), sources: idsOf('sources.yaml') }
  for (let n = 0; n < lessons; n++) {
    const module = join(folder, 'lessons', `${100 + Math.floor(n / A_MODULE)}-more-${Math.floor(n / A_MODULE) + 1}`)
    const lesson = join(module, `${String((n % A_MODULE) + 1).padStart(2, '0')}-part-${n + 1}`)
    mkdirSync(lesson, { recursive: true })
    writeFileSync(
      join(module, 'module.yaml'),
      'title: { en: More, zh-cn: 更多 }\nsummary: { en: More., zh-cn: 更多。 }\n',
    )
    for (const locale of LOCALES) writeFileSync(join(lesson, `${locale}.mdx`), lessonText(n + 1, locale, material))
  }
}

function idsOf(file: string): string[] {
  const entries = parse(readFileSync(join(COURSE, file), 'utf8')) as { id: string }[]
  return entries.map((entry) => entry.id)
}
