import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { remarkFences } from './src/authoring/fences.ts'

const contentFolder = process.env.FUNNELCRAFT_CONTENT ?? 'content'

/** The YAML beside the lessons is read by our own code, so Vite has to be told to look at it. */
const reloadOnYaml = {
  name: 'funnelcraft:reload-on-yaml',
  configureServer(server) {
    server.watcher.add(contentFolder)
    server.watcher.on('change', (file) => {
      if (file.endsWith('.yaml')) server.ws.send({ type: 'full-reload' })
    })
  },
}

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
  integrations: [mdx(), preact()],
  vite: {
    plugins: [reloadOnYaml],
    build: { modulePreload: { polyfill: false } },
  },
})
