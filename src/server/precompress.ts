import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = new Set(['.html', '.css', '.js', '.json', '.svg', '.txt', '.xml', '.webmanifest'])
/** Below this size (bytes) the headers weigh more than what is saved. */
const SMALL = 256
/** As many at a time as Node has threads for it. */
const AT_ONCE = 4
const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Writes a `.br` and a `.gz` beside every text file, so that the server never compresses. Returns their number. */
export async function precompress(dist: string): Promise<number> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
  let done = 0
  const work = async (): Promise<void> => {
    for (let file = files.pop(); file; file = files.pop()) if (await compress(file)) done++
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return done
}

async function compress(file: string): Promise<boolean> {
  const text = await readFile(file)
  if (text.length < SMALL) return false
  // A page is one of thousands, a script is loaded by all of them: the last 3 % cost three times the time. (9 would be
  // the wrong saving: it sets up tables of 32 MB for each file, and takes seven times as long as 10.)
  const quality = extname(file) === '.html' ? 10 : constants.BROTLI_MAX_QUALITY
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  }
  const [brotli, zipped] = await Promise.all([toBrotli(text, { params }), toGzip(text, { level: 9 })])
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)])
  return true
}
