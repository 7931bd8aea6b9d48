import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replay } from '../run.ts'
import { factsOf, onEveryRun, RUNS, TOWNS, walk } from '../testing/runs.ts'
import { keysIn, numbersIn, secretsOf } from '../testing/secrets.ts'
import { territory } from './territory.ts'

/** The seller sees the desk and nothing of the truth behind it. */

const seeds = fc.nat(2 ** 31 - 1)

test('the first desk is the same whatever is true', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(TOWNS)), seeds, seeds, (setting, one, other) => {
      fc.pre(one !== other)
      const [a, b] = [territory.start(setting, one), territory.start(setting, other)]
      expect(a.truth).not.toEqual(b.truth)
      expect(territory.view(a)).toEqual(territory.view(b))
    }),
    { numRuns: RUNS },
  )
})

describe('on every run', () => {
  test('the desk is made of the facts alone: under another truth they give the same desk', () => {
    onEveryRun((setting, run) => {
      const steps = walk(setting, run)
      const end = steps.at(-1)?.after ?? territory.start(setting, run.seed)
      const elsewhere = replay(territory, setting, run.seed ^ 0x2a, factsOf(steps))
      expect(elsewhere.truth).not.toEqual(end.truth)
      expect(territory.view(elsewhere)).toEqual(territory.view(end))
    })
  })

  test('no number of the truth lies on the desk or in a fact', () => {
    onEveryRun((setting, run) => {
      for (const { after, facts } of walk(setting, run)) {
        const secrets = new Set(secretsOf(after))
        const leaked = numbersIn([territory.view(after), facts]).filter((n) => secrets.has(n))
        expect(leaked).toEqual([])
      }
    })
  })

  test('the desk has no field but those it is known to have', () => {
    const known = new Set([
      ...['week', 'phase', 'hours', 'deals', 'running', 'bookings', 'outlooks', 'events', 'undoable'],
      ...['id', 'n', 'account', 'status', 'stage', 'buyerStage', 'arrivedWeek', 'stageWeek', 'closedWeek', 'amount'],
      ...['signals', 'evidence', 'met', 'tries', 'pending', 'push', 'amountFactor', 'lastContact', 'statement'],
      ...['booked', 'name', 'segment', 'about', 'people', 'mean', 'sd', 'chance', 'category', 'source'],
    ])
    onEveryRun((setting, run) => {
      const end = walk(setting, run).at(-1)?.after ?? territory.start(setting, run.seed)
      const keys = keysIn(territory.view(end)).filter((key) => !known.has(key) && !setting.tasks.has(key))
      expect(keys).toEqual([])
    })
  })
})
