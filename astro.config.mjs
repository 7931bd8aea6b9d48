import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { remarkFences } from './src/authoring/fences.ts'
import { checkedContent } from './src/authoring/integration.ts'

/** What every island needs: one request instead of six. */
const commonScript = {
  name: 'common',
  test: /preload-helper|src\/words\/|node_modules\/(preact|@astrojs\/preact|nanostores|@nanostores)\//,
}

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  markdown: {
    processor: satteri({ mdastPlugins: [remarkFences] }),
    syntaxHighlight: false,
  },
  integrations: [checkedContent(), mdx(), preact()],
  vite: {
    worker: { format: 'es' },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [commonScript] } } } } } },
    build: {
      modulePreload: false,
      rolldownOptions: {
        // Astro marks every lesson with a directive of its own that Rolldown does not know, and tells so once a lesson.
        onLog: (level, log, tell) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(level, log),
      },
    },
  },
})
