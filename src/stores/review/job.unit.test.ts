import { beforeEach, describe, expect, it } from 'vitest'
import type { Playbook } from '../../schema/playbook.ts'
import type { TerritoryScenario } from '../../schema/scenario/territory.ts'
import { territory } from '../../sim/territory/territory.ts'
import { FakeStorage } from '../testing/fake-storage.ts'
import { openTab, playOn, smallContent, type Tab } from '../testing/tab.ts'
import type { Answer, Ask, Port } from './pool.ts'

/** As the debrief of a territory gives it. */
const prepare = (scenario: unknown, playbook: unknown) =>
  territory.prepare(scenario as TerritoryScenario, playbook as Playbook)

let tab: Tab
beforeEach(async () => {
  tab = await openTab(new FakeStorage())
})

/** A worker's work done in this page, one answer a turn. */
async function spawner() {
  const { createAnswering } = await import('./answering.ts')
  const asked: Ask[] = []
  const spawn = (): Port => {
    const answering = createAnswering()
    const port: Port = {
      onmessage: null,
      onerror: null,
      terminate: () => {},
      postMessage(ask) {
        asked.push(ask)
        const answer = answering(ask)
        if (answer) setTimeout(() => port.onmessage?.({ data: answer } as MessageEvent<Answer>))
      },
    }
    return port
  }
  /** Groups of steps that were to be judged with all care so far. */
  const groups = (): number[][] =>
    asked.flatMap((ask) => {
      if (ask.type !== 'ask' || ask.name !== 'judge') return []
      const { steps, quick } = ask.params as { steps: number[]; quick: boolean }
      return quick ? [] : [steps]
    })
  return { spawn, groups, judged: () => groups().flat() }
}

async function finishedRun() {
  const begun = tab.beginRun(smallContent, 3)
  await playOn(begun, 'random')
  begun.session.close()
  return begun.session.id
}

async function reviewOf(id: string) {
  const { findRun } = await import('./found.ts')
  const { createPool } = await import('./pool.ts')
  const { reviewRun } = await import('./job.ts')
  const worker = await spawner()
  const found = findRun(prepare, smallContent, id)
  if ('trouble' in found) throw new Error(found.trouble)
  const { scenario, playbook, run } = found
  const job = reviewRun(found, createPool({ scenario, playbook, seed: run.seed, facts: run.facts }, worker.spawn), 2)
  const until = async (enough: () => boolean) => {
    while (!enough()) await new Promise((resolve) => setTimeout(resolve))
  }
  return { job, worker, until }
}

describe('a review', () => {
  it('judges every decision once, keeps the result with the run and never makes it again', async () => {
    const id = await finishedRun()
    const first = await reviewOf(id)
    await first.until(() => first.job.$state.get().phase === 'done')
    const { opened, review } = first.job.$state.get()
    expect(review?.decisions.map(({ step }) => step)).toEqual(opened?.choices.map(({ step }) => step))
    expect(first.worker.judged().toSorted((a, b) => a - b)).toEqual(opened?.choices.map(({ step }) => step))
    first.job.close()

    const second = await reviewOf(id)
    await second.until(() => second.job.$state.get().phase === 'done')
    expect(second.worker.judged()).toEqual([])
    expect(second.job.$state.get().review).toMatchObject({ decisions: review?.decisions })
    second.job.close()
  })

  it('stops when asked and goes on later where it was', async () => {
    const id = await finishedRun()
    const first = await reviewOf(id)
    // Two workers: the third question comes when one has been answered.
    await first.until(() => first.worker.groups().length > 2)
    first.job.pause()
    const done = first.job.$state.get().review?.decisions.length ?? 0
    const all = first.job.$state.get().opened?.choices.length ?? 0
    first.job.close()
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(all)

    const second = await reviewOf(id)
    await second.until(() => second.job.$state.get().phase === 'done')
    expect(second.worker.judged()).toHaveLength(all - done)
    second.job.close()
  })

  it('is shown as it was under other rules, and says so', async () => {
    const id = await finishedRun()
    const first = await reviewOf(id)
    await first.until(() => first.job.$state.get().phase === 'done')
    const { review } = first.job.$state.get()
    first.job.close()
    const { writeReview } = await import('./kept.ts')
    if (review) writeReview(id, { ...review, rulesVersion: 99 })

    const second = await reviewOf(id)
    await second.until(() => second.job.$state.get().phase === 'done')
    expect(second.job.$state.get().otherRules).toBe(true)
    expect(second.worker.judged()).toEqual([])
    second.job.close()
  })

  it('of facts that mean nothing fails with a word, and loses nothing', async () => {
    const id = await finishedRun()
    const run = tab.runs.readRun(id)
    if (run) tab.runs.writeRun({ ...run, facts: [{ type: 'TaskDone', deal: 'nobody', task: 'magic' }] })
    const { job, until } = await reviewOf(id)
    await until(() => job.$state.get().phase === 'failed')
    expect(tab.runs.readRun(id)).toBeDefined()
    job.close()
  })
})

describe('finding the run', () => {
  it('tells what is missing', async () => {
    const { findRun } = await import('./found.ts')
    expect(findRun(prepare, smallContent, 'nothing')).toEqual({ trouble: 'missing' })
    const { session } = tab.beginRun(smallContent, 1)
    session.close()
    expect(findRun(prepare, smallContent, session.id)).toEqual({ trouble: 'unfinished' })
    const other = { ...smallContent, scenario: { ...smallContent.scenario, id: 'other' } }
    expect(findRun(prepare, other, session.id)).toEqual({ trouble: 'elsewhere', scenario: smallContent.scenario.id })
  })
})
