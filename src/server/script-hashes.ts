import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** In `dist/`, a line a hash. The name begins with a dot, so that nobody is served it. */
export const HASH_FILE = '.script-hashes'

/**
 * Writes the hashes of all scripts that stand in the pages themselves, for the header that lets no other run. Pages share
 * them, so there are few. Returns their number.
 */
export async function hashScripts(dist: string): Promise<number> {
  const names = await readdir(dist, { recursive: true })
  const hashes = new Set<string>()
  for (const name of names) {
    if (name.endsWith('.html')) for (const hash of hashesIn(await readFile(join(dist, name), 'utf8'))) hashes.add(hash)
  }
  await writeFile(join(dist, HASH_FILE), [...hashes].sort().join('\n'))
  return hashes.size
}

/** As a Content-Security-Policy names them. Data in a `<script type="application/json">` runs nothing and needs none. */
export function hashesIn(html: string): string[] {
  return [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\ssrc=|type="?application\//.test(attributes))
    .map(([, , script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
}
