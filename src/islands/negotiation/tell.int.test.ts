import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { LOCALES, type Locale } from '../../schema/locale.ts'
import type { Command, Fact } from '../../sim/negotiation/facts.ts'
import { negotiation } from '../../sim/negotiation/negotiation.ts'
import { type State, start } from '../../sim/negotiation/state.ts'
import { smallTalk } from '../../sim/negotiation/testing/fixture.ts'
import { apply, play } from '../../sim/run.ts'
import { negotiationDebrief } from '../debrief/negotiation/kind.ts'
import { RULES } from '../debrief/negotiation/rules.ts'
import { createSpeech } from '../desk/speech.ts'
import { packageBefore, tellCommand, tellNews, tellOurs, tellRefusal, tellTheirs } from './tell.ts'

const setting = smallTalk()
const GROUPS = ['negotiation', 'refusal', 'mark', 'unit']

function speechIn(locale: Locale) {
  const read = (group: string) => parse(readFileSync(`content/ui/${locale}/${group}.yaml`, 'utf8'))
  const groups = Object.fromEntries(GROUPS.map((group) => [group, read(group)]))
  const debrief = { ...read('debrief'), ...read('debrief-negotiation') }
  return createSpeech({ locale, groups: { ...groups, debrief } }, null)
}

/** A key that nobody has given words to, or a place that nobody has filled. */
const UNTOLD = /\{\w+\}|\b(negotiation|refusal|mark|debrief|unit)\.[\w-]+/

/** Every state of some runs, and all their facts, played by every policy. */
const runs = Object.keys(negotiation.policies).flatMap((policy) =>
  [1, 2, 3, 4, 5].map((seed) => {
    const facts = play(negotiation, setting, policy, seed)
    const states: State[] = [start(setting, seed)]
    for (const fact of facts) states.push(negotiation.evolve(states.at(-1) as State, fact))
    return { seed, facts, states }
  }),
)

const untold = (lines: readonly (string | null)[]) => lines.filter((line) => line !== null && UNTOLD.test(line))

describe.each(LOCALES)('told in %s', (locale) => {
  const speech = speechIn(locale)

  test('every move of a talk is a whole sentence', () => {
    const told = runs.flatMap(({ states }) =>
      (states.at(-1) as State).table.moves.map((move, n, moves) =>
        move.by === 'us'
          ? tellOurs(setting, speech, move, packageBefore(moves, n))
          : tellTheirs(setting, speech, move, packageBefore(moves, n)),
      ),
    )
    expect(told.length).toBeGreaterThan(200)
    expect(told.filter((line) => line === '')).toEqual([])
    expect(untold(told)).toEqual([])
  })

  test('every command that can be given, and what happens then, is a whole sentence', () => {
    const { states } = runs[0] as (typeof runs)[number]
    const options = states.flatMap(({ table }) => negotiation.options(table, setting))
    expect(new Set(options.map(({ type }) => type)).size).toBe(6)
    expect(untold(options.map((command) => tellCommand(setting, speech, command)))).toEqual([])
    const facts = runs.flatMap((run) => run.facts)
    expect(untold(facts.map((fact) => negotiationDebrief.tellFact(setting, speech, fact, null)))).toEqual([])
  })

  test('every mark has words', () => {
    const marks = runs.flatMap(({ seed, facts }) => negotiation.score(setting, seed, facts).marks)
    expect(new Set(marks.map(({ code }) => code)).size).toBeGreaterThan(8)
    expect(untold(marks.map(({ code, params }) => speech.say(`mark.${code}`, params)))).toEqual([])
  })

  test('every rule to keep has words', () => {
    expect(untold(Object.keys(RULES).map((rule) => speech.say(`debrief.rule-${rule}`)))).toEqual([])
  })

  test('why something is refused is a whole sentence', () => {
    const table = start(setting, 1).table
    const { ours, theirs } = table
    const refused: Command[] = [
      { type: 'MakeOffer', offer: theirs },
      { type: 'MakeOffer', offer: { price: 'fair' } },
      { type: 'MakeOffer', offer: { ...ours, price: 'free' } },
      { type: 'MakeOffer', offer: { ...ours, colour: 'red' } },
      { type: 'ProposeTrade', from: 'ours', get: {}, give: { payment: 'soon' } },
      { type: 'ProposeTrade', from: 'ours', get: { price: 'dear' }, give: {} },
      { type: 'ProposeTrade', from: 'ours', get: { price: 'dear' }, give: { price: 'fair' } },
      { type: 'ProposeTrade', from: 'ours', get: { price: 'cheap' }, give: { payment: 'soon' } },
      { type: 'ProposeTrade', from: 'ours', get: { price: 'dear' }, give: { payment: 'now' } },
    ]
    const asked = refused.map((command) => negotiation.permit(setting, table, command))
    const late = negotiation.permit(setting, { ...table, phase: 'last-word' }, { type: 'AskAlternative' })
    const short = negotiation.permit(setting, { ...table, elapsed: 11 }, { type: 'AskAlternative' })
    const all = [...asked, late, short]
    expect(all.filter((refusal) => refusal === null)).toEqual([])
    expect(untold(all.map((refusal) => refusal && tellRefusal(setting, speech, refusal)))).toEqual([])
  })
})

test('what is new is told once: no line of theirs is missing from the news, and none is told twice', () => {
  const speech = speechIn('en')
  for (const { facts, states } of runs) {
    const lines = facts.filter((fact): fact is Fact & { line: object } => 'line' in fact)
    let told = 0
    for (const [n, before] of states.entries()) {
      const after = states[n + 1]
      if (after) told += tellNews(setting, speech, before.table, after.table).split(/ (?:one|two) /).length - 1
    }
    expect(told).toBe(lines.length)
  }
})

test('an offer is told by what has changed since the same side offered last', () => {
  const speech = speechIn('en')
  let state = start(setting, 3)
  const first = { ...state.table.ours, payment: 'soon' }
  const applied = apply(negotiation, state, { type: 'MakeOffer', offer: first })
  if ('refusal' in applied) throw new Error('refused')
  state = applied.state as State
  const n = state.table.moves.findIndex((move) => move.by === 'us' && move.round === 1)
  const move = state.table.moves[n]
  if (move?.by !== 'us') throw new Error('no move')
  expect(tellOurs(setting, speech, move, packageBefore(state.table.moves, n))).toBe('You offer: payment: soon.')
})
