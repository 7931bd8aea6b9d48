import { beforeAll, describe, expect, test } from 'vitest'
import { loadCourse } from '../authoring/course.ts'
import { type Figures, figuresOf, POLICIES, type PolicyName, type Run, reviewedRun } from './testing/fairness.ts'

/** What the review promises of every scenario; `npm run bench -- regret` prints the same over more runs. */

/** Runs of each policy and worlds for each option: few where a review takes long. */
const EFFORT = new Map([
  ['first-deals', { seeds: 50, worlds: 8 }],
  ['worth-your-time', { seeds: 30, worlds: 6 }],
  ['one-price', { seeds: 20, worlds: 6 }],
  ['price-and-payment', { seeds: 20, worlds: 6 }],
  ['service-terms', { seeds: 20, worlds: 6 }],
  ['whole-package', { seeds: 16, worlds: 4 }],
  ['rival-offer', { seeds: 16, worlds: 4 }],
])
const LONG = { seeds: 10, worlds: 4 }
/** The expert of a talk looks ahead, which takes its time. */
const SHORT = { seeds: 6, worlds: 4 }
/** Standard errors of luck from zero. Of twelve figures at once one is beyond 2 more often than not. */
const FAR = 3

describe.each([...loadCourse().scenarios.values()])('$id', (scenario) => {
  const { id, kind } = scenario
  const isHopeless = scenario.kind === 'negotiation' && scenario.zone === 'empty'
  const { seeds, worlds } = EFFORT.get(id) ?? (kind === 'territory' ? LONG : SHORT)
  const runs = new Map<PolicyName, Run[]>()
  const figures = new Map<PolicyName, Figures>()
  const of = (policy: PolicyName) => figures.get(policy) as Figures

  beforeAll(() => {
    for (const policy of POLICIES) {
      runs.set(
        policy,
        Array.from({ length: seeds }, (_, n) => reviewedRun(id, policy, n + 1, worlds)),
      )
      figures.set(policy, figuresOf(runs.get(policy) ?? []))
    }
  }, 180_000)

  test('the random player loses more by a decision than the average one', () => {
    expect(of('random').regret.mean).toBeGreaterThan(of('average').regret.mean)
  })

  // Where no deal is to be had there is next to nothing that either could lose.
  test.skipIf(isHopeless)('the average player loses more by a decision than the expert', () => {
    expect(of('average').regret.mean).toBeGreaterThan(of('expert').regret.mean)
  })

  // In a zone that is empty on every playing the buyer is worse than one had to expect: no luck of the draw.
  test.skipIf(isHopeless).each(POLICIES)(
    'the luck of %s averages zero, and so does what is taken out of the result',
    (policy) => {
      expect(Math.abs(of(policy).z)).toBeLessThan(FAR)
      expect(Math.abs(of(policy).off)).toBeLessThan(FAR)
    },
  )

  // Where luck makes most of a result, as over weeks; in a short talk it is the choices that differ from run to run.
  const overWeeks = kind === 'territory' ? test : test.skip
  overWeeks.each(POLICIES)('the score of %s varies at most half as much as the result', (policy) => {
    expect(of(policy).score).toBeLessThan(0.5)
  })

  overWeeks('luck taken out, the results of the expert hardly vary, sampling aside', () => {
    expect(of('expert').clean).toBeLessThan(0.25)
  })

  test.each(POLICIES)('the sums of %s add up', (policy) => {
    for (const { final, identityError } of runs.get(policy) ?? [])
      expect(Math.abs(identityError)).toBeLessThan(1e-9 * Math.max(1, final))
  })
})
