// Builds the course into dist/, unless nothing that goes into it has changed since the last build.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './setup.mjs'

const stamp = join(root, 'dist', '.built')
const inputs = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json']

/** Gives the exit code of the build; 0 when there was nothing to do. */
export function build() {
  if (existsSync(stamp) && newest(inputs.map((name) => join(root, name))) <= statSync(stamp).mtimeMs) return 0
  const started = Date.now()
  const code = run('node', ['src/server/build.ts'])
  if (code === 0) {
    writeFileSync(stamp, new Date(started).toISOString())
  }
  return code
}

function newest(paths) {
  return Math.max(0, ...paths.filter(existsSync).map(newestOf))
}

function newestOf(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))))
}
