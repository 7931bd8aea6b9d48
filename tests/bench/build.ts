/**
 * `npm run bench -- build`: how long the pages take to build, beside a bare Astro + MDX site of the same lessons, in
 * the same run. Prints figures; asserts nothing. 40 lessons; with `--all` (or BENCH_ALL=1) 1,000 as well, which takes
 * minutes.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareSite } from './build/bare-site.ts'
import { writeContent } from './build/content.ts'
import { buildCourse, buildSite, indexAndCompress, type Taken } from './build/timed.ts'

const AIM = 1.3
/** Best of two for the small course, since other work on the machine only ever slows a build down. */
const SIZES = [{ lessons: 40, times: 2 }]
const all = process.argv.includes('--all') || process.env.BENCH_ALL === '1'
if (all) SIZES.push({ lessons: 1000, times: 1 })

for (const { lessons, times } of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'funnelcraft-build-'))
  try {
    compare(folder, lessons, times)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
if (!all) console.log('1,000 lessons take minutes and are built with BENCH_ALL=1 only.')

function compare(folder: string, lessons: number, times: number): void {
  const content = join(folder, 'content')
  writeContent(content, lessons)
  const site = bareSite(join(folder, 'bare'), content)
  const [ours, bare]: [Taken[], Taken[]] = [[], []]
  for (let n = 0; n < times; n++) {
    bare.push(buildSite(site, join(folder, `bare-dist-${n}`), join(folder, `bare-cache-${n}`)))
    ours.push(buildCourse(content, join(folder, 'dist'), join(folder, `cache-${n}`)))
  }
  console.log(`${lessons.toLocaleString('en')} generated lessons in two languages, beside the course's own`)
  line('the course (astro build, content checked)', best(ours))
  line('a bare Astro + MDX site of the same lessons', best(bare))
  const ratio = (of: keyof Taken) => (best(ours)[of] / best(bare)[of]).toFixed(2)
  console.log(`  ratio: ${ratio('seconds')} by the clock, ${ratio('processor')} by processor time (aim ${AIM})`)
  line('search index and compression, which follow', indexAndCompress(join(folder, 'dist')))
}

function line(name: string, { seconds, processor }: Taken): void {
  console.log(`  ${name.padEnd(46)}${seconds.toFixed(1).padStart(7)} s, processor ${processor.toFixed(1)} s`)
}

function best(taken: readonly Taken[]): Taken {
  const least = (of: keyof Taken) => Math.min(...taken.map((one) => one[of]))
  return { seconds: least('seconds'), processor: least('processor') }
}
