import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The parts of a lesson that stand inside a sentence; the others are blocks. Here they only let their text through. */
const INLINE = ['Term', 'Source']
const BLOCKS = [
  'Callout',
  'Mistake',
  'Play',
  'Reflect',
  'Scenario',
  'StageChart',
  'StageTable',
  'Step',
  'WorkedExample',
]

/** Writes a site such as Astro's guide shows: the lessons as a collection, one page, one layout. Returns its folder. */
export function bareSite(folder: string, content: string): string {
  const files = {
    'package.json': '{ "type": "module" }',
    'astro.config.mjs': CONFIG,
    'src/content.config.ts': collection(content),
    'src/parts/Inline.astro': '<span><slot /></span>\n',
    'src/parts/Block.astro': '<div><slot /></div>\n',
    'src/pages/[...id].astro': PAGE,
  }
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(folder, 'node_modules'), 'dir')
  return folder
}

const CONFIG = `import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'

export default defineConfig({ markdown: { processor: satteri(), syntaxHighlight: false }, integrations: [mdx()] })
`

function collection(content: string): string {
  return `import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'

const lessons = defineCollection({ loader: glob({ base: ${JSON.stringify(join(content, 'lessons'))}, pattern: '*/*/*.mdx' }) })
export const collections = { lessons }
`
}

const PAGE = `---
import { getCollection, render } from 'astro:content'
import Block from '../parts/Block.astro'
import Inline from '../parts/Inline.astro'

export async function getStaticPaths() {
  return (await getCollection('lessons')).map((entry) => ({ params: { id: entry.id }, props: { entry } }))
}
const { entry } = Astro.props
const { Content } = await render(entry)
const parts = { ${[...INLINE.map((name) => `${name}: Inline`), ...BLOCKS.map((name) => `${name}: Block`)].join(', ')} }
---

<html lang={entry.id.endsWith('en') ? 'en' : 'zh-CN'}>
  <head>
    <meta charset="utf-8" />
    <title>{entry.data.title}</title>
  </head>
  <body>
    <main>
      <h1>{entry.data.title}</h1>
      <Content components={parts} />
    </main>
  </body>
</html>
`
