import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Playbook } from '../schema/playbook.ts'
import { TerritoryScenario } from '../schema/scenario/territory.ts'
import type { Fault } from './fault.ts'
import { readFence } from './fences.ts'
import { readHead } from './frontmatter.ts'
import { readBody } from './lesson-body.ts'
import { readSheet } from './sheet.ts'

const GOOD = 'tests/fixtures/authoring/good'
const RUNS = { numRuns: 400 }

/** A good file after some slips of the hand: at these places, so much is lost and this is typed instead. */
function slips(file: string): fc.Arbitrary<string> {
  const text = readFileSync(`${GOOD}/${file}`, 'utf8')
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
    "'",
    '*',
    '&',
    '!',
    '#',
    '<',
    '>',
    '|',
    '：',
    '4',
    'x',
  )
  const slip = fc.tuple(fc.nat(text.length), fc.nat(12), typed)
  return fc
    .array(slip, { minLength: 1, maxLength: 3 })
    .map((all) => all.reduce((now, [at, lost, put]) => now.slice(0, at) + put + now.slice(at + lost), text))
}

/** Whatever was written: it is read, or each fault says where and what to do. */
function isTold(reading: object, text: string): void {
  if (!('faults' in reading)) return
  const faults = reading.faults as Fault[]
  expect(faults.length).toBeGreaterThan(0)
  for (const { line, message, remedy } of faults) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(text.split('\n').length)
    expect(message).not.toBe('')
    expect(remedy).not.toBe('')
    expect(`${message} ${remedy}`).not.toMatch(/undefined|\[object|Invalid input|\n/)
  }
}

describe('no slip of an author makes the readers throw or fall silent', () => {
  it('in a playbook', () =>
    fc.assert(
      fc.property(slips('playbooks/mini.yaml'), (text) => isTold(readSheet(Playbook, text, 'x'), text)),
      RUNS,
    ))

  it('in a scenario', () =>
    fc.assert(
      fc.property(slips('scenarios/tiny/scenario.yaml'), (text) =>
        isTold(readSheet(TerritoryScenario, text, 'x'), text),
      ),
      RUNS,
    ))

  it('in a lesson, its frontmatter and its checks', () =>
    fc.assert(
      fc.property(slips('lessons/01-start/01-first/en.mdx'), (text) => {
        isTold(readHead(text, 'x'), text)
        const reading = readBody(text, 'x')
        isTold(reading, text)
        const fences = 'body' in reading ? reading.body.fences : []
        for (const fence of fences) isTold(readFence(fence.text, fence.line + 1, 'x', 'check'), text)
      }),
      RUNS,
    ))
})
