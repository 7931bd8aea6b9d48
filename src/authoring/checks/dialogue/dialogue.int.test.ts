import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DialogueScenario } from '../../../schema/scenario/dialogue.ts'
import { schemaOfKind } from '../../../schema/scenario/scenario.ts'
import { describeFault } from '../../fault.ts'
import { readSheetBy, type Sheet } from '../../sheet.ts'
import { checkDialogue } from '../dialogue.ts'
import { namespace } from '../references.ts'

const GOOD = readFileSync('tests/fixtures/dialogue/talk.yaml', 'utf8')
const LESSONS = namespace('lesson', 'lessons', [{ id: 'start/first' }])

/** The whole of the options of the last beat. */
const WAITING = GOOD.slice(GOOD.indexOf('    options:\n      - id: wait'), GOOD.indexOf('    otherwise:'))
/** A beat that nothing leads to. */
const LONELY = GOOD.slice(GOOD.indexOf('  - id: again'), GOOD.indexOf('  - id: letter')).replaceAll(
  /id: (again|press|back-off)/g,
  'id: lonely-$1',
)

/** One slip in an otherwise good dialogue: this text becomes that. */
type Slip = readonly [name: string, from: string, to: string]

const FORM: readonly Slip[] = [
  [
    'an option without feedback',
    '        feedback: { en: Because., zh-cn: 因为。 }\n        answers: [{ patience: -1, goto: again }]',
    '        answers: [{ patience: -1, goto: again }]',
  ],
  ['an answer that leads nowhere', 'answers: [{ goto: letter }]', 'answers: [{ mood: 1 }]'],
  ['an answer that leads to two places', 'answers: [{ goto: letter }]', 'answers: [{ goto: letter, end: late }]'],
  ['a kind of question that there is not', 'question: problem', 'question: problems'],
  ['a habit that there is not', 'habits: [pitch]', 'habits: [pitching]'],
  ['a level above 1', 'level: 1\n        feedback', 'level: 10\n        feedback'],
  ['a span without an end', '{ trust: { min: 2 } }', '{ trust: {} }'],
  [
    'a condition on what is hidden where the seller chooses',
    'when: { found: [pain] }',
    'when: { truth: { need: high } }',
  ],
]

const NAMES: readonly Slip[] = [
  ['a jump to nowhere', 'goto: letter\n', 'goto: leter\n'],
  ['a jump to an ending', 'answers: [{ goto: letter }]', 'answers: [{ goto: late }]'],
  ['an end that is a beat', 'end: agreed', 'end: silence'],
  ['a first beat that is not there', 'first: hello', 'first: helo'],
  ['a speaker that is not there', 'by: gao', 'by: gau'],
  ['a finding that is not there', 'finds: [pain]', 'finds: [pains]'],
  ['a condition on an unknown variable', '{ variables: { priced: true } }', '{ variables: { price: true } }'],
  ['a condition on an unknown finding', 'found: [pain]', 'found: [pane]'],
  ['a condition on an unknown option', 'said: [ask]', 'said: [asked]'],
  ['a condition on an unknown secret', 'truth: { need: high }', 'truth: { needs: high }'],
  ['a value that a secret does not have', 'truth: { need: high }', 'truth: { need: great }'],
  ['an effect on an unknown variable', 'add: { trust: 1 }', 'add: { thrust: 1 }'],
  ['a flag used as a number', 'set: { priced: true }', 'set: { priced: 1 }'],
  ['a number used as a flag', '{ trust: { min: 2 } }', '{ trust: true }'],
  ['an unknown lesson', '        question: problem', '        lesson: start/frist\n        question: problem'],
  ['no trainee', 'side: seller', 'side: buyer'],
  ['an option twice', 'id: back-off', 'id: ask'],
  ['an ending with the name of a beat', '{ id: late,', '{ id: hello,'],
]

const SENSE: readonly Slip[] = [
  ['a last answer with a chance', '        - goto: silence', '        - { chance: 0.5, goto: silence }'],
  [
    'an answer that hides the next',
    '          - when: { truth: { need: high } }\n            chance: 0.75\n            finds',
    '          - finds',
  ],
  ['a beat in which nothing can be done', WAITING, ''],
  ['chances that do not add up to 1', 'chance: 0.6', 'chance: 0.5'],
  ['a start outside the range', 'max: 3, start: 1', 'max: 3, start: 5'],
  ['talk shares the wrong way round', 'best: 0.4, worst: 0.8', 'best: 0.8, worst: 0.4'],
]

const USE: readonly Slip[] = [
  ['a variable never set', 'set: { priced: true }', 'set: {}'],
  ['a variable never read', 'any: [{ said: [ask] }, { variables: { priced: true } }]', 'said: [ask]'],
  ['a finding never found', '            finds: [pain]\n', ''],
  ['a secret that changes nothing', 'when: { truth: { need: high } }', 'when: { mood: { min: 0 } }'],
]

const WAYS: readonly Slip[] = [
  ['an unreachable beat', '  - id: silence\n', `${LONELY}  - id: silence\n`],
  ['an ending never reached', 'end: agreed', 'end: late'],
  ['a beat whose options all have conditions', '        again: true\n', '        when: { said: [ask] }\n'],
  ['a beat that can be used up', '    otherwise: { end: late }\n', ''],
  [
    'a part without a free choice',
    'text: { en: Save now!!!',
    'when: { lacks: [pain] }\n              text: { en: Save now!!!',
  ],
  ['a loop without exit', '    otherwise: { end: late }\n', '    otherwise: { goto: silence }\n'],
  ['a line that can be said for ever', '        again: true\n', '        again: true\n        time: 0\n'],
]

function linesAfter([, from, to]: Slip): string[] {
  expect(GOOD).toContain(from)
  return linesOf(GOOD.replace(from, () => to))
}

function linesOf(text: string, lessons = LESSONS): string[] {
  const read = readSheetBy(schemaOfKind, text, 'talk.yaml')
  const sheet = 'sheet' in read ? (read.sheet as unknown as Sheet<Omit<DialogueScenario, 'id'>>) : null
  const faults = 'faults' in read ? read.faults : checkDialogue(sheet as NonNullable<typeof sheet>, lessons)
  return faults.map(describeFault)
}

it('gives a hint where the best line is told by its length', () => {
  const file = readFileSync('content/scenarios/price-objection/scenario.yaml', 'utf8')
  expect(linesOf(file, { ...LESSONS, isUnread: true })).toEqual([])
  const short = file.replaceAll(
    /^( {8}text:)(?: \{.*\}|\n {10}en: .*\n {10}zh-cn: .*)\n((?:.*\n){1,6}? {8}level: 0(?:\.[0-5]\d*)?\n)/gm,
    '$1 { en: No., zh-cn: 不。 }\n$2',
  )
  const lines = linesOf(short, { ...LESSONS, isUnread: true })
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/in \d+ of 14 choices the best line is the longest in en, which gives it away; shorten/)
})

it('has nothing to say of a good dialogue', () => expect(linesOf(GOOD)).toEqual([]))

describe.each([
  ['form', FORM],
  ['names', NAMES],
  ['sense', SENSE],
  ['use', USE],
  ['ways', WAYS],
])('%s', (_group, slips) => {
  it.each(slips.map((slip) => [slip[0], slip] as const))('tells of %s', (_name, slip) => {
    const lines = linesAfter(slip)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join('\n')).toMatchSnapshot()
  })
})
