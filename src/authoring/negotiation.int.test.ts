import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkContent } from './check.ts'
import { describeFault } from './fault.ts'
import { readDomain } from './negotiation-domain.ts'

/** What an author of a negotiation is told of slips, in a scenario and in a domain file. */

const SCENARIO = 'scenarios/talk/scenario.yaml'
const POLICIES = new Map([
  ['territory', ['expert', 'average', 'random']],
  ['negotiation', ['expert', 'average', 'naive']],
])

const folder = mkdtempSync(join(tmpdir(), 'funnelcraft-negotiation-'))
cpSync('tests/fixtures/authoring/good', folder, { recursive: true })
cpSync('tests/fixtures/authoring/kinds/negotiation', join(folder, 'scenarios/talk'), { recursive: true })
const good = readFileSync(join(folder, SCENARIO), 'utf8')
afterAll(() => rmSync(folder, { recursive: true }))

function linesAfter(from: string, to: string): string[] {
  expect(good).toContain(from)
  writeFileSync(
    join(folder, SCENARIO),
    good.replace(from, () => to),
  )
  const lines = checkContent(folder, POLICIES).map((fault) => `${fault.level}  ${describeFault(fault)}`)
  writeFileSync(join(folder, SCENARIO), good)
  return lines.map((line) => line.replaceAll(folder, 'content'))
}

it('finds nothing wrong with a good negotiation', () => {
  expect(linesAfter('order: 2', 'order: 2')).toEqual([])
})

it.each([
  ['weights that do not add up', 'weight: 0.7', 'weight: 0.6'],
  ['weights of the buyer that do not', 'theirWeight: 0.6', 'theirWeight: 0.7'],
  ['an option without a value', 'ours: 0.5, theirs: 0.5', 'ours: 0.5'],
  ['a value out of range', 'ours: 0.5, theirs: 0.5', 'ours: 50, theirs: 0.5'],
  ['an option twice', 'id: middle', 'id: high'],
  ['an issue twice', 'id: payment', 'id: price'],
  ['a quote without an issue', 'quote: { price: high, payment: early }', 'quote: { price: high }'],
  ['a quote with an unknown issue', 'payment: early }\ndemand', 'payment: early, colour: red }\ndemand'],
  ['a demand with an unknown option', 'demand: { price: low', 'demand: { price: lowest'],
  ["a rival's offer with an unknown option", 'rival: { price: middle', 'rival: { price: midle'],
  ['an event after the end', 'round: 3', 'round: 6'],
  [
    'an event twice',
    'events:',
    'events:\n  - { id: rival, title: { en: A, zh-cn: 甲 }, text: { en: B, zh-cn: 乙 }, round: 2 }',
  ],
  ['an option that is always taken', 'ours: 0, theirs: 1 }\nevents', 'ours: 1, theirs: 1 }\nevents'],
  ['an option that is never taken', 'ours: 0.5, theirs: 0.5', 'ours: 0, theirs: 0.5'],
  ['a quote that is taken at once', 'quote: { price: high, payment: early }', 'quote: { price: low, payment: late }'],
  ['a quote below the limit', 'quote: { price: high', 'quote: { price: low'],
  ['a demand below their limit', 'demand: { price: low, payment: late }', 'demand: { price: high, payment: early }'],
  ['an unknown style', 'style: linear', 'style: bolware'],
  ['a missing occasion', '    leave: [{ en: No., zh-cn: 不谈了。 }]\n', ''],
  ['a place that nothing fills', 'en: Done.', 'en: "{price} it is."'],
  ['a line in one language', '{ en: Done., zh-cn: 成交。 }', '{ en: Done. }'],
])('tells of %s', (_, from, to) => {
  const lines = linesAfter(from, to)
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join('\n')).toMatchSnapshot()
})

const DOMAIN = `id: small
issues:
  - { name: price, options: [100, 110] }
  - { name: payment, options: [early, late] }
parties:
  - name: seller
    reservation: 0.2
    weights: [0.7, 0.3]
    values: [[0, 1], [1, 0]]
  - name: buyer
    reservation: 0.1
    weights: { price: 0.4, payment: 0.6 }
    values:
      price: { 100: 1, 110: 0 }
      payment: [0, 1]
`

it('reads lists and maps to the same', () => {
  const read = readDomain(DOMAIN, 'small.yaml')
  expect(read).toEqual({
    domain: {
      id: 'small',
      issues: [
        { name: 'price', options: ['100', '110'] },
        { name: 'payment', options: ['early', 'late'] },
      ],
      parties: [
        {
          name: 'seller',
          reservation: 0.2,
          weights: [0.7, 0.3],
          values: [
            [0, 1],
            [1, 0],
          ],
        },
        {
          name: 'buyer',
          reservation: 0.1,
          weights: [0.4, 0.6],
          values: [
            [1, 0],
            [0, 1],
          ],
        },
      ],
    },
  })
})

it('reads JSON, indented by tabs', () => {
  const read = readDomain(DOMAIN, 'small.yaml')
  if ('faults' in read) throw new Error('faults')
  expect(readDomain(JSON.stringify(read.domain, null, '\t'), 'small.json')).toEqual(read)
})

it.each([
  ['weights off 1 by more than 0.001', '[0.7, 0.3]', '[0.7, 0.302]'],
  ['an option without a value, in a list', 'payment: [0, 1]', 'payment: [0]'],
  ['an option without a value, in a map', '{ 100: 1, 110: 0 }', '{ 100: 1 }'],
  ['an issue without values', '      payment: [0, 1]\n', ''],
  ['an issue without a weight', '{ price: 0.4, payment: 0.6 }', '{ price: 1 }'],
  ['too many weights', '[0.7, 0.3]', '[0.7, 0.2, 0.1]'],
  ['an unknown issue', 'payment: 0.6', 'paiment: 0.6'],
  ['an unknown option', '110: 0', '120: 0'],
  ['a value above 1', '[[0, 1], [1, 0]]', '[[0, 2], [1, 0]]'],
  ['an option twice', '[early, late]', '[early, early]'],
  ['an issue twice', 'name: payment', 'name: price'],
  ['one party only', DOMAIN.slice(DOMAIN.indexOf('  - name: buyer')), ''],
  ['a text for a number', 'reservation: 0.1', 'reservation: low'],
  ['a missing reservation', '    reservation: 0.1\n', ''],
  ['no YAML', 'id: small', 'id: [small'],
])('tells of %s in a domain', (_, from, to) => {
  expect(DOMAIN).toContain(from)
  const read = readDomain(
    DOMAIN.replace(from, () => to),
    'small.yaml',
  )
  const lines = 'faults' in read ? read.faults.map((fault) => `${fault.level}  ${describeFault(fault)}`) : []
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join('\n')).toMatchSnapshot()
})

it('takes weights that are off 1 by no more than 0.001', () => {
  expect(readDomain(DOMAIN.replace('[0.7, 0.3]', '[0.7, 0.301]'), 'small.yaml')).toHaveProperty('domain')
})

it('does not try to count what nobody could wait for', () => {
  const issues = Array.from({ length: 12 }, (_, i) => `  - { name: i${i}, options: [a, b, c, d, e, f, g, h] }`)
  const text = DOMAIN.replace(/issues:\n.*\n.*\n/, () => `issues:\n${issues.join('\n')}\n`)
  const read = readDomain(text, 'large.yaml')
  expect('faults' in read && read.faults[0]?.message).toBe('the issues make 68,719,476,736 outcomes')
})
