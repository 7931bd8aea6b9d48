import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { remarkFences } from './src/authoring/fences.ts'
import { checkedContent } from './src/authoring/integration.ts'
import { importParts } from './src/authoring/part-imports.ts'
import { liveInDev } from './src/server/dev.ts'

/** What several islands need: a request for each group instead of one for each file. */
const sharedScripts = [
  {
    name: 'common',
    test: /preload-helper|src\/words\/|node_modules\/(preact|@astrojs\/preact|nanostores|@nanostores)\//,
  },
  { name: 'kept', test: /src\/stores\/(vault|shape|shelf|progress)\.ts/ },
  { name: 'runs', test: /src\/stores\/runs\.ts/ },
  // Whoever plays, alone or in a room, needs the desk, in one piece: in the shreds that pages share it weighs 4 kB more.
  // A host only tells what was done; the scorecard comes later, and what follows from an act in imagined worlds is the debrief's.
  {
    name: 'telling',
    test: /src\/(sim\/(random|territory\/(setting|rules|work))|islands\/desk\/(tell|speech))\.ts/,
    priority: 1,
  },
  {
    name: 'desk',
    test: /src\/(islands\/desk\/(?!Score|CompetencyList|NextLesson|TerritoryDesk)|sim\/territory\/(?!advance|fingerprint|reviewable|turns|imagine|hostable))/,
  },
  { name: 'deck', test: /src\/stores\/deck\/(cards|deck|schedule)\.ts/ },
]

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  markdown: {
    processor: satteri({ mdastPlugins: [remarkFences, importParts] }),
    syntaxHighlight: false,
  },
  // Preact's compiler for the islands alone: without a list it reads every lesson as well.
  integrations: [checkedContent(), mdx(), preact({ include: ['**/islands/**/*.tsx'] }), liveInDev()],
  vite: {
    worker: { format: 'es' },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: sharedScripts } } } } } },
    build: {
      modulePreload: false,
      rolldownOptions: {
        // Astro marks every lesson with a directive of its own that Rolldown does not know, and tells so once a lesson.
        onLog: (level, log, tell) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(level, log),
      },
    },
  },
})
