import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { precompress } from '../../src/server/precompress.ts'
import { DIST, type Site, serve } from './site.ts'

/** Astro's loader of islands: a style and one or more scripts, written once, before the first island. */
const LOADER = /<style>astro-island[^<]*<\/style>(?:<script>[\s\S]*?<\/script>)+/
const ISLAND = /<astro-island [\s\S]*?<\/astro-island>/g

/** A built page as Astro would have written it had its author used no island. */
export function withoutIslands(html: string): string {
  const bare = html.replace(LOADER, '').replace(ISLAND, '')
  if (bare.includes('<astro-island')) throw new Error('Astro writes islands in another way now: see without-islands.ts')
  return bare
}

/** The files of the islands that a built page shows. */
export function islandsIn(html: string): Set<string> {
  return new Set([...html.matchAll(/component-url="([^"]+)"/g)].map(([, path]) => path ?? ''))
}

/**
 * The given pages without their islands, compressed and served as all pages are. Every lesson of the course holds a
 * question, so this is how the weight of a lesson without one is measured, on real text.
 */
export async function serveWithoutIslands(pages: readonly string[]): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'funnelcraft-bare-'))
  for (const page of pages) {
    const file = join(folder, page, 'index.html')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, withoutIslands(await readFile(join(DIST, page, 'index.html'), 'utf8')))
  }
  await precompress(folder)
  // After the compression, which would not follow it anyway: scripts and styles are the built ones.
  await symlink(join(DIST, '_astro'), join(folder, '_astro'), 'dir')
  const site = await serve(folder)
  const close = (): void => {
    site.close()
    void rm(folder, { recursive: true, force: true })
  }
  return { ...site, close }
}
