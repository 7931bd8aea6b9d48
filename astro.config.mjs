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
    test: /preload-helper|src\/(words\/|islands\/desk\/speech|sim\/random)|node_modules\/(preact|@astrojs\/preact|nanostores|@nanostores)\//,
    priority: 5,
  },
  { name: 'kept', test: /src\/stores\/(vault|shape|shelf|progress|runs|comparison)\.ts/, priority: 4 },
  // What every kind of exercise is played with: its chart, the run as it is kept, and the small parts of a screen.
  {
    name: 'play',
    test: /src\/(sim\/(chart|run|log)|stores\/(local-session|open-run)|islands\/desk\/(AttemptsSoon|Icon|hooks)|schema\/competencies)\.tsx?|node_modules\/xstate\//,
    priority: 2,
  },
  // Whoever plays, alone or in a room, needs the desk, in one piece: in the shreds that pages share it weighs 4 kB more.
  // A host only tells what was done; the scorecard comes later, and what follows from an act in imagined worlds is the debrief's.
  {
    name: 'telling',
    test: /src\/(sim\/(territory\/(setting|rules|work))|islands\/desk\/tell)\.ts/,
    priority: 1,
  },
  {
    name: 'desk',
    test: /src\/(islands\/desk\/(?!Score|CompetencyList|NextLesson|TerritoryDesk|StartScreen|Attempts|lesson-links)|sim\/territory\/(?!advance|fingerprint|reviewable|turns|imagine|hostable|with-talks)).*\.tsx?$/,
  },
  // A talk likewise: its result comes later, and what else could have been said is the debrief's. A territory's task may
  // be a talk: its rules are shared, what is seen of it comes when it is opened.
  {
    name: 'talk-rules',
    test: /src\/sim\/dialogue\/(answer|condition|decide|evolve|lines|options|permit|result|setting|state|value|view)\.ts/,
    priority: 1,
  },
  {
    name: 'talk',
    test: /src\/(islands\/dialogue\/(?!Dialogue\.|ResultScreen|Lessons|CompetencyBars|KeepTalk|talk-as-text|TaskTalk)|sim\/dialogue\/(dialogue|machine|score|marks|policies))/,
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
