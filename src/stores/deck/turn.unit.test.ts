import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { NumberQuestion } from '../question.ts'
import { FakeStorage, openPage } from '../testing/fake-storage.ts'

const question: NumberQuestion = {
  kind: 'number',
  id: 'sum',
  ask: '?',
  right: 4,
  tolerance: 0,
  say: { right: 'yes', wrong: 'no' },
}
const ID = 'check:a/b#sum'
let disk: FakeStorage
let openTurn: typeof import('./turn.ts').openTurn
let openAsked: typeof import('./asked.ts').openAsked

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-03-01T08:00:00.000Z') })
  disk = new FakeStorage()
  openPage(disk)
  vi.resetModules()
  openTurn = (await import('./turn.ts')).openTurn
  openAsked = (await import('./asked.ts')).openAsked
})
afterEach(() => {
  vi.useRealTimers()
})

const kept = () => JSON.parse(disk.getItem(`fc:card:${ID}`) ?? 'null')

describe('one go at a card', () => {
  it('is kept from the first answer on, and a right one after a wrong one makes it better', () => {
    const turn = openTurn(ID)
    const wrong = turn.answer(false)
    expect(kept().due).toBe(wrong)
    const late = turn.answer(true)
    expect(kept().due).toBe(late)
    expect([wrong, late]).toEqual(['2026-03-01T08:10:00.000Z', '2026-03-01T08:15:00.000Z'])
  })

  it('counts from what stood before it, not from its own wrong try', () => {
    const direct = openTurn(ID)
    direct.answer(true)
    vi.setSystemTime(Date.parse(kept().due))
    const before = kept()
    const turn = openTurn(ID)
    turn.answer(false)
    turn.answer(true)
    expect(kept().stability).toBeGreaterThan(before.stability)
  })

  it('moves nothing before the card is due', () => {
    const due = openTurn(ID).answer(true)
    const before = kept()
    vi.setSystemTime(Date.parse('2026-03-01T09:00:00.000Z'))
    const turn = openTurn(ID)
    expect(turn.answer(false)).toBe(due)
    expect(turn.giveUp()).toBe(due)
    expect(kept()).toEqual(before)
  })

  it('replaces a damaged schedule, which is set aside', async () => {
    disk.setItem(`fc:card:${ID}`, '{"v":1,"due":"soon"}')
    openTurn(ID).answer(true)
    expect(kept()).toMatchObject({ v: 1, state: 2 })
    expect((await import('../vault.ts')).$aside.get()).toMatchObject([{ key: `fc:card:${ID}` }])
  })
})

describe('a question asked by the deck', () => {
  it('moves the card and leaves the answer of the lesson alone', () => {
    const asked = openAsked(ID, question)
    asked.change('5')
    asked.submit()
    expect(asked.$due.get()).toBe('2026-03-01T08:10:00.000Z')
    asked.retry()
    asked.change('4')
    asked.submit()
    expect(asked.$attempt.get().verdict?.right).toBe(true)
    expect(asked.$due.get()).toBe('2026-03-01T08:15:00.000Z')
    expect([...Array(disk.length).keys()].map((n) => disk.key(n))).toEqual([`fc:card:${ID}`])
  })

  it('shows the right answer to who gives up, which counts as wrong', () => {
    const asked = openAsked(ID, question)
    asked.giveUp()
    expect(asked.$attempt.get()).toMatchObject({ answer: '4', verdict: { right: true } })
    expect([asked.$isShown.get(), asked.$due.get()]).toEqual([true, '2026-03-01T08:10:00.000Z'])
  })

  it('is not answered before the answer is complete', () => {
    const asked = openAsked(ID, question)
    asked.submit()
    expect([asked.$attempt.get().nudged, asked.$due.get(), kept()]).toEqual([true, null, null])
  })
})
