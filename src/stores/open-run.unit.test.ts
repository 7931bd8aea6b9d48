import { beforeEach, describe, expect, it } from 'vitest'
import { FakeStorage } from './testing/fake-storage.ts'
import { contentOf, openTab, playOn, smallContent, type Tab } from './testing/tab.ts'

let disk: FakeStorage
let tab: Tab

beforeEach(async () => {
  disk = new FakeStorage()
  tab = await openTab(disk)
})

describe('a new run', () => {
  it('is kept at once, with what pins it', () => {
    const { session, resumed, pinned } = tab.beginRun(smallContent, 42)
    expect([resumed, pinned, session.seed]).toEqual([false, false, 42])
    expect(tab.runs.readRun(session.id)).toMatchObject({
      kind: 'territory',
      scenario: 'small-town',
      scenarioHash: smallContent.hashes.scenario,
      playbook: 'small',
      playbookHash: smallContent.hashes.playbook,
      rulesVersion: 1,
      seed: 42,
      facts: [],
      finished: false,
      step: 1,
      steps: 4,
    })
    expect(tab.runs.readContent({ ...hashes() })).toMatchObject({ scenario: smallContent.scenario })
  })

  it('has luck and a name of its own', () => {
    const runs = Array.from({ length: 20 }, () => tab.beginRun(smallContent).session)
    expect(new Set(runs.map(({ seed }) => seed)).size).toBe(20)
    expect(new Set(runs.map(({ id }) => id)).size).toBe(20)
    for (const { seed } of runs) expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31).toBe(true)
  })

  it('of one seed is the same run for everybody', () => {
    const [one, other] = [tab.beginRun(smallContent, 9), tab.beginRun(smallContent, 9)]
    expect(other.session.$view.get()).toEqual(one.session.$view.get())
    expect(other.session.id).not.toBe(one.session.id)
  })
})

describe('going on', () => {
  it('is not possible with a run that is gone, and says so', () => {
    expect(tab.resumeRun(smallContent, 'nobody')).toBeNull()
  })

  it('is not possible with a damaged one, which is set aside', () => {
    const { session } = tab.beginRun(smallContent, 1)
    const text = disk.getItem(`fc:run:${session.id}`) ?? ''
    disk.setItem(`fc:run:${session.id}`, text.replace('"facts":[]', '"facts":[{"type":"DealWon"}]'))
    expect(tab.resumeRun(smallContent, session.id)).toBeNull()
    expect(tab.vault.$aside.get()).toMatchObject([{ key: `fc:run:${session.id}` }])
  })

  it.each([
    [{ type: 'TaskDone', deal: 'mill', task: 'magic' }],
    [{ type: 'DealEnchanted', deal: 'mill' }],
    [{ type: 'LeadArrived', account: 'nobody', source: null }],
  ])('is not possible with facts that no rule knows; they are set aside: %o', (fact) => {
    const { session, setting } = tab.beginRun(smallContent, 1)
    const deal = setting.accounts[0]?.id
    const run = tab.runs.readRun(session.id)
    session.close()
    if (run) tab.runs.writeRun({ ...run, facts: [{ ...fact, ...('deal' in fact ? { deal } : {}) }] })
    expect(tab.resumeRun(smallContent, session.id)).toBeNull()
    expect(tab.vault.$aside.get()).toMatchObject([{ key: `fc:run:${session.id}` }])
    expect(tab.runs.readRun(session.id)).toBeUndefined()
  })

  it('happens on the content that the run began with, after the course has changed', async () => {
    const begun = tab.beginRun(smallContent, 5)
    await playOn(begun, 'average', () => begun.session.$view.get().week === 2)
    const { scenario } = smallContent
    const changed = contentOf({ weeks: 2, quota: 1, accounts: scenario.accounts.slice(0, 1), sources: [], leads: [] })

    const later = await openTab(disk)
    const resumed = later.resumeRun(changed, begun.session.id)
    expect(resumed).toMatchObject({ resumed: true, pinned: true })
    expect(resumed?.setting.scenario).toEqual(scenario)
    expect(resumed?.session.$view.get()).toEqual(begun.session.$view.get())

    if (resumed) await playOn(resumed, 'average')
    expect(resumed?.session.$view.get()).toMatchObject({ week: 4, phase: 'finished' })
    expect(resumed?.scorecard().outcome.quota).toBe(1_000)
    expect(later.beginRun(changed, 5).setting.scenario.weeks).toBe(2)
  })

  it('uses today’s content, in the reader’s language, when nothing but the language has changed', () => {
    const { session } = tab.beginRun(smallContent, 5)
    const chinese = { ...smallContent, scenario: { ...smallContent.scenario, title: '小镇' } }
    const resumed = tab.resumeRun(chinese, session.id)
    expect(resumed?.pinned).toBe(false)
    expect(resumed?.setting.scenario.title).toBe('小镇')
  })

  it('is refused rather than played on other content, when the content it began with is gone', async () => {
    const begun = tab.beginRun(smallContent, 5)
    await playOn(begun, 'average', () => begun.session.$view.get().week === 3)
    for (const key of tab.vault.listItems('fc:content:')) tab.vault.removeItem(key)
    const stored = disk.getItem(`fc:run:${begun.session.id}`)
    const changed = contentOf({ accounts: smallContent.scenario.accounts.slice(0, 1), leads: [] })

    const later = await openTab(disk)
    expect(later.resumeRun(changed, begun.session.id)).toBeNull()
    expect(disk.getItem(`fc:run:${begun.session.id}`)).toBe(stored)
    // The same content again, and it goes on.
    expect(later.resumeRun(smallContent, begun.session.id)?.session.$view.get()).toEqual(begun.session.$view.get())
  })
})

function hashes() {
  return { scenarioHash: smallContent.hashes.scenario, playbookHash: smallContent.hashes.playbook }
}
