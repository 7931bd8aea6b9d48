import { beforeEach, describe, expect, it } from 'vitest'
import type { Attempt, StoredRun } from './runs.ts'
import { FakeStorage } from './testing/fake-storage.ts'
import { openTab, type Tab } from './testing/tab.ts'

let disk: FakeStorage
let tab: Tab

beforeEach(async () => {
  disk = new FakeStorage()
  tab = await openTab(disk)
})

const run = (own: Partial<StoredRun> = {}): Omit<StoredRun, 'v' | 'sum' | 'at'> => ({
  id: 'a1',
  kind: 'territory',
  scenario: 'small-town',
  scenarioHash: 'ab'.repeat(32),
  playbook: 'small',
  playbookHash: 'cd'.repeat(32),
  rulesVersion: 1,
  seed: 7,
  facts: [{ type: 'SourceWorked', source: 'fair' }],
  finished: false,
  step: 1,
  steps: 4,
  ...own,
})

const attempt = (own: Partial<Attempt> = {}): Omit<Attempt, 'v' | 'at'> => ({
  id: 'a1',
  kind: 'territory',
  scenario: 'small-town',
  scenarioHash: 'ab'.repeat(32),
  seed: 7,
  total: 61.5,
  passed: true,
  competencies: { qualify: 70 },
  outcome: { bookings: 1, quota: 2 },
  ...own,
})

describe('a stored run', () => {
  it('comes back as it was written, with its checksum and time', () => {
    expect(tab.runs.writeRun(run())).toBe(true)
    expect(tab.runs.readRun('a1')).toEqual({ v: 1, ...run(), sum: expect.any(Number), at: expect.any(String) })
    expect(tab.runs.readRun('a2')).toBeUndefined()
  })

  it('is set aside, named and not played when a single character of its facts was damaged', () => {
    tab.runs.writeRun(run())
    const key = tab.runs.runKey('a1')
    const text = disk.getItem(key) ?? ''
    const from = text.indexOf('"facts":') + '"facts":'.length
    const to = text.indexOf(',"finished"')
    for (let at = from; at < to; at += 1) {
      disk.clear()
      tab.vault.clearAside()
      const damaged = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`
      disk.setItem(key, damaged)
      expect([at, tab.runs.readRun('a1')]).toEqual([at, undefined])
      expect(tab.vault.$aside.get()).toMatchObject([{ key, text: damaged }])
      expect(disk.getItem(key)).toBeNull()
    }
  })

  it('has the well-known checksum: FNV-1a', () => {
    expect(tab.runs.checksum([])).toBe(1947613349)
    expect(tab.runs.checksum([{ a: 1 }])).not.toBe(tab.runs.checksum([{ a: 2 }]))
  })
})

describe('the lists', () => {
  it('show unfinished runs, the latest first, in step with the vault', async () => {
    const seen: string[][] = []
    const stop = tab.runs.$runs.subscribe((runs) => seen.push(runs.map(({ id }) => id)))
    tab.runs.writeRun(run({ id: 'a1' }))
    await new Promise((resolve) => setTimeout(resolve, 5))
    tab.runs.writeRun(run({ id: 'a2' }))
    tab.runs.writeRun(run({ id: 'a3', finished: true }))
    tab.runs.removeRun('a1')
    stop()
    expect(seen.at(0)).toEqual([])
    expect(seen).toContainEqual(['a2', 'a1'])
    expect(seen.at(-1)).toEqual(['a2'])
  })

  it('hear of another tab’s runs', async () => {
    const other = await openTab(disk)
    const seen: number[] = []
    const stop = tab.runs.$runs.subscribe((runs) => seen.push(runs.length))
    other.runs.writeRun(run())
    tab.hear(tab.runs.runKey('a1'))
    stop()
    expect(seen.at(-1)).toBe(1)
  })

  it('keep every attempt, those of a scenario apart', () => {
    const stop = tab.runs.$attempts.subscribe(() => {})
    tab.runs.writeAttempt(attempt({ id: 'a1' }))
    tab.runs.writeAttempt(attempt({ id: 'a2', total: 20 }))
    tab.runs.writeAttempt(attempt({ id: 'a3', scenario: 'elsewhere' }))
    const all = tab.runs.$attempts.get()
    stop()
    expect(all).toHaveLength(3)
    expect(
      tab.runs
        .attemptsOf(all, 'small-town')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a1', 'a2'])
  })

  it('leave out what is damaged, and name it', () => {
    tab.runs.writeRun(run({ id: 'a1' }))
    disk.setItem(tab.runs.runKey('a2'), '{"v":1')
    disk.setItem('fc:attempt:a2', '[]')
    const stop = tab.runs.$runs.subscribe(() => {})
    const stopAttempts = tab.runs.$attempts.subscribe(() => {})
    expect(tab.runs.$runs.get().map(({ id }) => id)).toEqual(['a1'])
    expect(tab.runs.$attempts.get()).toEqual([])
    expect(
      tab.vault.$aside
        .get()
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['fc:attempt:a2', 'fc:run:a2'])
    stop()
    stopAttempts()
  })
})

describe('pinned content', () => {
  const other = { scenarioHash: 'ef'.repeat(32) }

  it('stays as it was when the run began', () => {
    tab.runs.pinContent(run(), { weeks: 4 }, { id: 'small' })
    tab.runs.pinContent(run(), { weeks: 9 }, { id: 'large' })
    expect(tab.runs.readContent(run())).toMatchObject({ scenario: { weeks: 4 }, playbook: { id: 'small' } })
    expect(tab.runs.readContent(run(other))).toBeUndefined()
  })

  it('goes with the last run that needs it, and no sooner', () => {
    for (const id of ['a1', 'a2']) tab.runs.writeRun(run({ id }))
    tab.runs.writeRun(run({ id: 'a3', ...other }))
    tab.runs.pinContent(run(), { weeks: 4 }, {})
    tab.runs.pinContent(run(other), { weeks: 9 }, {})
    tab.runs.removeRun('a1')
    expect(tab.runs.readContent(run())).toBeDefined()
    tab.runs.removeRun('a2')
    expect(tab.runs.readContent(run())).toBeUndefined()
    expect(tab.runs.readContent(run(other))).toBeDefined()
  })
})

it('forgetting a run keeps its attempt', () => {
  tab.runs.writeRun(run({ finished: true }))
  tab.runs.writeAttempt(attempt())
  tab.runs.removeRun('a1')
  expect(tab.vault.listItems('fc:')).toEqual(['fc:attempt:a1'])
})
