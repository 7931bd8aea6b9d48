/**
 * `npm run bench -- regret`: what the review says of the expert, the average player and the random one over many runs of
 * every scenario. Whoever plays better should lose less by a decision, luck should average zero, and the result with
 * luck taken out should vary less than the raw one. Prints figures; asserts nothing.
 */
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { loadCourse } from '../../src/authoring/course.ts'
import { figuresOf, POLICIES, type PolicyName, type Run, reviewedRun } from '../../src/review/testing/fairness.ts'

const SEEDS = 50
/** Few, so that it takes minutes; what the figures vary by for want of worlds is printed apart. */
const WORLDS = 8

interface Task {
  readonly id: string
  readonly policy: PolicyName
  readonly seed: number
}

if (isMainThread) await main()
else
  parentPort?.on('message', ({ id, policy, seed }: Task) =>
    parentPort?.postMessage(reviewedRun(id, policy, seed, WORLDS)),
  )

async function main(): Promise<void> {
  const workers = Array.from(
    { length: Math.min(2, availableParallelism()) },
    () => new Worker(new URL(import.meta.url)),
  )
  console.log(`${SEEDS} runs a policy, ${WORLDS} worlds an option. Regret in points a decision, money in thousands;`)
  console.log('variance: adjusted ÷ raw, the same without sampling, score ÷ result in percent of the goal')
  for (const id of loadCourse().scenarios.keys()) for (const policy of POLICIES) await row(workers, id, policy)
  await Promise.all(workers.map((worker) => worker.terminate()))
}

async function row(workers: readonly Worker[], id: string, policy: PolicyName): Promise<void> {
  const seeds = Array.from({ length: SEEDS }, (_, n) => n + 1)
  const runs: Run[] = []
  const work = async (worker: Worker): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      runs.push(await answer(worker, { id, policy, seed }))
    }
  }
  await Promise.all(workers.map(work))
  const { regret, luck, z, off, raw, adjusted, ratio, clean, score } = figuresOf(runs)
  const k = (money: number) => (money / 1000).toFixed(0)
  console.log(
    `${id.padEnd(18)} ${policy.padEnd(8)} regret ${regret.mean.toFixed(2)} ± ${regret.se.toFixed(2)}, ` +
      `luck ${k(luck.mean)} ± ${k(luck.se)} (z ${z.toFixed(2)}, adjusted ${off.toFixed(2)}), sd raw ${k(raw)}, adjusted ${k(adjusted)}, ` +
      `variance ${[ratio, clean, score].map((value) => value.toFixed(2)).join(', ')}`,
  )
}

function answer(worker: Worker, task: Task): Promise<Run> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (run: Run) => {
      worker.off('error', reject)
      resolve(run)
    })
    worker.postMessage(task)
  })
}
