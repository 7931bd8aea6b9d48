import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'

/** Pagefind's own screens, which the course does not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./

/**
 * Writes the full-text index of the built pages to `dist/pagefind`, one for each language by `<html lang>`.
 * Returns the number of pages in it.
 */
export async function indexForSearch(dist: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({})
    if (!index) throw new Error(errors.join('; '))
    const added = await index.addDirectory({ path: dist })
    const { files, errors: failed } = await index.getFiles()
    const faults = [...added.errors, ...failed]
    if (faults.length > 0) throw new Error(faults.join('; '))
    for (const { path, content } of files) {
      if (UNUSED.test(path)) continue
      const file = join(dist, 'pagefind', path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
    }
    return added.page_count
  } finally {
    await close()
  }
}
