import { beforeEach, describe, expect, it } from 'vitest'
import { readLog } from '../sim/read-log.ts'
import type { Command } from '../sim/territory/facts.ts'
import type { TerritoryRun } from './territory-runs.ts'
import { FakeStorage } from './testing/fake-storage.ts'
import { contentOf, openTab, playOn, smallContent, type Tab } from './testing/tab.ts'

const work = (source: string): Command => ({ type: 'WorkSource', source })
const call = (deal: string): Command => ({ type: 'DoTask', deal, task: 'call' })
const undo: Command = { type: 'Undo' }

let disk: FakeStorage
let first: Tab
let mine: TerritoryRun

beforeEach(async () => {
  disk = new FakeStorage()
  first = await openTab(disk)
  mine = first.beginRun(smallContent, 7)
})

/** Facts on disk, whatever any page remembers. */
const onDisk = (id = mine.session.id): object[] => JSON.parse(disk.getItem(`fc:run:${id}`) ?? '{"facts":[]}').facts
const key = () => `fc:run:${mine.session.id}`

/** The same run in a page of its own. */
async function secondTab(): Promise<{ tab: Tab; theirs: TerritoryRun }> {
  const tab = await openTab(disk)
  const theirs = tab.resumeRun(smallContent, mine.session.id)
  if (!theirs) throw new Error('the run is gone')
  return { tab, theirs }
}

describe('a session', () => {
  it('takes a command, has it on disk at once and shows what came of it', async () => {
    expect(await mine.session.send(work('fair'))).toBeNull()
    expect(onDisk()).toEqual([{ type: 'SourceWorked', source: 'fair' }])
    expect(mine.session.$view.get()).toMatchObject({ hours: 8, undoable: 1 })
    expect(mine.session.$story.get()).toEqual(onDisk())
    expect([mine.session.$saved.get(), mine.session.$notice.get()]).toEqual(['saved', null])
  })

  it('passes a refusal on and writes nothing', async () => {
    const before = disk.getItem(key())
    expect(await mine.session.send({ type: 'MoveDeal', deal: 'bakery', to: 'study' })).toMatchObject({
      code: 'evidence-missing',
      missing: ['contact-named', 'meeting-set'],
    })
    expect(await mine.session.send(undo)).toEqual({ code: 'nothing-to-undo' })
    expect(disk.getItem(key())).toBe(before)
  })

  it('goes on with the same desk after a reload at any step', async () => {
    while (mine.session.$view.get().phase !== 'finished') {
      const { theirs } = await secondTab()
      expect(theirs.resumed).toBe(true)
      expect(theirs.session.$view.get()).toEqual(mine.session.$view.get())
      expect(theirs.session.$story.get()).toEqual(mine.session.$story.get())
      mine.session.close()
      mine = theirs
      const end = theirs.session.$story.get().length + 5
      await playOn(theirs, 'average', () => theirs.session.$story.get().length >= end)
    }
  })

  it('can take back after a reload what could be taken back before', async () => {
    const begun = mine.session.$view.get()
    await mine.session.send(work('fair'))
    await mine.session.send(work('web'))
    const { theirs } = await secondTab()
    expect(await theirs.session.send(undo)).toBeNull()
    expect(await theirs.session.send(undo)).toBeNull()
    expect(theirs.session.$view.get()).toEqual(begun)
  })

  it('gives the run out as a log', async () => {
    await playOn(mine, 'expert')
    const read = readLog(mine.session.exportLog())
    expect(read).toMatchObject({
      header: { scenario: 'small-town', seed: 7, player: 'person', scenarioHash: smallContent.hashes.scenario },
      facts: onDisk(),
    })
  })

  it('keeps step and end of the run for those who list it', async () => {
    await playOn(mine, 'expert', () => mine.session.$view.get().week === 3)
    expect(first.runs.readRun(mine.session.id)).toMatchObject({ step: 3, steps: 4, finished: false })
    await playOn(mine, 'expert')
    expect(first.runs.readRun(mine.session.id)).toMatchObject({ step: 4, finished: true })
  })
})

describe('a finished run', () => {
  it('writes exactly one attempt, with the score that its facts give', async () => {
    await playOn(mine, 'expert')
    const refusals = [await mine.session.send(undo), await mine.session.send({ type: 'EndPhase' })]
    expect(refusals).toEqual([{ code: 'run-finished' }, { code: 'run-finished' }])
    const { tab, theirs } = await secondTab()
    await theirs.session.send(call('mill'))
    expect(tab.vault.listItems('fc:attempt:')).toEqual([`fc:attempt:${mine.session.id}`])
    const card = mine.scorecard()
    expect(tab.vault.readItem(`fc:attempt:${mine.session.id}`, tab.runs.AttemptShape)).toMatchObject({
      total: card.total,
      passed: card.passed,
      competencies: card.competencies,
      outcome: card.outcome,
      seed: 7,
    })
  })

  it('leaves no attempt before its end', async () => {
    await playOn(mine, 'expert', () => mine.session.$view.get().week === 4)
    expect(first.vault.listItems('fc:attempt:')).toEqual([])
  })

  it('stands beside earlier attempts', async () => {
    await playOn(mine, 'silent')
    await playOn(first.beginRun(smallContent, 7), 'expert')
    expect(first.vault.listItems('fc:attempt:')).toHaveLength(2)
  })
})

