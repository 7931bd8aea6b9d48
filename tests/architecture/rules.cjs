// The import table of docs/architecture.md, as a check: a folder may import only what its row names.
// Type-only imports count too: a name one may not know is not known by its type either.

/** Folder → folders and packages it may import. Its own files are always allowed. */
const table = {
  'src/schema': ['src/schema', 'zod'],
  'src/words': ['src/schema'],
  'src/sim': ['src/schema', 'xstate', 'zod', '@noble/hashes'],
  'src/kpi': ['src/schema'],
  'src/review': ['src/schema', 'src/sim'],
  'src/room': ['src/schema', 'src/sim', 'src/kpi', 'src/review', 'xstate'],
  'src/protocol': ['src/schema', 'src/sim', 'zod'],
  'src/stores': [
    'src/schema',
    'src/sim',
    'src/review',
    'src/room',
    'src/protocol',
    'src/words',
    'nanostores',
    'ts-fsrs',
    'zod',
  ],
  'src/islands': [
    'src/schema',
    'src/sim',
    'src/kpi',
    'src/protocol',
    'src/stores',
    'src/protocol',
    'src/words',
    'preact',
    '@nanostores/preact',
    'nanostores',
    '@atlaskit',
    'd3-',
    'uqr',
  ],
  'src/authoring': [
    'src/schema',
    'src/words',
    'node',
    'yaml',
    'zod',
    '@noble/hashes',
    'astro',
    '@mdx-js',
    'mdast',
    'micromark',
    'satteri',
  ],
  'src/components': [
    'src/schema',
    'src/sim',
    'src/words',
    'src/authoring',
    'src/islands',
    'src/stores',
    'src/styles',
    'node',
    'astro',
    'd3-',
    'xstate',
    '@dagrejs/dagre',
  ],
  'src/layouts': ['src/schema', 'src/words', 'src/authoring', 'src/components', 'src/styles', 'astro'],
  'src/server': [
    'src/schema',
    'src/sim',
    'src/review',
    'src/room',
    'src/protocol',
    'src/authoring',
    'node',
    'sirv',
    'pagefind',
    'astro',
    'zod',
    'pg',
    'papaparse',
    'pino',
    'prom-client',
  ],
  'src/cli': ['src/schema', 'src/words', 'src/authoring', 'src/sim', 'src/kpi', 'src/review', 'node', 'zod', 'yaml'],
}

const packages = (names) => names.filter((name) => !name.startsWith('src/') && name !== 'node')
const folders = (names) => names.filter((name) => name.startsWith('src/'))

const rules = Object.entries(table).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `${folder} may import only: ${allowed.join(', ')}`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: '(\\.(unit|property|int)\\.test\\.tsx?$|/testing/)' },
  to: {
    pathNot: [
      `^${folder}/`,
      ...folders(allowed).map((name) => `^${name}/`),
      ...packages(allowed).map((name) => `node_modules/${name}`),
    ],
    ...(allowed.includes('node') ? { dependencyTypesNot: ['core'] } : {}),
  },
}))

module.exports = {
  forbidden: [
    ...rules,
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea in two places.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { pathNot: '\\.astro$' },
      to: { couldNotResolve: true, pathNot: '^(astro:|virtual:)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
