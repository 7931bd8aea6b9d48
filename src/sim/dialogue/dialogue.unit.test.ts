import { describe, expect, test } from 'vitest'
import { apply } from '../run.ts'
import { smallTalk as setting } from '../testing/small-talk.ts'
import { likelihoodOf } from './answer.ts'
import { dialogue } from './dialogue.ts'
import type { Command } from './facts.ts'
import { imagine } from './imagine.ts'
import { resultOf } from './result.ts'
import type { State } from './state.ts'
import type { Desk } from './view.ts'

const say = (option: string): Command => ({ type: 'Say', option })
const send = (subject: string, request: string): Command => ({
  type: 'Send',
  parts: { subject, 'ask-for': request },
})

function following(state: State, ...commands: readonly Command[]): State {
  return commands.reduce((now, command) => {
    const applied = apply(dialogue, now, command)
    if ('refusal' in applied) throw new Error(`${JSON.stringify(command)}: ${applied.refusal.code}`)
    return applied.state
  }, state)
}

/** A run in which need is as wanted, on the first seed that gives it. */
function startWith(need: 0 | 1): State {
  for (let seed = 1; ; seed += 1) {
    const state = dialogue.start(setting, seed)
    if (state.truth[0] === need) return state
  }
}

const opening = dialogue.start(setting, 1)
const desk = (own: Partial<Desk>): Desk => ({ ...opening.desk, ...own })
const codeOf = (now: Desk, command: Command) => dialogue.permit(setting, now, command)?.code ?? null

describe('what is hidden', () => {
  test('comes up as often as written', () => {
    const high = Array.from({ length: 2000 }, (_, seed) => dialogue.start(setting, seed)).filter(
      ({ truth }) => truth[0] === 0,
    )
    expect(high.length / 2000).toBeGreaterThan(0.36)
    expect(high.length / 2000).toBeLessThan(0.44)
  })
  test('is believed by Bayes’ rule', () => {
    // "The boiler" comes only from a high need. "Nothing" comes from 0.25 × 0.4 high and 0.6 low: 1 of 7 is high.
    const answers = setting.options.get('ask')?.option.answers ?? []
    const high = setting.worlds[0]?.truth ?? []
    expect(likelihoodOf(setting, opening.desk, high, answers, 0)).toBe(0.75)
    expect(likelihoodOf(setting, opening.desk, high, answers, 1)).toBe(0.25)
    const refused = following(startWith(1), say('ask'))
    expect(refused.desk.belief[0]).toBeCloseTo(1 / 7, 12)
  })
  test('is imagined as it is believed', () => {
    const heard = following(startWith(1), say('ask')).desk
    const high = Array.from({ length: 2000 }, (_, world) => imagine(setting, heard, world)).filter(
      ({ truth }) => truth[0] === 0,
    )
    expect(high.length / 2000).toBeGreaterThan(0.11)
    expect(high.length / 2000).toBeLessThan(0.18)
  })
})

describe('a line', () => {
  test('costs time, of which the seller speaks a share, and counts as a question of its kind', () => {
    const { desk: now } = following(startWith(1), say('ask'))
    expect(now).toMatchObject({ step: 1, time: 1, spoken: 0.25, said: ['ask'] })
    expect(now.asked).toEqual({ situation: 0, problem: 1, implication: 0, payoff: 0 })
  })
  test('is answered in words of the mood', () => {
    const pitched = following(opening, say('pitch')).desk
    expect(pitched.patience).toBe(1)
    expect(pitched.variables['named-price']).toBe(true)
    expect(pitched.transcript.at(-1)).toEqual({ by: 'other', step: 1, speaker: 'gao', text: 'And?' })
  })
  test('is open only where its condition holds, and says so', () => {
    expect(codeOf(opening.desk, say('ask'))).toBeNull()
    expect(codeOf(opening.desk, say('press'))).toBe('not-in-this-moment')
    expect(codeOf(desk({ said: ['ask'] }), say('ask'))).toBe('said-already')
    expect(codeOf(desk({ beat: 'hello-again' }), say('back-off'))).toBe('line-not-open')
    expect(codeOf(desk({ beat: 'hello-again', said: ['ask'] }), say('back-off'))).toBeNull()
    expect(codeOf(desk({ ended: { ending: 'late', reason: 'time' } }), say('ask'))).toBe('run-finished')
  })
})

describe('a letter', () => {
  const writing = desk({ beat: 'offer' })
  test('is sent whole', () => {
    expect(dialogue.permit(setting, writing, { type: 'Send', parts: { subject: 'loud' } })).toEqual({
      code: 'letter-incomplete',
      missing: ['ask-for'],
    })
    expect(codeOf(writing, send('loud', 'loud'))).toBe('not-in-this-moment')
    expect(dialogue.permit(setting, writing, send('plain', 'visit'))).toEqual({
      code: 'line-not-open',
      missing: ['pain'],
    })
    expect(codeOf(writing, send('loud', 'visit'))).toBeNull()
    expect(codeOf(opening.desk, send('loud', 'visit'))).toBe('no-letter-now')
    expect(codeOf(writing, { type: 'Send', parts: { subject: 'loud', 'ask-for': 'visit', 'p-s': 'loud' } })).toBe(
      'not-in-this-moment',
    )
  })
  test('has the effects of all its parts before it is answered', () => {
    const { desk: now } = following({ ...opening, desk: writing }, send('loud', 'order'))
    expect(now.patience).toBe(2)
    expect(now.said).toEqual(['loud', 'order'])
    expect(now.beat).toBe('silence')
  })
  test('offers every combination that is open', () => {
    expect(dialogue.options(writing, setting)).toEqual([send('loud', 'visit'), send('loud', 'order')])
    expect(dialogue.options(desk({ beat: 'offer', found: ['pain'] }), setting)).toHaveLength(4)
  })
})

describe('a talk ends', () => {
  test('when patience is gone', () => {
    const { desk: now } = following(opening, say('pitch'), say('press'))
    expect(now.ended).toEqual({ ending: 'thrown-out', reason: 'patience' })
  })
  test('when time is up', () => {
    const spent = { ...opening, desk: desk({ beat: 'silence', time: 7 }) }
    expect(following(spent, say('wait')).desk.ended).toEqual({ ending: 'late', reason: 'time' })
  })
  test('when nothing is left to say', () => {
    const early = { ...opening, desk: desk({ beat: 'silence', time: 1 }) }
    expect(following(early, say('wait')).desk.ended).toEqual({ ending: 'late', reason: 'nothing-left' })
  })
})

describe('a result', () => {
  test('is the share of the target, what was found, and how it ended', () => {
    expect(resultOf(setting, 1, [say('pitch'), say('press')])).toEqual({ quality: 0, found: [], ended: 'thrown-out' })
  })
  test('is refused for a talk that is not over, and for a line that was not possible', () => {
    expect(resultOf(setting, 1, [])).toEqual({ refusal: { code: 'talk-not-over' } })
    expect(resultOf(setting, 1, [say('press')])).toMatchObject({ refusal: { code: 'not-in-this-moment' } })
  })
})
