import { describe, expect, test } from 'vitest'
import { hashFacts } from './log.ts'
import { apply, play, replay } from './run.ts'
import type { Command, Fact } from './territory/facts.ts'
import { territory } from './territory/territory.ts'
import { smallTown } from './testing/fixture.ts'

const town = smallTown()
const withPolicy = (policy: (typeof territory.policies)[string]) => ({ ...territory, policies: { test: policy } })

describe('one command', () => {
  const begun = territory.start(town, 1)

  test('is decided and folded in', () => {
    const applied = apply(territory, begun, { type: 'WorkSource', source: 'fair' })
    expect(applied).toMatchObject({
      facts: [{ type: 'SourceWorked', source: 'fair' }],
      state: { desk: { hours: 8, running: [{ source: 'fair', week: 1 }] } },
    })
    expect(begun.desk.hours).toBe(10)
  })

  test('that is refused is a value with its reason', () => {
    expect(apply(territory, begun, { type: 'MoveDeal', deal: 'bakery', to: 'study' })).toEqual({
      refusal: { code: 'evidence-missing', missing: ['contact-named', 'meeting-set'], lesson: 'stages/lead' },
    })
    expect(apply(territory, begun, { type: 'DoTask', deal: 'mill', task: 'offer' })).toEqual({
      refusal: { code: 'not-this-stage', params: { stage: 'study' }, lesson: undefined },
    })
  })
})

describe('a bot', () => {
  test.each(Object.keys(territory.policies))('that is “%s” plays to the end, the same way each time', (name) => {
    for (let seed = 0; seed < 40; seed += 1) {
      const facts = play(territory, town, name, seed)
      expect(facts.at(-1)).toEqual({ type: 'PhaseBegan', phase: 'finished' })
      expect(hashFacts(play(territory, smallTown(), name, seed))).toBe(hashFacts(facts))
      expect(replay(territory, town, seed, facts).desk.phase).toBe('finished')
    }
  })

  test.each(Object.keys(territory.policies))('that is “%s” also plays the open territory to the end', (name) => {
    const open = smallTown({ guarded: false, weeks: 6 })
    for (let seed = 0; seed < 40; seed += 1) {
      expect(play(territory, open, name, seed).at(-1)).toEqual({ type: 'PhaseBegan', phase: 'finished' })
    }
  })

  test('with other luck lives through another run', () => {
    const hashes = Array.from({ length: 30 }, (_, seed) => hashFacts(play(territory, town, 'expert', seed)))
    expect(new Set(hashes).size).toBe(30)
  })

  test('that there is not is named', () => {
    expect(() => play(territory, town, 'nobody', 1)).toThrow('no policy "nobody"')
  })

  test('that is refused is wrong, and what it wanted is said', () => {
    const stubborn = withPolicy((): Command => ({ type: 'DoTask', deal: 'mill', task: 'offer' }))
    expect(() => play(stubborn, town, 'test', 1)).toThrow(/"test" was refused not-this-stage for .*"offer"/)
  })

  test('that never ends is stopped', () => {
    const dithering = withPolicy(
      (desk): Command => (desk.undoable > 0 ? { type: 'Undo' } : { type: 'WorkSource', source: 'fair' }),
    )
    expect(() => play(dithering, town, 'test', 1)).toThrow(/did not end/)
  })
})

test('facts that were taken back are replayed like all others', () => {
  const facts: Fact[] = [{ type: 'SourceWorked', source: 'fair' }, { type: 'CommandUndone' }]
  expect(replay(territory, town, 1, facts).desk).toEqual(territory.start(town, 1).desk)
})
