// npm start: installs what is missing, builds if something has changed, serves the course.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.mjs'
import { SERVE_ARGS } from './serve-args.mjs'
import { ensureDependencies, projectEnv, root } from './setup.mjs'

ensureDependencies()
const code = build()
if (code !== 0) process.exit(code)

const node = join(root, 'node_modules', '.bin', 'node')
const server = spawn(node, [...SERVE_ARGS, 'src/server/serve.ts'], { cwd: root, stdio: 'inherit', env: projectEnv() })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (status, signal) => process.exit(status ?? (signal ? 0 : 1)))
