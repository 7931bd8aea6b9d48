import { describe, expect, test } from 'vitest'
import { hashFacts, writeLog } from '../../src/sim/log.ts'
import { readLog } from '../../src/sim/read-log.ts'
import type { Named } from '../../src/sim/simulation.ts'
import { exerciseOf, playScored, playthroughsOf, SCENARIOS } from './content.ts'

/** Reference playings lie in content/scenarios/<scenario>/playthroughs; each must come out as it says. */
describe.each(SCENARIOS)('scenario %s', (id) => {
  const exercise = exerciseOf(id)
  const { scenario, playbook, simulation, setting } = exercise
  const references = playthroughsOf(id)

  test('has an expert, an average and a weak reference playing', () => {
    const levels = references.map(({ playthrough }) => playthrough.level)
    expect(levels).toEqual(expect.arrayContaining(['expert', 'average', 'weak']))
  })

  test.each(references)('$file comes out as expected', ({ playthrough: { policy, seed, expect: expected } }) => {
    const { card, hash } = playScored(exercise, policy, seed)
    expect({ total: card.total, hash }).toEqual({ total: expected.total, hash: expected.hash })
    expect(card.outcome).toMatchObject(expected.outcome)
  })

  test.each(references)('$file comes back from a log with the same score and hash', ({ playthrough }) => {
    const { policy, seed } = playthrough
    const { facts, card, hash } = playScored(exercise, policy, seed)
    const head = { kind: scenario.kind, scenario: id, scenarioHash: '', playbook: playbook.id, playbookHash: '' }
    const read = readLog(writeLog({ ...head, rulesVersion: simulation.rulesVersion, seed, player: policy }, facts))
    if ('fault' in read) throw new Error(`line ${read.fault.line}: ${read.fault.code}`)
    expect([hashFacts(read.facts), read.header.hash]).toEqual([hash, hash])
    expect(simulation.score(setting, seed, read.facts as Named[])).toEqual(card)
  })
})
