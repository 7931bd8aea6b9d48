import { describe, expect, test } from 'vitest'
import { hashFacts, readLog, writeLog } from '../../src/sim/log.ts'
import type { Fact } from '../../src/sim/territory/facts.ts'
import { territory } from '../../src/sim/territory/territory.ts'
import { playScored, playthroughsOf, SCENARIOS, settingOf } from './content.ts'

/** Reference playings lie in content/scenarios/<scenario>/playthroughs; each must come out as it says. */
describe.each(SCENARIOS)('scenario %s', (id) => {
  const setting = settingOf(id)
  const references = playthroughsOf(id)

  test('has an expert, an average and a weak reference playing', () => {
    const levels = references.map(({ playthrough }) => playthrough.level)
    expect(levels).toEqual(expect.arrayContaining(['expert', 'average', 'weak']))
  })

  test.each(references)('$file comes out as expected', ({ playthrough: { policy, seed, expect: expected } }) => {
    const { card, hash } = playScored(setting, policy, seed)
    expect({ total: card.total, bookings: card.outcome.bookings, hash }).toEqual(expected)
  })

  test.each(references)('$file comes back from a log with the same score and hash', ({ playthrough }) => {
    const { policy, seed } = playthrough
    const { facts, card, hash } = playScored(setting, policy, seed)
    const { scenario, playbook } = setting
    const head = { kind: scenario.kind, scenario: id, scenarioHash: '', playbook: playbook.id, playbookHash: '' }
    const read = readLog(writeLog({ ...head, rulesVersion: territory.rulesVersion, seed, player: policy }, facts))
    if ('fault' in read) throw new Error(`line ${read.fault.line}: ${read.fault.code}`)
    expect([hashFacts(read.facts), read.header.hash]).toEqual([hash, hash])
    expect(territory.score(setting, seed, read.facts as Fact[])).toEqual(card)
  })
})
