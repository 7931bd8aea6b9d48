// npm run test:faults [KILLS]: servers of live rooms are killed while people play, and nothing acknowledged may be lost.
import { ensureDependencies, run } from './setup.mjs'

ensureDependencies()
process.exit(run('node', ['tests/faults/main.ts', ...process.argv.slice(2)]))
