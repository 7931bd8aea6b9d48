import { describe, expect, test } from 'vitest'
import { dialogue } from '../dialogue/dialogue.ts'
import type { Command as TalkCommand } from '../dialogue/facts.ts'
import { turns as talkTurns } from '../dialogue/turns.ts'
import { play } from '../run.ts'
import { smallTown } from '../testing/fixture.ts'
import { smallTalk } from '../testing/small-talk.ts'
import { talkTown } from '../testing/talk-town.ts'
import { buyersAct } from './buyers.ts'
import type { Deal } from './desk.ts'
import type { Command, Fact } from './facts.ts'
import { learnFromProof } from './learn.ts'
import { start } from './state.ts'
import { territory } from './territory.ts'
import { noiseFactor, proofShift, TALK, talkSeed } from './with-talks.ts'

const setting = talkTown()
const opening = start(setting, 7)
const deal = opening.desk.deals.find(({ stage }) => stage === 0) as Deal
const BAD: readonly TalkCommand[] = [
  { type: 'Say', option: 'pitch' },
  { type: 'Say', option: 'press' },
]

function doTask(task: string, choices?: readonly TalkCommand[]): Command {
  return { type: 'DoTask', deal: deal.id, task, ...(choices ? { talk: { choices } } : {}) }
}

function factsOf(command: Command, state = opening): readonly Fact[] {
  const decision = territory.decide(state, command)
  if ('refusal' in decision) throw new Error(decision.refusal.code)
  return decision.facts
}

/** What a policy would choose in the very talk that this task leads to. */
function choicesBy(policy: string, seed: number): TalkCommand[] {
  const number = setting.works.get('call')?.number ?? 0
  const own = talkSeed({ seed, n: deal.n, week: 1, number, attempt: 1 })
  return talkTurns(smallTalk, own, play(dialogue, smallTalk, policy, own)).map(({ command }) => command)
}

describe('the effect of a talk', () => {
  test('is nothing for a middling one', () => {
    expect(proofShift(undefined, { quality: 0.5, found: [] })).toBe(0)
    expect(noiseFactor({ quality: 0.5, found: [] })).toBe(1)
  })
  test('is log 2.5 either way for the best and the worst', () => {
    expect(proofShift(undefined, { quality: 1, found: [] })).toBeCloseTo(Math.log(2.5), 12)
    expect(proofShift(undefined, { quality: 0, found: [] })).toBeCloseTo(-Math.log(2.5), 12)
    expect(noiseFactor({ quality: 1, found: [] })).toBeCloseTo(0.6065, 4)
    expect(noiseFactor({ quality: 0, found: [] })).toBeCloseTo(1.6487, 4)
  })
  test('doubles or halves the odds of evidence that hangs on findings', () => {
    expect(proofShift(['pain'], { quality: 0.5, found: ['pain'] })).toBeCloseTo(Math.log(2), 12)
    expect(proofShift(['pain'], { quality: 0.5, found: ['budget'] })).toBeCloseTo(-TALK.need, 12)
    const talk = setting.talks.get('call')
    expect(talk?.shift('contact-named', { quality: 0.5, found: ['pain'] })).toBeCloseTo(TALK.need, 12)
    expect(talk?.shift('rules-known', { quality: 0.5, found: ['pain'] })).toBe(0)
  })
})

describe('a task played out as a talk', () => {
  test('tells how the talk went before what it brought in', () => {
    const facts = factsOf(doTask('call', BAD))
    expect(facts.slice(0, 2)).toEqual([
      { type: 'TaskDone', deal: deal.id, task: 'call' },
      { type: 'TalkHeld', deal: deal.id, task: 'call', quality: 0, found: [], ended: 'thrown-out' },
    ])
    expect(facts.find(({ type }) => type === 'SignalObserved')).toMatchObject({ noise: 1.65 })
  })
  test('without a talk brings the very same as where there is none', () => {
    const plain = smallTown()
    const state = start(plain, 7)
    for (const task of ['call', 'mail']) expect(factsOf(doTask(task))).toEqual(factsOf(doTask(task), state))
  })
  test('takes no choices that were not possible, and none where there is no talk', () => {
    const refusalOf = (command: Command) => {
      const decision = territory.decide(opening, command)
      return 'refusal' in decision ? decision.refusal.code : null
    }
    expect(refusalOf(doTask('call', []))).toBe('talk-not-over')
    expect(refusalOf(doTask('call', [{ type: 'Say', option: 'press' }]))).toBe('not-in-this-moment')
    expect(refusalOf({ type: 'DoTask', deal: deal.id, task: 'call', talk: { choices: BAD } })).toBeNull()
    const elsewhere = start(smallTown(), 7)
    expect(territory.permit(elsewhere.setting, elsewhere.desk, doTask('call', BAD))).toEqual({ code: 'no-talk-here' })
    expect(territory.gate(elsewhere.setting)(elsewhere.desk, doTask('call', BAD))).toBe(false)
  })
  test('whose answer comes at the week’s end keeps the talk until then, and cannot be taken back', () => {
    const facts = factsOf(doTask('mail', BAD))
    expect(facts.map(({ type }) => type)).toEqual(['TaskDone', 'TalkHeld'])
    const held = facts.reduce(territory.evolve, opening)
    expect(held.desk.undoable).toBe(0)
    expect(held.desk.deals.find(({ id }) => id === deal.id)?.talks).toEqual({
      mail: { quality: 0, found: [] },
    })
    const ended = buyersAct(held)
    const noise = 1.2 * Math.exp(TALK.noise)
    expect(ended.find((fact) => fact.type === 'SignalObserved' && fact.deal === deal.id)).toMatchObject({
      noise: Math.round(noise * 100) / 100,
    })
  })
  test('done again without one has nothing of the last', () => {
    const held = factsOf(doTask('call', BAD)).reduce(territory.evolve, opening)
    const again = factsOf(doTask('call'), held)
    expect(again.find(({ type }) => type === 'SignalObserved')).toMatchObject({ noise: 1 })
    const after = again.reduce(territory.evolve, held)
    expect(after.desk.deals.find(({ id }) => id === deal.id)?.talks).toEqual({ call: null })
  })
  test('proves more, the better the talk', () => {
    const share = (policy: string) => {
      const seeds = Array.from({ length: 400 }, (_, seed) => seed)
      const proved = seeds.filter((seed) =>
        factsOf(doTask('call', choicesBy(policy, seed)), start(setting, seed)).some(
          ({ type }) => type === 'EvidenceGained',
        ),
      )
      return proved.length / seeds.length
    }
    expect(share('expert')).toBeGreaterThan(share('random') + 0.1)
  })
  test('teaches by what it made likely: evidence after a good talk tells less of the buyer', () => {
    for (let seed = 0; ; seed += 1) {
      const state = start(setting, seed)
      const facts = factsOf(doTask('call', choicesBy('expert', seed)), state)
      const talk = facts.find((fact) => fact.type === 'TalkHeld')
      const gained = facts.findIndex((fact) => fact.type === 'EvidenceGained')
      if (gained < 0 || !talk || talk.quality < 0.9) continue
      const before = facts.slice(0, gained).reduce(territory.evolve, state)
      const want = (at: typeof before) => at.desk.deals.find(({ id }) => id === deal.id)?.signals[0]
      const odds = Math.log(0.6 / 0.4) + proofShift(['pain'], talk)
      const was = want(before) as NonNullable<ReturnType<typeof want>>
      expect(want(territory.evolve(before, facts[gained] as Fact))).toEqual(learnFromProof(was, odds, true))
      return
    }
  })
})
