import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { indexForSearch } from './index-for-search.ts'
import { precompress } from './precompress.ts'
import { hashScripts } from './script-hashes.ts'

/**
 * `node src/server/build.ts`: the whole course as static files in dist/, ready to be served.
 * Anything after it goes to `astro build`. Exits with Astro's code if the pages cannot be built.
 */
const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = join(root, 'dist')

const code = await astroBuild(process.argv.slice(2))
if (code !== 0) process.exit(code)
const pages = await indexForSearch(dist)
await hashScripts(dist)
const files = await precompress(dist)
console.log(`${pages} pages can be searched, ${files} files are compressed.`)

function astroBuild(options: readonly string[]): Promise<number> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs')
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const child = spawn(process.execPath, [astro, 'build', ...options], { cwd: root, env, stdio: 'inherit' })
  return new Promise((done) => {
    child.on('exit', (exit) => done(exit ?? 1))
  })
}
