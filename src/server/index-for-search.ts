import { join } from 'node:path'
import { close, createIndex } from 'pagefind'

/**
 * Writes the full-text index of the built pages to `dist/pagefind`, one for each language by `<html lang>`.
 * Returns the number of pages in it.
 */
export async function indexForSearch(dist: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({})
    if (!index) throw new Error(errors.join('; '))
    const added = await index.addDirectory({ path: dist })
    const written = await index.writeFiles({ outputPath: join(dist, 'pagefind') })
    const failed = [...added.errors, ...written.errors]
    if (failed.length > 0) throw new Error(failed.join('; '))
    return added.page_count
  } finally {
    await close()
  }
}
