import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallTalk } from '../testing/small-talk.ts'
import { talkTown } from '../testing/talk-town.ts'
import { talks, walk as walkTalk } from '../testing/talks.ts'
import type { Deal } from './desk.ts'
import { evolveAll } from './evolve.ts'
import type { Command } from './facts.ts'
import { start } from './state.ts'
import { territory } from './territory.ts'
import { talkSeed } from './with-talks.ts'

const setting = talkTown()
const RUNS = 300

/** Any talk, of which mostly the choices of a finished one are handed in. */
const tried = fc.record({ seed: fc.nat(), talk: talks, task: fc.constantFrom('call', 'mail') })

function handedIn({
  seed,
  talk,
  task,
}: {
  seed: number
  talk: { wishes: Parameters<typeof walkTalk>[1]['wishes'] }
  task: string
}) {
  const state = start(setting, seed)
  const deal = state.desk.deals.find(({ stage }) => stage === 0) as Deal
  const own = talkSeed({ seed, n: deal.n, week: 1, number: setting.works.get(task)?.number ?? 0, attempt: 1 })
  const steps = walkTalk(smallTalk, { seed: own, wishes: talk.wishes }).filter(({ facts }) => facts.length > 0)
  const command: Command = { type: 'DoTask', deal: deal.id, task, talk: { choices: steps.map((step) => step.command) } }
  return { state, command, end: steps.at(-1)?.after.desk.ended ?? null }
}

describe('on every talk handed in', () => {
  test('it is taken exactly if it came to its end, with that ending', () => {
    fc.assert(
      fc.property(tried, (one) => {
        const { state, command, end } = handedIn(one)
        const decision = territory.decide(state, command)
        if (!end) {
          expect(decision).toHaveProperty('refusal')
          return
        }
        const held = 'facts' in decision ? decision.facts.find((fact) => fact.type === 'TalkHeld') : null
        expect(held?.ended).toBe(end.ending)
        expect(held?.quality).toBeGreaterThanOrEqual(0)
        expect(held?.quality).toBeLessThanOrEqual(1)
      }),
      { numRuns: RUNS },
    )
  })

  test('the desk is the same whether its facts come one by one or together, and tells nothing of the truth', () => {
    fc.assert(
      fc.property(tried, (one) => {
        const { state, command } = handedIn(one)
        const decision = territory.decide(state, command)
        if ('refusal' in decision) return
        const single = decision.facts.reduce(territory.evolve, state)
        expect(evolveAll(state, decision.facts).desk).toEqual(single.desk)
        const elsewhere = decision.facts.reduce(territory.evolve, start(setting, one.seed + 1))
        expect(elsewhere.desk).toEqual(single.desk)
      }),
      { numRuns: RUNS },
    )
  })
})
