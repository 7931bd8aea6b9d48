import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { NegotiationScenario } from '../schema/scenario/negotiation.ts'
import { schemaOfKind } from '../schema/scenario/scenario.ts'
import { checkNegotiation } from './checks/negotiation.ts'
import type { Fault } from './fault.ts'
import { readDomain } from './negotiation-domain.ts'
import { readSheetBy, type Sheet } from './sheet.ts'

const RUNS = { numRuns: 400 }
const SCENARIO = readFileSync('tests/fixtures/authoring/kinds/negotiation/scenario.yaml', 'utf8')
const DOMAIN = `id: d
issues: [{ name: price, options: [1, 2] }, { name: payment, options: [early, late] }]
parties:
  - { name: a, reservation: 0.2, weights: [0.6, 0.4], values: [[0, 1], { early: 1, late: 0 }] }
  - { name: b, reservation: 0.1, weights: { price: 0.5, payment: 0.5 }, values: { price: [1, 0], payment: [0, 1] } }
`

/** A text after some slips of the hand: at these places, so much is lost and this is typed instead. */
function slips(text: string): fc.Arbitrary<string> {
  const typed = fc.constantFrom(
    '',
    '\t',
    ' ',
    '\n',
    ':',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    '"',
    '*',
    '&',
    '!',
    '#',
    '：',
    '4',
    'x',
    '__proto__',
  )
  const slip = fc.tuple(fc.nat(text.length), fc.nat(12), typed)
  return fc
    .array(slip, { minLength: 1, maxLength: 3 })
    .map((all) => all.reduce((now, [at, lost, put]) => now.slice(0, at) + put + now.slice(at + lost), text))
}

function areTold(faults: readonly Fault[], text: string): void {
  for (const { line, message, remedy } of faults) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(text.split('\n').length)
    expect(`${message} ${remedy}`).not.toMatch(/undefined|NaN|\[object|Invalid input|\n/)
    expect([message, remedy]).not.toContain('')
  }
}

it('tells of every slip in a scenario where it is and what to do', () => {
  fc.assert(
    fc.property(slips(SCENARIO), (text) => {
      const reading = readSheetBy(schemaOfKind, text, 'scenario.yaml')
      if ('faults' in reading) areTold(reading.faults, text)
      else if (reading.sheet.value.kind === 'negotiation')
        areTold(checkNegotiation(reading.sheet as unknown as Sheet<Omit<NegotiationScenario, 'id'>>), text)
    }),
    RUNS,
  )
})

it('tells of every slip in a domain where it is and what to do', () => {
  fc.assert(
    fc.property(slips(DOMAIN), (text) => {
      const read = readDomain(text, 'domain.yaml')
      if ('faults' in read) {
        expect(read.faults.length).toBeGreaterThan(0)
        areTold(read.faults, text)
      } else {
        const { issues, parties } = read.domain
        for (const { weights, values } of parties) {
          expect(weights).toHaveLength(issues.length)
          expect(values.map((own) => own.length)).toEqual(issues.map(({ options }) => options.length))
        }
      }
    }),
    RUNS,
  )
})
