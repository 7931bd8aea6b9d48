import { beforeEach, expect, it } from 'vitest'
import { writeLog } from '../sim/log.ts'
import { FakeStorage } from './testing/fake-storage.ts'
import { openTab, playOn, smallContent, type Tab } from './testing/tab.ts'

const at = '2026-03-02T08:00:00.000Z'
let tab: Tab
let read: typeof import('./run-file.ts')
let progress: typeof import('./progress-file.ts')

beforeEach(async () => {
  tab = await openTab(new FakeStorage())
  read = await import('./run-file.ts')
  progress = await import('./progress-file.ts')
})

/** A run's file, written in the second week or at the end. */
async function written(until: 'week 2' | 'the end'): Promise<string> {
  const begun = tab.beginRun(smallContent, 5)
  await playOn(begun, 'average', () => until === 'week 2' && begun.session.$view.get().week === 2)
  return begun.session.exportLog()
}

function importRun(text: string): string {
  const file = read.readRunFile(text, at)
  if ('fault' in file) throw new Error(file.fault)
  progress.importProgress(file.items)
  return Object.keys(file.items)[0]?.slice('fc:run:'.length) ?? ''
}

it('goes on where the file was written', async () => {
  const id = importRun(await written('week 2'))
  expect(tab.runs.readRun(id)).toMatchObject({ seed: 5, finished: false, step: 2, steps: 4, at })
  const resumed = tab.resumeRun(smallContent, id)
  if (!resumed) throw new Error('the run is lost')
  await playOn(resumed, 'average')
  expect(resumed.session.exportLog()).toBe(await written('the end'))
})

it('is scored when a finished one is opened', async () => {
  const id = importRun(await written('the end'))
  for (const other of tab.vault.listItems('fc:attempt:')) tab.vault.removeItem(other)
  const resumed = tab.resumeRun(smallContent, id)
  expect(tab.runs.$attempts.get()).toMatchObject([{ id, total: resumed?.scorecard().total }])
})

it('never overwrites what was played on since', async () => {
  const text = await written('week 2')
  const resumed = tab.resumeRun(smallContent, importRun(text))
  await resumed?.session.send({ type: 'EndPhase' })
  expect(progress.newerKeys(Object(read.readRunFile(text, at)).items)).toEqual([])
})

it('is told from the progress file, and refused when changed, cut short or of a later edition', async () => {
  const text = await written('week 2')
  expect([read.isRunFile(text), read.isRunFile(progress.exportProgress())]).toEqual([true, false])
  const faultOf = (changed: string) => read.readRunFile(changed, at)
  expect(faultOf(text.replace('"TaskDone"', '"TaskDare"'))).toEqual({ fault: 'runChanged' })
  expect(faultOf(text.split('\n').slice(0, -3).join('\n'))).toEqual({ fault: 'runChanged' })
  expect(faultOf(text.replace('"version":1', '"version":2'))).toEqual({ fault: 'newer' })
  const odd = { kind: 'territory', scenario: 'x', scenarioHash: '', playbook: '', playbookHash: '', rulesVersion: -1 }
  expect(faultOf(writeLog({ ...odd, seed: 1, player: 'person' }, []))).toEqual({ fault: 'runChanged' })
})
