import fc from 'fast-check'
import { expect, it } from 'vitest'
import { grade, type Outcome } from './grading.ts'
import { type Schedule, ScheduleShape } from './schedule.ts'

const outcome = fc.constantFrom<Outcome>('right', 'late', 'wrong')
/** Hours from one answer to the next; sometimes the clock was set back. */
const wait = fc.integer({ min: -48, max: 24 * 500 })
const history = fc.array(fc.record({ outcome, wait }), { maxLength: 12 })
const start = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })

/** The schedule after these answers, and the time that it is then. */
function after(steps: readonly { outcome: Outcome; wait: number }[], from: Date) {
  let time = from.getTime()
  let schedule: Schedule | undefined
  for (const step of steps) {
    time += step.wait * 3_600_000
    schedule = grade(schedule, step.outcome, new Date(time).toISOString())
  }
  return { schedule, now: new Date(time).toISOString() }
}

it('better answers never come back sooner, whatever went before', () => {
  fc.assert(
    fc.property(history, start, (steps, from) => {
      const { schedule, now } = after(steps, from)
      const [right, late, wrong] = (['right', 'late', 'wrong'] as const).map((how) => grade(schedule, how, now).due)
      expect([wrong, late, right]).toEqual([wrong, late, right].toSorted())
    }),
  )
})

it('a card comes back after the answer, within about a year, and its schedule can be kept and read', () => {
  fc.assert(
    fc.property(history, outcome, start, (steps, how, from) => {
      const { schedule, now } = after(steps, from)
      const next = grade(schedule, how, now)
      expect(next.due > next.at).toBe(true)
      expect(Date.parse(next.due) - Date.parse(next.at)).toBeLessThan(405 * 86_400_000)
      expect(ScheduleShape.safeParse(JSON.parse(JSON.stringify(next)))).toEqual({ success: true, data: next })
    }),
  )
})

it('who is right every time waits longer from time to time', () => {
  let schedule = grade(undefined, 'right', '2026-03-01T08:00:00.000Z')
  const waits = [1, 2, 3].map(() => {
    const from = schedule.due
    schedule = grade(schedule, 'right', from)
    return Date.parse(schedule.due) - Date.parse(from)
  })
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(waits[2]).toBeGreaterThan(4 * (waits[0] ?? 0))
})

it('what was wrong is asked again after ten minutes, right after a wrong try after fifteen', () => {
  const now = '2026-03-01T08:00:00.000Z'
  expect(grade(undefined, 'wrong', now).due).toBe('2026-03-01T08:10:00.000Z')
  expect(grade(undefined, 'late', now).due).toBe('2026-03-01T08:15:00.000Z')
})
