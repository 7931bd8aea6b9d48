import { describe, expect, test } from 'vitest'
import { type HeaderBase, hashFacts, hashText, writeLog } from './log.ts'
import { readLog } from './read-log.ts'
import { play } from './run.ts'
import { territory } from './territory/territory.ts'
import { smallTown } from './testing/fixture.ts'

const base: HeaderBase = {
  kind: 'territory',
  scenario: 'small-town',
  scenarioHash: 'ab'.repeat(32),
  playbook: 'small',
  playbookHash: 'cd'.repeat(32),
  rulesVersion: 1,
  seed: 7,
  player: 'expert',
}
const facts = [
  { type: 'TaskDone', deal: 'mill', task: 'call' },
  { type: 'SignalObserved', deal: 'mill', signal: 'want', value: -0.25, noise: 1 },
  { type: 'LeadArrived', account: '商机', source: null },
]
const text = writeLog(base, facts)
const lines = text.split('\n')

/** The line (from 1) on which a place in the text stands; a line's own end belongs to it. */
const lineAt = (at: number) => text.slice(0, at).split('\n').length

const faultOf = (log: string) => {
  const read = readLog(log)
  return 'fault' in read ? read.fault : null
}

test('SHA-256 is the one of everybody else', () => {
  expect(hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(hashFacts([])).toBe(hashText(''))
  expect(hashFacts([{ a: 1 }, { b: 2 }])).toBe(hashText('{"a":1}\n{"b":2}\n'))
})

describe('a log', () => {
  test('gives back its header and its facts', () => {
    expect(readLog(text)).toEqual({
      header: { funnelcraft: 'run', version: 1, ...base, facts: 3, hash: hashFacts(facts) },
      facts,
    })
  })

  test('of a whole run gives the same score and hash again', () => {
    const setting = smallTown()
    const played = play(territory, setting, 'expert', 7)
    const read = readLog(writeLog(base, played))
    if ('fault' in read) throw new Error(read.fault.code)
    expect(read.facts).toEqual(played)
    expect(hashFacts(read.facts)).toBe(read.header.hash)
    expect(territory.score(setting, 7, read.facts as typeof played)).toEqual(territory.score(setting, 7, played))
  })

  test('without facts is a log', () => {
    expect(readLog(writeLog(base, []))).toMatchObject({ header: { facts: 0 }, facts: [] })
  })
})

describe('a changed log is refused', () => {
  const others = ['x', '0', '"', '}', ' ', '\n', '\r', '\u2028', '\ufffd']

  test('with its line, whichever character was changed to whatever', () => {
    for (let at = 0; at < text.length; at += 1) {
      for (const other of others) {
        if (text[at] === other) continue
        const fault = faultOf(text.slice(0, at) + other + text.slice(at + 1))
        expect([at, other, fault?.line]).toEqual([at, other, lineAt(at)])
      }
    }
  })

  test('with its line, whichever bit of whichever byte was turned', () => {
    const bytes = new TextEncoder().encode(text)
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = bytes.slice()
        changed[at] = (changed[at] as number) ^ (1 << bit)
        const line = decoder.decode(bytes.slice(0, at)).split('\n').length
        expect([at, bit, faultOf(decoder.decode(changed))?.line]).toEqual([at, bit, line])
      }
    }
  })

  test('when a character is left out or put in', () => {
    for (let at = 0; at < text.length - 1; at += 1) {
      expect([at, faultOf(text.slice(0, at) + text.slice(at + 1))?.line]).toEqual([at, lineAt(at)])
      expect([at, faultOf(`${text.slice(0, at)}7${text.slice(at)}`)?.line]).toEqual([at, lineAt(at)])
    }
  })

  test('when its end was cut, at any place', () => {
    for (let end = 0; end < text.length - 1; end += 1) {
      const fault = faultOf(text.slice(0, end))
      const whole = text[end - 1] === '\n' || text[end] === '\n'
      expect([end, fault?.line]).toEqual([end, whole && end > 0 ? lineAt(end - 1) + 1 : lineAt(end)])
      if (whole && end > 0) expect(fault?.code).toBe('cut-short')
    }
  })

  test('when lines were swapped, doubled, left out or added', () => {
    const [head = '', first = '', second = '', third = ''] = lines
    const join = (...parts: string[]) => `${parts.join('\n')}\n`
    expect(faultOf(join(head, second, first, third))).toEqual({ line: 2, code: 'changed' })
    expect(faultOf(join(head, first, first, second, third))).toEqual({ line: 3, code: 'changed' })
    expect(faultOf(join(head, first, third))).toEqual({ line: 3, code: 'changed' })
    expect(faultOf(join(head, first, second, third, ''))).toEqual({ line: 5, code: 'changed' })
  })

  test('when a line of another log was put in its place', () => {
    const other = writeLog({ ...base, seed: 8 }, facts).split('\n')
    expect(faultOf([lines[0], other[1], ...lines.slice(2)].join('\n'))).toEqual({ line: 2, code: 'changed' })
    expect(faultOf([other[0], ...lines.slice(1)].join('\n'))).toEqual({ line: 2, code: 'changed' })
  })
})

describe('what is no log is named so', () => {
  test.each([
    ['nothing', ''],
    ['an empty line', '\n'],
    ['prose', 'Dear Sir or Madam\n'],
    ['other JSON', '{"type":"FeatureCollection"}\n'],
    ['another log', '{"a":1,"sum":"00"}\n'],
    ['a list', '[1,2]\n'],
  ])('%s', (_what, other) => {
    expect(faultOf(other)).toEqual({ line: 1, code: 'not-a-log' })
  })

  test('a log of a later edition', () => {
    expect(faultOf(text.replace('"version":1', '"version":2'))).toEqual({ line: 1, code: 'other-version' })
  })
})