describe('two tabs on one run', () => {
  it('the one that fell behind takes over what the other did instead of writing', async () => {
    const { theirs } = await secondTab()
    await mine.session.send(work('fair'))
    await mine.session.send(call('mill'))
    expect(await theirs.session.send(work('web'))).toEqual({ code: 'moved-elsewhere' })
    expect(theirs.session.$notice.get()).toEqual({ code: 'moved-elsewhere' })
    expect(theirs.session.$view.get()).toEqual(mine.session.$view.get())
    expect(onDisk()).toEqual(mine.session.$story.get())
    // Decided anew, it counts, and the notice goes.
    expect(await theirs.session.send(work('web'))).toBeNull()
    expect(theirs.session.$notice.get()).toBeNull()
    expect(onDisk()).toHaveLength(mine.session.$story.get().length + 1)
  })

  it('follows at once when the browser tells it', async () => {
    const { tab, theirs } = await secondTab()
    await mine.session.send(work('fair'))
    tab.hear(key())
    expect(theirs.session.$view.get()).toEqual(mine.session.$view.get())
    expect(theirs.session.$notice.get()).toEqual({ code: 'moved-elsewhere' })
    expect(await theirs.session.send(undo)).toBeNull()
    first.hear(key())
    expect(mine.session.$view.get().hours).toBe(10)
  })

  it('does not follow other runs, nor once it is closed', async () => {
    const { tab, theirs } = await secondTab()
    const before = theirs.session.$view.get()
    tab.hear('fc:run:another')
    expect(theirs.session.$notice.get()).toBeNull()
    theirs.session.close()
    await mine.session.send(work('fair'))
    tab.hear(key())
    expect(theirs.session.$view.get()).toBe(before)
  })

  it('nothing is lost and nothing doubled, however they take turns and whatever they hear', async () => {
    const { tab, theirs } = await secondTab()
    const pages = [
      { tab: first, run: mine },
      { tab, run: theirs },
    ] as const
    let turn = 1
    let taken = 0
    while (JSON.parse(disk.getItem(key()) ?? '{}').finished !== true) {
      // A fixed, uneven order of turns and of what the browser lets through.
      turn = (turn * 48_271) % 2_147_483_647
      const { tab: page, run } = pages[turn % 2] as (typeof pages)[number]
      if (turn % 3 === 0) page.hear(key())
      const before = onDisk()
      const stale = run.session.$story.get().length !== before.length
      await playOn(run, turn % 5 === 0 ? 'random' : 'average', once()).catch((error: Error) => {
        expect([error.message, stale]).toEqual(['moved-elsewhere', true])
      })
      expect(run.session.$story.get()).toEqual(onDisk())
      expect(onDisk().slice(0, before.length)).toEqual(before)
      expect(onDisk().length > before.length).toBe(!stale)
      taken += stale ? 0 : 1
    }
    expect(taken).toBeGreaterThan(20)
    const { theirs: again } = await secondTab()
    expect(again.session.$view.get().phase).toBe('finished')
    expect(tab.vault.listItems('fc:attempt:')).toHaveLength(1)
  })
})

/** One command, then enough. */
function once(): () => boolean {
  let asked = 0
  return () => asked++ > 0
}

describe('a full disk', () => {
  beforeEach(async () => {
    await mine.session.send(work('fair'))
    disk.setLimit(0)
    expect(await mine.session.send(call('mill'))).toBeNull()
  })

  it('does not stop the run; the session says “unsaved” and why', () => {
    expect(mine.session.$view.get().hours).toBe(7)
    expect(mine.session.$saved.get()).toBe('unsaved')
    expect(mine.session.$notice.get()).toEqual({ code: 'storage-full' })
    expect(onDisk()).toHaveLength(1)
  })

  it('loses nothing of the log that is given out', () => {
    expect(readLog(mine.session.exportLog())).toMatchObject({ facts: mine.session.$story.get() })
  })

  it('has everything on disk with the next command once there is room', async () => {
    disk.setLimit(Number.POSITIVE_INFINITY)
    expect(await mine.session.send(call('depot'))).toBeNull()
    expect([mine.session.$saved.get(), mine.session.$notice.get()]).toEqual(['saved', null])
    expect(onDisk()).toEqual(mine.session.$story.get())
  })

  it('says “saved” again when room was made elsewhere and the run has been written', () => {
    disk.setLimit(Number.POSITIVE_INFINITY)
    first.vault.writeItem('fc:other', 1)
    expect(onDisk()).toEqual(mine.session.$story.get())
    expect([mine.session.$saved.get(), mine.session.$notice.get()]).toEqual(['saved', null])
  })

  it('keeps a finished run’s attempt in the page', async () => {
    await playOn(mine, 'expert')
    expect(first.vault.listItems('fc:attempt:')).toHaveLength(1)
    expect(mine.session.$saved.get()).toBe('unsaved')
  })
})

describe('a browser that keeps nothing', () => {
  it('lets a run be played to its end and says from the start that it is not saved', async () => {
    const tab = await openTab(null)
    const run = tab.beginRun(smallContent, 3)
    expect([run.session.$saved.get(), run.session.$notice.get()]).toEqual(['unsaved', { code: 'storage-off' }])
    await playOn(run, 'average')
    expect(run.session.$view.get().phase).toBe('finished')
    expect([run.session.$saved.get(), run.session.$notice.get()]).toEqual(['unsaved', { code: 'storage-off' }])
    expect(readLog(run.session.exportLog())).toMatchObject({ facts: run.session.$story.get() })
  })

  it('full from the start, says so too', async () => {
    disk.setLimit(0)
    const run = first.beginRun(contentOf({ weeks: 2 }), 3)
    expect([run.session.$saved.get(), run.session.$notice.get()]).toEqual(['unsaved', { code: 'storage-full' }])
  })
})
