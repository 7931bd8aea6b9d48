import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Room } from '../room.ts'
import { type LiveRoom, townExercise } from '../testing/live-room.ts'
import { playRandomly, randomRoom } from '../testing/random-room.ts'
import { hostNews, hostView, runRow, seatRow } from './host.ts'
import { type Changes, EMPTY_TALLY, tallyOf } from './tally.ts'

const exercise = townExercise()

/** The rows of the room that differ, as a server would find them: by what was touched. */
function changesOf(room: Room, runs: LiveRoom['runs'], live: LiveRoom): Changes {
  const changed = <Row>(before: Row | null, after: Row | null) =>
    JSON.stringify(before) === JSON.stringify(after) ? [] : [{ before, after }]
  const seats = new Set([...room.seats.keys(), ...live.room.seats.keys()])
  const cards = new Set([...runs.keys(), ...live.runs.keys()])
  return {
    seats: [...seats].flatMap((id) => {
      const [before, after] = [room.seats.get(id), live.room.seats.get(id)]
      return changed(before ? seatRow(before) : null, after ? seatRow(after) : null)
    }),
    runs: [...cards].flatMap((id) => {
      const [before, after] = [runs.get(id), live.runs.get(id)]
      return changed(
        before && room.runs.has(id) ? runRow(room, before) : null,
        after && live.room.runs.has(id) ? runRow(live.room, after) : null,
      )
    }),
  }
}

test('the sums kept by what changed are the sums of all rows', () => {
  fc.assert(
    fc.property(randomRoom, (random) => {
      let tally = EMPTY_TALLY
      let room: Room | null = null
      let runs: LiveRoom['runs'] = new Map()
      playRandomly(exercise, random, (live, _, give) => {
        const before = room ?? { ...live.room, seats: new Map(), runs: new Map() }
        give()
        const news = hostNews(before, live.room, tally, changesOf(before, runs, live))
        const whole = hostView(live.room, live.runs)
        expect(news.tally).toEqual({
          ...tallyOf(whole.seats, whole.runs),
          runs: { ...whole.tally.runs, funnel: news.tally.runs.funnel },
        })
        expect(news.tally.runs.funnel.filter(Boolean)).toEqual(whole.tally.runs.funnel.filter(Boolean))
        tally = news.tally
        room = live.room
        runs = new Map(live.runs)
      })
    }),
    { numRuns: 100 },
  )
})
