import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dealOf, smallTown } from '../testing/fixture.ts'
import type { Deal } from './desk.ts'
import { winChance } from './outlook.ts'
import type { Setting } from './setting.ts'

const RUNS = 1_000
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const estimate = fc.record({ mean: number(-2, 2), sd: number(0, 1.5) })

const scenes = fc.record({
  weeks: fc.integer({ min: 2, max: 26 }),
  pace: number(0.25, 6),
  id: fc.constantFrom('mill', 'bakery', 'hospital'),
  signals: fc.tuple(estimate, estimate, estimate),
  push: number(-2, 2),
  /** Where in the run, and where up to then the last contact. */
  at: number(0, 1),
  contact: number(0, 1),
})

/** A deal somewhere in a territory, in some week. */
interface Scene {
  readonly setting: Setting
  readonly week: number
  readonly deal: Deal
}

function onEveryScene(claim: (scene: Scene) => void): void {
  fc.assert(
    fc.property(scenes, ({ weeks, pace, id, signals, push, at, contact }) => {
      const setting = smallTown({ weeks, pace })
      const week = 1 + Math.floor(at * (weeks - 1))
      const lastContact = Math.floor(contact * (week + 1))
      claim({ setting, week, deal: dealOf(setting, id, { signals, push, lastContact, evidence: [], met: [] }) })
    }),
    { numRuns: RUNS },
  )
}

const chance = ({ setting, week, deal }: Scene, own: Partial<Deal> = {}) =>
  winChance(setting, { ...deal, ...own }, week)

describe('the chance to win, whatever the deal', () => {
  test('is a chance', () => {
    onEveryScene((scene) => {
      expect(chance(scene)).toBeGreaterThanOrEqual(0)
      expect(chance(scene)).toBeLessThanOrEqual(1)
    })
  })

  test('is no less with a proof more, a person more, a lever more', () => {
    onEveryScene((scene) => {
      const stage = scene.setting.stages[scene.deal.buyerStage]
      for (const { id } of stage?.exit ?? []) {
        expect(chance(scene, { evidence: [id] })).toBeGreaterThanOrEqual(chance(scene))
      }
      for (const id of stage?.roles ?? []) expect(chance(scene, { met: [id] })).toBeGreaterThanOrEqual(chance(scene))
      expect(chance(scene, { push: scene.deal.push + 0.5 })).toBeGreaterThanOrEqual(chance(scene))
    })
  })

  test('is no less with a better buyer: more want, more money, less of a rival', () => {
    onEveryScene((scene) => {
      scene.deal.signals.forEach((_, k) => {
        const by = Math.sign(scene.setting.playbook.signals[k]?.weight ?? 0) / 2
        const signals = scene.deal.signals.map((was, i) => (i === k ? { ...was, mean: was.mean + by } : was))
        expect(chance(scene, { signals })).toBeGreaterThanOrEqual(chance(scene))
      })
    })
  })

  test('is no more with a week less, contact being equal', () => {
    onEveryScene((scene) => {
      const later = { ...scene, week: scene.week + 1 }
      const own = { lastContact: scene.deal.lastContact + 1, arrivedWeek: scene.deal.arrivedWeek + 1 }
      expect(chance(later, own)).toBeLessThanOrEqual(chance(scene))
    })
  })

  test('is no more after a week in which nothing happened', () => {
    onEveryScene((scene) => {
      expect(chance({ ...scene, week: scene.week + 1 })).toBeLessThanOrEqual(chance(scene))
    })
  })
})
