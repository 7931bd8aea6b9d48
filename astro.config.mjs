import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { remarkFences } from './src/authoring/fences.ts'
import { checkedContent } from './src/authoring/integration.ts'

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  markdown: {
    processor: satteri({ mdastPlugins: [remarkFences] }),
    syntaxHighlight: false,
  },
  integrations: [checkedContent(), mdx(), preact()],
  vite: {
    worker: { format: 'es' },
    build: {
      modulePreload: false,
      rolldownOptions: {
        // Astro marks every lesson with a directive of its own that Rolldown does not know, and tells so once a lesson.
        onLog: (level, log, tell) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(level, log),
      },
    },
  },
})
