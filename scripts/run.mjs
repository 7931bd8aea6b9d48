// node scripts/run.mjs FILE.ts [ARG …]: runs a TypeScript file of the project on the project's own Node.
import { ensureDependencies, run } from './setup.mjs'

ensureDependencies()
process.exit(run('node', process.argv.slice(2)))
