/** `node astro-build.ts ROOT OUT CACHE`: builds an Astro site; see timed.ts. */
import { build } from 'astro'
import { tellProcessorTime } from './processor-time.ts'

const [root, outDir, cacheDir] = process.argv.slice(2)
await build({ root, outDir, cacheDir, logLevel: 'error' })
tellProcessorTime()
