/** `node after-build.ts DIST`: search index and compression of built pages; see timed.ts. */
import { indexForSearch } from '../../../src/server/index-for-search.ts'
import { precompress } from '../../../src/server/precompress.ts'
import { tellProcessorTime } from './processor-time.ts'

const [dist = ''] = process.argv.slice(2)
await indexForSearch(dist)
await precompress(dist)
tellProcessorTime()
