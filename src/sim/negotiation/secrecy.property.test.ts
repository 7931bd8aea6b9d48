import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replay } from '../run.ts'
import { keysIn, numbersIn } from '../testing/secrets.ts'
import { negotiation } from './negotiation.ts'
import { TALKS } from './testing/fixture.ts'
import { factsOf, onEveryRun, walk } from './testing/runs.ts'

/** The seller sees the table and nothing of the buyer behind it. */

const seeds = fc.nat(2 ** 31 - 1)

test('the first table is the same whoever the buyer is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(TALKS)), seeds, seeds, (setting, one, other) => {
      fc.pre(one !== other)
      expect(negotiation.view(negotiation.start(setting, one))).toEqual(
        negotiation.view(negotiation.start(setting, other)),
      )
    }),
  )
})

describe('on every run', () => {
  test('the table is made of the facts alone: with another buyer they give the same table', () => {
    onEveryRun((setting, run) => {
      const steps = walk(setting, run)
      const end = steps.at(-1)?.after ?? negotiation.start(setting, run.seed)
      const elsewhere = replay(negotiation, setting, run.seed ^ 0x2a, factsOf(steps))
      expect(negotiation.view(elsewhere)).toEqual(negotiation.view(end))
    })
  })

  test('no weight and no limit of the buyer stands in the table or in a fact', () => {
    onEveryRun((setting, run) => {
      const steps = walk(setting, run)
      const { truth, table } = steps.at(-1)?.after ?? negotiation.start(setting, run.seed)
      // A weight of 1 is that of a single issue, a limit without spread is the author's: neither is drawn.
      const drawn = [
        ...(setting.issues.length > 1 ? truth.weights : []),
        ...(setting.scenario.buyer.limitSpread > 0 && truth.limit > 0 && truth.limit < 1 ? [truth.limit] : []),
      ]
      const shown = new Set([...numbersIn(table), ...numbersIn(factsOf(steps))])
      expect(drawn.filter((secret) => shown.has(secret))).toEqual([])
      expect(keysIn(table)).not.toContain('truth')
      expect(keysIn(table)).not.toContain('seed')
    })
  })
})
