// npm run bench -- negotiation: how fast a negotiation is solved, played and reviewed. Prints figures; asserts nothing.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { exerciseIn, loadCourse } from '../../src/authoring/course.ts'
import { review } from '../../src/review/review.ts'
import { negotiation } from '../../src/sim/negotiation/negotiation.ts'
import { reviewable } from '../../src/sim/negotiation/reviewable.ts'
import { play } from '../../src/sim/run.ts'
import { launch } from '../budgets/site.ts'
import { OUTCOMES, solveTenThousand } from './negotiation/ten-thousand.ts'

/** Of the solver: the first is cold, as for whoever opens a debrief. */
const ROUNDS = 5
const RUNS = 200

/** Milliseconds of the best of five, since other work on the machine only ever slows a run down. */
function milliseconds(work: () => void): number {
  const rounds = Array.from({ length: 5 }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
  return Math.min(...rounds)
}

const solving = solveTenThousand(ROUNDS)
const inBrowser = await inChromium()

const { scenario, playbook } = exerciseIn(loadCourse(), 'negotiation', 'whole-package')
const setting = negotiation.prepare(scenario, playbook)
const { expert: reference } = negotiation.policies
if (!reference) throw new Error('no expert')
const playing = milliseconds(() => {
  for (let seed = 1; seed <= RUNS; seed += 1) play(negotiation, setting, 'expert', seed)
})
const facts = play(negotiation, setting, 'average', 1)
const reviewing = milliseconds(() => {
  review({ simulation: negotiation, reviewable, setting, reference, seed: 1 }, facts)
})

const rows: [string, string][] = [
  [`${OUTCOMES.toLocaleString('en')} outcomes valued and solved, Node`, spread(solving)],
  ['the same in Chromium', spread(inBrowser)],
  [`a talk on ${scenario.id} by the expert`, `${(playing / RUNS).toFixed(2)} ms`],
  [`its review in 64 worlds`, `${(reviewing / 1000).toFixed(1)} s`],
]
for (const [name, value] of rows) process.stdout.write(`${name.padEnd(44)} ${value}\n`)

/** The first round and the best of the others. */
function spread([first = 0, ...others]: readonly number[]): string {
  return `${first.toFixed(1)} ms at first, then ${Math.min(...others).toFixed(1)} ms`
}

/** The solver bundled as the pages' scripts are, in a page of its own. */
async function inChromium(): Promise<number[]> {
  const entry = fileURLToPath(new URL('negotiation/ten-thousand.ts', import.meta.url))
  const lib = { entry, formats: ['iife' as const], name: 'bench' }
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('the solver was not bundled')
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: output.output[0].code })
    return await page.evaluate(
      (rounds) =>
        (window as unknown as { bench: { solveTenThousand(n: number): number[] } }).bench.solveTenThousand(rounds),
      ROUNDS,
    )
  } finally {
    await browser.close()
  }
}
