// npm run dev: the course while you write; pages change as you save.
import { ensureDependencies, run } from './setup.mjs'

ensureDependencies()
const port = process.env.PORT ?? '4321'
process.exit(run('astro', ['dev', '--port', port, ...process.argv.slice(2)]))
